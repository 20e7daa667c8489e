import { unless } from '../vocabulary/rule.js';
import type { ViolationOf } from '../vocabulary/violations.js';
import type { CodeList } from './code-list.js';
import { rowOfCode } from './code-list.js';
import { PROCEDURES } from './procedures.js';
import { SPECIALTIES } from './specialties.js';
import { TRUSTS } from './trusts.js';

type AnyList = CodeList<{ readonly code: string }>;

/** Neither in the list nor retired from it. */
export const codeKnown = (list: AnyList, value: string, pointer: string): readonly ViolationOf<'CODE_UNKNOWN'>[] =>
  unless(rowOfCode(list, value) !== undefined || list.retired.includes(value), {
    code: 'CODE_UNKNOWN',
    value,
    pointer,
  });

export const codeInUse = (list: AnyList, value: string, pointer: string): readonly ViolationOf<'CODE_RETIRED'>[] =>
  unless(!list.retired.includes(value), { code: 'CODE_RETIRED', value, pointer });

/** Says nothing where either code is unknown or retired: that is another rule's answer. */
export const procedureOfSpecialty = (
  procedure: string,
  specialty: string,
  pointer: string,
): readonly ViolationOf<'PROCEDURE_SPECIALTY'>[] => {
  const belongsTo = rowOfCode(PROCEDURES, procedure)?.specialty ?? specialty;
  const isJudged = rowOfCode(SPECIALTIES, specialty) !== undefined;
  const wrong = { procedure, specialty, belongsTo, pointer };
  return unless(!isJudged || belongsTo === specialty, { code: 'PROCEDURE_SPECIALTY', ...wrong });
};

/** A trust of the region: anyone else's number would stand in a plan, and be asked for, for ever. */
export const trustKnown = (trust: string, pointer: string): readonly ViolationOf<'TRUST_UNKNOWN'>[] =>
  unless(rowOfCode(TRUSTS, trust) !== undefined, { code: 'TRUST_UNKNOWN', trust, pointer });
