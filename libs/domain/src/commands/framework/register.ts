import { accept, judge, read, write } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import { frameworkIdOf, frameworkRef } from '../../aggregates/framework/index.js';
import type { FrameworkEvent } from '../../aggregates/framework/index.js';
import { inOrder, listed } from '../../aggregates/framework/rules.js';
import { providerRef } from '../../aggregates/provider/index.js';
import { notEnded } from '../../aggregates/provider/rules.js';
import type { ProviderState } from '../../aggregates/provider/index.js';
import { codeInUse, codeKnown, readCodes } from '../../aggregates/reference/index.js';
import type { CodeList } from '../../aggregates/reference/index.js';
import type { Known } from '../../vocabulary/known.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { newFramework, notFound } from '../guards.js';
import type { Naming } from '../guards.js';
import type { RegisterFramework } from './commands.js';

const registrationRules = (
  isNew: boolean,
  { procedures, prices, ...period }: RegisterFramework['body'],
  known: CodeList<'procedure'>,
  today: LocalDate,
) => [
  ...unless(isNew, { code: 'ALREADY_REGISTERED', what: 'framework', pointer: '/agreementNumber' }),
  ...procedures.flatMap((procedure, index) => codeKnown(known, procedure, today, `/procedures/${index}`)),
  ...prices.flatMap(({ procedure }, index) => codeKnown(known, procedure, today, `/prices/${index}/procedure`)),
  ...procedures.flatMap((procedure, index) => codeInUse(known, procedure, today, `/procedures/${index}`)),
  ...prices.flatMap(({ procedure }, index) => codeInUse(known, procedure, today, `/prices/${index}/procedure`)),
  ...inOrder(period, '/to'),
  ...prices.flatMap((price, index) => inOrder(price, `/prices/${index}/to`)),
];

type Registered = Extract<FrameworkEvent, { type: 'FrameworkRegistered' }>['data'];

const registeredAs = (
  framework: Registered['framework'],
  provider: Registered['provider'],
  { provider: _orgNumber, prices, ...body }: RegisterFramework['body'],
): Registered => {
  const { agreementNumber, title, procedures, from, to, ceilingOre, callOffRule, ...rest } = body;
  const nothingLeft: Record<string, never> = rest;
  const terms = { ...nothingLeft, agreementNumber, title, procedures, from, to, ceilingOre, callOffRule };
  return { framework, provider, ...terms, prices: prices.map(listed) };
};

function* ownProvider({ target, body }: RegisterFramework): Naming<Known<ProviderState>, ViolationOf<'NOT_FOUND'>> {
  if (target.framework !== frameworkIdOf(body.provider, body.agreementNumber)) {
    throw new Error(`${target.framework} is another agreement's id`);
  }
  const provider = yield* read(providerRef(body.provider));
  return provider.status === 'absent' ? notFound('provider') : { named: provider };
}

/**
 * One agreement number of one provider is one framework agreement, however it is spelt.
 * @throws Error when the addressed id is not the one that provider and agreement number make
 */
export const registerFramework = newFramework(
  ownProvider,
  function* (own, { target, body }: RegisterFramework, { decidedAt }, existing) {
    const procedures = yield* readCodes('procedure');
    const data = registeredAs(target.framework, own.provider, body);
    const rules = registrationRules(existing === undefined, body, procedures, osloDate(decidedAt));
    return judge([...rules, ...notEnded(own)], () =>
      accept([write(frameworkRef(target.framework), { type: 'FrameworkRegistered', data })]),
    );
  },
);
