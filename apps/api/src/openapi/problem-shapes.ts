import type { ShortReference } from '@spillrom/kernel';
import type { Position } from '@spillrom/event-sourcing';
import type { ProblemCode } from '../problems/catalogue.js';
import type { Schemas } from './shapes.js';

/** A body, a header or a parameter does not have the form that the description requires. */
export interface FormViolation {
  readonly code:
    | 'FORM'
    | 'FIELD_MISSING'
    | 'UNKNOWN_FIELD'
    | 'HEADER'
    | 'PARAMETER'
    | 'UNKNOWN_PARAMETER'
    | 'BEYOND_LOG'
    | 'PATH'
    | 'HTTP';
  /** Where in the body: a JSON pointer (RFC 6901) */
  readonly pointer?: string;
  /** Where in a document of XML, by names of UBL */
  readonly path?: string;
  /** Line in which reading a document stopped, from 1 on */
  readonly line?: number;
  /** Column in which reading a document stopped, from 1 on */
  readonly column?: number;
  /** Which parameter of the query */
  readonly parameter?: string;
  /** For `BEYOND_LOG`: where the log ends */
  readonly head?: Position;
}

/** Only the record says so: the person who was denied was told that the resource does not exist. */
export interface HiddenViolation {
  /** The person who asked may not know that the resource exists */
  readonly code: 'HIDDEN';
}

export type Told<Each> = Each extends FormViolation
  ? Each & {
      /** The same in words, for people; do not match on it */
      readonly detail: string;
    }
  : Each & {
      /** The same in words, for people; do not match on it */
      readonly detail?: string;
    };

/** An error (RFC 9457). Decide by `code`; the rest is for people. */
export interface Problem {
  /**
   * What the code means, relative to the server
   * @format uri-reference
   */
  readonly type: string;
  /** What the code means, as a sentence */
  readonly title: string;
  /**
   * The HTTP status of this answer
   * @minimum 400
   * @maximum 599
   */
  readonly status: number;
  /** What is wrong, with its numbers, and what to do about it: for people to read; do not match on it */
  readonly detail: string;
  /**
   * The id of this one answer, as in the log files of the server
   * @format uri
   */
  readonly instance: string;
  /** The code of the first violation */
  readonly code: ProblemCode;
  /** What people call the thing by that the path names */
  readonly reference?: ShortReference;
  /** Everything that is wrong, in order; empty for some codes */
  readonly violations: readonly Schemas['Violation'][];
  /** Position of the refusal in the log, if it was recorded */
  readonly position?: Position;
  /** The answer to a dry run */
  readonly dryRun?: true;
  /** For `STALE`: the current version of the resource, without quotes */
  readonly currentETag?: string;
}
