import { accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Outcome, Reading } from '@spillrom/event-sourcing';
import { registrationRules } from '../framework/decider.js';
import { frameworkIdOf, frameworkRef } from '../framework/index.js';
import type { RegisterFramework } from '../framework/index.js';
import { providerRef } from '../provider/index.js';
import type { Violation } from '../violations.js';

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
