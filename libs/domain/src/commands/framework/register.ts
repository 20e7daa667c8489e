import { accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Outcome, Reading } from '@spillrom/event-sourcing';
import { frameworkIdOf, frameworkRef } from '../../aggregates/framework/index.js';
import type { FrameworkState } from '../../aggregates/framework/index.js';
import { codeKnown, PROCEDURES } from '../../reference/index.js';
import type { LocalDate } from '@spillrom/kernel';
import type { RegisterFramework } from './commands.js';
import { providerRef } from '../../aggregates/provider/index.js';
import type { Violation } from '../../vocabulary/violations.js';

interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const inOrder = ({ from, to }: Period, pointer: string): Violation[] =>
  from <= to ? [] : [{ code: 'PERIOD_INVALID', from, to, pointer }];

const registrationRules = (state: FrameworkState, { body }: RegisterFramework): Violation[] => [
  ...(state.status === 'absent'
    ? []
    : [{ code: 'ALREADY_REGISTERED' as const, what: 'framework', pointer: '/agreementNumber' }]),
  ...body.procedures.flatMap((procedure, index) => codeKnown(PROCEDURES, procedure, `/procedures/${index}`)),
  ...body.prices.flatMap(({ procedure }, index) => codeKnown(PROCEDURES, procedure, `/prices/${index}/procedure`)),
  ...inOrder(body, '/to'),
  ...body.prices.flatMap((price, index) => inOrder(price, `/prices/${index}/to`)),
];

/** @throws Error when the addressed id is not the one that provider and agreement number make */
export function* registerFramework(command: RegisterFramework): Reading<Outcome<Violation>> {
  const { framework } = command.target;
  const { provider: orgNumber, agreementNumber, title, procedures, from, to, ceilingOre, prices } = command.body;
  if (framework !== frameworkIdOf(orgNumber, agreementNumber))
    throw new Error(`${framework} is another agreement's id`);
  const provider = yield* read(providerRef(orgNumber));
  if (provider.status === 'absent') return refuse({ code: 'NOT_FOUND', what: 'provider', pointer: '/provider' });
  const ref = frameworkRef(framework);
  const state = yield* read(ref);
  return judge(registrationRules(state, command), () => {
    const terms = { agreementNumber, title, procedures, from, to, ceilingOre };
    const list = prices.map(({ procedure, unitPriceOre, from: since, to: until }) => ({
      procedure,
      unitPriceOre,
      from: since,
      to: until,
    }));
    const data = { framework, provider: provider.provider, ...terms, prices: list };
    return accept([write(ref, { type: 'FrameworkRegistered', data })]);
  });
}
