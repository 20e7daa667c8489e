import type { Dependant } from '@spillrom/domain';
import type { RuleOf, RuleRows } from './row.js';
import { contractName, either, some } from './words.js';

const dependantOf = (on: Dependant): string => {
  switch (on.kind) {
    case 'movement':
      return on.credit === undefined && on.number === undefined
        ? `a later ${on.of}`
        : `${on.of} ${on.credit ?? on.number}`;
    case 'draw':
      return `draw ${on.number}`;
    case 'return':
      return `return ${on.number}`;
    case 'invoice':
      return `invoice ${on.invoice}`;
    case 'credit':
      return `credit ${on.credit} of invoice ${on.invoice}`;
    case 'delivery':
      return `delivery ${on.number}, which is no longer verified`;
    case 'contract':
      return `contract ${contractName(on.contract)} (${on.status})`;
    case 'inquiry':
      return `inquiry ${on.inquiry}`;
    case 'acceptance':
      return "the provider's acceptance";
    case 'settlement':
      return "the contract's settlement";
  }
};

const wrongState = ({ status, allowed, what }: RuleOf<'WRONG_STATE'>): string =>
  allowed.length === 0
    ? `The ${what} is there already, and ${status}`
    : `The ${what} is ${status}, and must be ${either(allowed)} for this`;

const notDue = ({ dueAt, waitsFor = [], count = 0 }: RuleOf<'NOT_DUE'>): string => {
  if (dueAt === undefined) return 'It does not fall due as things stand';
  return count === 0
    ? `It falls due at ${dueAt}`
    : `It falls due at ${dueAt}, or once these have answered: ${some(waitsFor, count)}`;
};

/** Whether the thing is there, and in a state for it. */
export const stateRules = {
  NOT_FOUND: {
    status: 422,
    title: 'Something that the body names does not exist',
    fact: ({ what }) => `The ${what} that the body names does not exist`,
    next: 'name one that exists',
    example: { what: 'provider', pointer: '/provider' },
  },
  WRONG_STATE: {
    status: 409,
    title: 'This is not possible in the current status',
    fact: wrongState,
    next: 'read it again to see what has happened to it',
    example: { what: 'contract', status: 'confirmed', allowed: ['drafted'] },
  },
  ALREADY_ESTABLISHED: {
    status: 409,
    title: 'The programme is already established',
    fact: ({ programme }) => `The case number already belongs to programme ${programme}`,
    next: 'use that programme',
    example: { programme: '2022-417', pointer: '/caseNumber' },
  },
  ALREADY_REGISTERED: {
    status: 409,
    title: 'It is already registered',
    fact: ({ what }) => `The same ${what} is already registered`,
    next: 'use the one that is registered',
    example: { what: 'provider', pointer: '/orgNumber' },
  },
  ALREADY_REVERSED: {
    status: 409,
    title: 'It is already reversed',
    fact: ({ reversal }) => `Reversal ${reversal} has already undone it`,
    next: 'nothing is left to do',
    example: { reversal: 1 },
  },
  ALREADY_PENDING: {
    status: 409,
    title: 'Another proposal is still pending',
    fact: ({ what, number }) => `${what === 'amendment' ? 'Amendment' : 'Reversal'} ${number} is still pending`,
    next: 'have it confirmed or withdrawn first',
    example: { what: 'amendment', number: 1 },
  },
  NOT_REVERSIBLE: {
    status: 422,
    title: 'This cannot be reversed',
    fact: ({ amendment }) => `Amendment ${amendment} lowered a line, and what it gave back may be in use`,
    next: 'propose an amendment that raises the line again',
    example: { amendment: 2, pointer: '/amendment' },
  },
  DEPENDED_ON: {
    status: 409,
    title: 'Something later depends on it',
    fact: ({ on, count }) => `The following depends on it: ${some(on.map(dependantOf), count)}`,
    next: 'undo that first, if it can be undone',
    example: { on: [{ kind: 'invoice', invoice: '5d41402abc4b2a76b9719d911017c592' }], count: 1 },
  },
  NOT_DUE: {
    status: 409,
    title: 'It is not due',
    fact: notDue,
    next: 'wait until it is due',
    example: { dueAt: '2022-11-29T23:00:00.000000Z' },
  },
  CHANGES_NOTHING: {
    status: 422,
    title: 'It would change nothing',
    fact: ({ what }) => `The ${what} would leave everything as it is`,
    next: 'state a change',
    example: { what: 'amendment' },
  },
} as const satisfies RuleRows;
