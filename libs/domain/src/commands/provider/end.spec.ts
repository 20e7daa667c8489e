import { read, write } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { OrgNumber } from '@spillrom/kernel';
import type { ProviderEvent } from '../../aggregates/provider/index.js';
import * as story from '../../testing/contracts.js';
import { billed, idOf, registering } from '../../testing/invoices.js';
import { director } from '../../testing/requests.js';
import { frameworkIdOf } from '../../aggregates/framework/index.js';
import { registerFramework } from '../framework/register.js';
import type { CorrectProvider } from './commands.js';
import { correctProvider, declareCapacity, endProvider, reinstateProvider, suspendProvider } from './register.js';

const { confirming, drafting, drawing, hospital, lineOf, opened, toProvider, told } = story;

const reason = { reason: 'It has given up its practice' };
const target = { provider: hospital };
const onProvider = (...events: readonly ProviderEvent[]): readonly Written[] =>
  events.map((event) => write(toProvider, event));
const suspended = onProvider({ type: 'ProviderSuspended', data: reason });
const ended = onProvider({ type: 'ProviderEnded', data: reason });

const ending = () => endProvider({ type: 'EndProvider', target, body: reason }, director);
const correcting = (body: CorrectProvider['body']) =>
  correctProvider({ type: 'CorrectProvider', target, body }, story.officer);
const refused = { code: 'PROVIDER_SUSPENDED', provider: hospital, status: 'ended' } as const;

describe('ending a provider', () => {
  it('ends one that is active or suspended', () => {
    given(opened()).when(ending()).thenAccepted(ended);
    given([...opened(), ...suspended])
      .when(ending())
      .thenAccepted(ended);
  });

  it('is for good', () => {
    const history = [...opened(), ...ended];
    const inState = (allowed: readonly string[]) =>
      ({ code: 'WRONG_STATE', what: 'provider', status: 'ended', allowed }) as const;
    given(history)
      .when(ending())
      .thenRefused(inState(['active', 'suspended']));
    given(history)
      .when(suspendProvider({ type: 'SuspendProvider', target, body: reason }, director))
      .thenRefused(inState(['active']));
    given(history)
      .when(reinstateProvider({ type: 'ReinstateProvider', target, body: reason }, director))
      .thenRefused(inState(['suspended']));
  });

  it('stops drafts, which a suspension does not', () => {
    given([...opened(), ...ended])
      .when(drafting(lineOf(20, '10')))
      .thenRefused({ ...refused, pointer: '/provider' });
    expect(given([...opened(), ...suspended]).result(drafting(lineOf(20, '10')))).toMatchObject({ kind: 'accepted' });
  });

  it('stops confirmations and draws at once', () => {
    const drafted = told(opened(), drafting(lineOf(20, '10')));
    given([...drafted, ...ended])
      .when(confirming())
      .thenRefused(refused);
    given([...told(drafted, confirming(), story.accepting()), ...ended])
      .when(drawing(1))
      .thenRefused(refused);
  });

  it('stops new framework agreements', () => {
    const wish = {
      type: 'RegisterFramework',
      target: { framework: frameworkIdOf(hospital, 'RA-2') },
      body: {
        ...{ provider: hospital, agreementNumber: 'RA-2', title: 'More', procedures: ['CJE20'], ceilingOre: '1' },
        ...{ from: story.from, to: story.to, prices: [], callOffRule: 'direct' as const },
      },
    } as const;
    expect(given(opened()).result(registerFramework(wish, story.officer))).toMatchObject({ kind: 'accepted' });
    given([...opened(), ...ended])
      .when(registerFramework(wish, story.officer))
      .thenRefused({ ...refused, pointer: '/provider' });
  });

  it('leaves what it could do as a fact of its own', () => {
    const body = { specialty: '300', fromWeek: '2022-W46', toWeek: '2022-W46', weeklyPatients: 1 };
    const declaring = declareCapacity({ type: 'DeclareCapacity', target, body }, story.officer);
    expect(given([...opened(), ...ended]).result(declaring)).toMatchObject({ kind: 'accepted' });
  });
});

describe('correcting a provider', () => {
  const unit = story.specialist as OrgNumber;

  it('tells what differs, in any status', () => {
    const after = given([...opened(), ...ended])
      .when(correcting({ name: 'The hospital', legalEntity: unit }))
      .thenAccepted(onProvider({ type: 'ProviderCorrected', data: { name: 'The hospital', legalEntity: unit } }))
      .when(correcting({ name: 'Hospital', legalEntity: unit }))
      .thenAccepted(onProvider({ type: 'ProviderCorrected', data: { name: 'Hospital' } }));
    expect(after.result(read(toProvider))).toMatchObject({ name: 'Hospital', invoicesAs: unit, status: 'ended' });
  });

  it('changes something', () => {
    const nothing = { code: 'CHANGES_NOTHING', what: 'provider' } as const;
    given(opened()).when(correcting({})).thenRefused(nothing);
    given(opened())
      .when(correcting({ name: 'privateProvider', legalEntity: hospital }))
      .thenRefused(nothing);
  });

  it('takes no number without a valid check digit', () => {
    given(opened())
      .when(correcting({ legalEntity: '983658777' }))
      .thenRefused({ code: 'ORG_NUMBER_INVALID', pointer: '/legalEntity' });
  });

  const invoiced = (...history: readonly Written[]) => [
    ...told(opened(), drafting(lineOf(20, '10')), confirming(), story.accepting()),
    ...history,
  ];
  const corrected = onProvider({ type: 'ProviderCorrected', data: { legalEntity: unit } });

  it('lets its invoices come under the number of its legal entity, and still under its own', () => {
    const wrong = { code: 'WRONG_SUPPLIER', supplier: unit, provider: hospital, pointer: '/supplier' } as const;
    const under = (supplier: string) => registering([billed(1)], 'F1', story.officer, supplier);
    given(invoiced()).when(under(unit)).thenRefused(wrong);
    for (const supplier of [unit, hospital]) {
      expect(given(invoiced(...corrected)).result(under(supplier))).toMatchObject({ kind: 'accepted' });
    }
  });

  it('lets no invoice come under both numbers', () => {
    const under = (supplier: string) => registering([billed(1)], 'F1', story.officer, supplier);
    for (const [one, other] of [
      [unit, hospital],
      [hospital, unit],
    ] as const) {
      const twice = { invoice: idOf('F1', one), number: 'F1', status: 'registered', contract: story.contract };
      given(told(invoiced(...corrected), under(one)))
        .when(under(other))
        .thenRefused({ code: 'DUPLICATE', ...twice, pointer: '/number' });
    }
  });
});
