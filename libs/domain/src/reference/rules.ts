import { unless } from '../vocabulary/rule.js';
import type { Violation, ViolationOf } from '../vocabulary/violations.js';
import type { CodeList } from './code-list.js';
import { rowOfCode } from './code-list.js';
import { PROCEDURES } from './procedures.js';
import { SPECIALTIES } from './specialties.js';
import { TRUSTS } from './trusts.js';

type AnyList = CodeList<{ readonly code: string }>;

/** Neither in the list nor retired from it. */
export const codeKnown = (list: AnyList, value: string, pointer: string): Violation[] =>
  rowOfCode(list, value) !== undefined || list.retired.includes(value)
    ? []
    : [{ code: 'CODE_UNKNOWN', value, pointer }];

export const codeInUse = (list: AnyList, value: string, pointer: string): Violation[] =>
  list.retired.includes(value) ? [{ code: 'CODE_RETIRED', value, pointer }] : [];

/** Says nothing where either code is unknown or retired: that is another rule's answer. */
export const procedureOfSpecialty = (procedure: string, specialty: string, pointer: string): Violation[] => {
  const belongsTo = rowOfCode(PROCEDURES, procedure)?.specialty;
  if (belongsTo === undefined || belongsTo === specialty || rowOfCode(SPECIALTIES, specialty) === undefined) return [];
  return [{ code: 'PROCEDURE_SPECIALTY', procedure, specialty, belongsTo, pointer }];
};

/** A trust of the region: anyone else's number would stand in a plan, and be asked for, for ever. */
export const trustKnown = (trust: string, pointer: string): readonly ViolationOf<'TRUST_UNKNOWN'>[] =>
  unless(rowOfCode(TRUSTS, trust) !== undefined, { code: 'TRUST_UNKNOWN', trust, pointer });
