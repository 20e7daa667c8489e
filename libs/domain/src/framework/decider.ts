import type { LocalDate } from '@spillrom/kernel';
import { codeKnown, PROCEDURES } from '../reference/index.js';
import type { Violation } from '../violations.js';
import type { RegisterFramework } from './commands.js';
import type { FrameworkState } from './state.js';

interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const inOrder = ({ from, to }: Period, pointer: string): Violation[] =>
  from <= to ? [] : [{ code: 'PERIOD_INVALID', from, to, pointer }];

export const registrationRules = (state: FrameworkState, { body }: RegisterFramework): Violation[] => [
  ...(state.status === 'absent'
    ? []
    : [{ code: 'ALREADY_REGISTERED' as const, what: 'framework', pointer: '/agreementNumber' }]),
  ...body.procedures.flatMap((procedure, index) => codeKnown(PROCEDURES, procedure, `/procedures/${index}`)),
  ...body.prices.flatMap(({ procedure }, index) => codeKnown(PROCEDURES, procedure, `/prices/${index}/procedure`)),
  ...inOrder(body, '/to'),
  ...body.prices.flatMap((price, index) => inOrder(price, `/prices/${index}/to`)),
];
