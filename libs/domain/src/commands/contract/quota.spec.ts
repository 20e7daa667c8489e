import { read, write } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import type { ContractId, DecisionId } from '@spillrom/kernel';
import { providerRef } from '../../aggregates/provider/index.js';
import { referenceRef } from '../../aggregates/reference/index.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import * as story from '../../testing/contracts.js';
import { amendContractDraft } from './draft.js';
import { settleContract, terminateContract } from './end.js';
import { lapseContract } from './accept.js';
import { confirmContractReversal, proposeContractReversal } from './reverse.js';

const { accepting, amending, confirming, contract, draftingFreely, drawing, holder, lineOf, next } = story;
const { officer, opened, proposing, specialist, target, told } = story;

const toSpecialist = providerRef(specialist);
const other = next(2);
const byTariff = (patients: number, cohort = 1) => lineOf(patients, '1', cohort, 'tariffRefund');
const wide = opened([
  [100, 300n],
  [40, 0n],
]);

/** Contracts of other programmes take so many of the quota of the year. */
const elsewhere = (patients: number, year = 2022, id: ContractId = next(9)): Written =>
  write(toSpecialist, {
    type: 'QuotaUsed',
    data: { contract: id, year, procedures: [{ procedure: 'CJE20', patients }] },
  });
const decided = (patients: number, year = 2022): Written =>
  write(toSpecialist, {
    type: 'QuotaDecided',
    data: { decision: 'd1' as DecisionId, procedure: 'CJE20', year, patients },
  });
const drafted = (patients: number, ...before: readonly Written[]) =>
  told([...wide, ...before], draftingFreely(contract, {}, byTariff(patients)));
const usedOf = (history: readonly Written[]) => {
  const state = given(history).result(read(toSpecialist));
  return state.status === 'absent' ? undefined : state.quotasUsed.get(contract);
};
const cataracts = (patients: number, year = 2022) => ({ year, procedures: [{ procedure: 'CJE20', patients }] });
const quote = { list: 'specialistQuota', code: 'K01a', from: '2000-01-01', verified: false };
const over = (
  contracted: number,
  requested: number,
  perYear = 500,
  verified = false,
): ViolationOf<'QUOTA_OF_YEAR'> => ({
  ...({ code: 'QUOTA_OF_YEAR', procedure: 'CJE20', year: 2022 } as const),
  ...{ contracted, requested, perYear, verified },
});

describe('the quota of a specialist', () => {
  it('is counted in the stream of the specialist, and the entry that says it is quoted', () => {
    const { events } = given(drafted(20)).result(confirming()) as { events: readonly Written[] };
    expect(events).toContainEqual(write(toSpecialist, { type: 'QuotaUsed', data: { contract, ...cataracts(20) } }));
    expect(events[0]!.event.data).toMatchObject({ entries: [quote] });
  });

  it.each([
    [480, true],
    [481, false],
  ])('leaves 500 a year: with %d contracted elsewhere, 20 more are allowed: %p', (contracted, isFair) => {
    const confirmation = given(drafted(20, elsewhere(contracted))).when(confirming());
    if (isFair) expect(usedOf(told(drafted(20, elsewhere(contracted)), confirming()))).toEqual(cataracts(20));
    else confirmation.thenRefused(over(contracted, 20));
  });

  it('is of one year: what counts in another leaves it alone', () => {
    const history = drafted(20, elsewhere(500, 2023), elsewhere(480, 2022, next(8)));
    expect(usedOf(told(history, confirming()))).toEqual(cataracts(20));
  });

  it.each([
    [19, false],
    [20, true],
  ])('is what a decision says in place of the list: with %d, 20 are allowed: %p', (patients, isFair) => {
    const history = drafted(20, decided(patients));
    if (isFair) expect(usedOf(told(history, confirming()))).toEqual(cataracts(20));
    else
      given(history)
        .when(confirming())
        .thenRefused(over(0, 20, patients, true));
  });

  it('is that of the latest decision on the year, and of no other year', () => {
    const history = drafted(20, decided(500), decided(19), decided(500, 2023));
    given(history)
      .when(confirming())
      .thenRefused(over(0, 20, 19, true));
  });

  it('asks nothing of patients at a package price', () => {
    const history = told([...wide, elsewhere(500)], draftingFreely(contract, {}, lineOf(20, '1')));
    expect(given(history).result(confirming())).toMatchObject({ kind: 'accepted' });
    expect(usedOf(told(history, confirming()))).toBeUndefined();
  });

  it('binds no procedure that has none, whose patients are counted all the same', () => {
    const history = told(wide, draftingFreely(contract, {}, byTariff(40, 2)), confirming());
    expect(usedOf(history)).toEqual({ year: 2022, procedures: [{ procedure: 'NGB20', patients: 40 }] });
  });

  it('is that in force on the day of the decision', () => {
    const ended = write(referenceRef('specialistQuota'), {
      type: 'ReferenceDataChanged',
      data: {
        decision: 'd2' as DecisionId,
        list: 'specialistQuota',
        entries: [],
        endings: [{ code: 'K01a', to: localDate('2022-11-11') }],
      },
    });
    const history = drafted(20, elsewhere(500), ended);
    expect(given(history).result(confirming())).toMatchObject({ kind: 'accepted' });
  });
});

describe('a contract on patients of a quota', () => {
  const across = { from: localDate('2022-12-01'), to: localDate('2023-01-15') };
  const within = { from: localDate('2022-12-01'), to: localDate('2022-12-31') };
  const invalid = { code: 'PERIOD_INVALID', ...across, withinYear: true } as const;

  it('lies within one year when it is drafted and when its draft is amended', () => {
    given(wide)
      .when(draftingFreely(contract, across, byTariff(20)))
      .thenRefused({ ...invalid, pointer: '/to' });
    const history = told(wide, draftingFreely(contract, within, byTariff(20)));
    const { framework: _framework, ...body } = story.draftBody(byTariff(20));
    const terms = { ...body, ...across, provider: specialist, basis: 'specialistAgreement' as const };
    given(history)
      .when(amendContractDraft({ type: 'AmendContractDraft', target, body: terms }, officer))
      .thenRefused({ ...invalid, pointer: '/to' });
  });

  it('lies within it when it is confirmed, should the quota have come since', () => {
    const freely = told(wide, draftingFreely(contract, across, byTariff(20, 2)));
    const entry = {
      ...{ code: 'K02a', from: localDate('2022-11-12'), source: 'The board', verified: true },
      ...{ names: { nb: 'Kne', nn: 'Kne', en: 'Knee' }, procedure: 'NGB20', perYear: 500 },
    };
    const data = { decision: 'd2' as DecisionId, list: 'specialistQuota' as const, entries: [entry], endings: [] };
    const added = write(referenceRef('specialistQuota'), { type: 'ReferenceDataChanged', data });
    expect(given(freely).result(confirming())).toMatchObject({ kind: 'accepted' });
    given([...freely, added])
      .when(confirming())
      .thenRefused(invalid);
  });

  it('may go from one year into the next at a package price', () => {
    const outcome = given(wide).result(draftingFreely(contract, across, lineOf(20, '1')));
    expect(outcome).toMatchObject({ kind: 'accepted' });
  });

  it('is not amended out of its year', () => {
    const history = told(wide, draftingFreely(contract, within, byTariff(20)), confirming());
    given(history)
      .when(proposing({ to: across.to }))
      .thenRefused({ ...invalid, pointer: '/to' });
  });
});

describe('what changes the patients of a contract changes what it takes of the quota', () => {
  const confirmed = told(wide, draftingFreely(contract, {}, byTariff(20)), confirming());
  const accepted = told(confirmed, accepting());
  const raised = (patients: number) => proposing({ lines: [{ line: 1, patients }], acceptance: story.acceptance });
  const proposed = told(accepted, raised(30));

  it.each([
    [470, true],
    [471, false],
  ])('a raise, judged by what it adds: with %d contracted elsewhere it is allowed: %p', (contracted, isFair) => {
    const history = [...proposed, elsewhere(contracted)];
    if (isFair) {
      expect(usedOf(told(history, amending(1)))).toEqual(cataracts(30));
      const { events } = given(history).result(amending(1)) as { events: readonly Written[] };
      expect(events[0]!.event.data).toMatchObject({ entries: [quote] });
    } else
      given(history)
        .when(amending(1))
        .thenRefused(over(contracted + 20, 10));
  });

  it('a lowering, which is never too much', () => {
    const history = [...told(accepted, raised(10)), elsewhere(500)];
    expect(usedOf(told(history, amending(1)))).toEqual(cataracts(10));
  });

  const reversing = (of: 'commitment' | 'amendment' | 'settlement', amendment?: number) =>
    proposeContractReversal(
      {
        type: 'ProposeContractReversal',
        target,
        body: { of, reason: 'Wrong', ...(amendment === undefined ? {} : { amendment }) },
      },
      officer,
    );
  const back = () =>
    confirmContractReversal({ type: 'ConfirmContractReversal', target: { contract, reversal: 1 }, body: {} }, holder);

  it('the reversals of an amendment and of the commitment', () => {
    expect(usedOf(told(proposed, amending(1), reversing('amendment', 1), back()))).toEqual(cataracts(20));
    expect(usedOf(told(confirmed, reversing('commitment'), back()))).toBeUndefined();
  });

  it('its lapse', () => {
    const late = story.onDay(holder, '2022-12-01');
    const lapsed = told(confirmed, lapseContract({ type: 'LapseContract', target, body: {} }, late));
    expect(usedOf(lapsed)).toBeUndefined();
  });

  const terminating = () =>
    terminateContract({ type: 'TerminateContract', target, body: { reason: 'No more' } }, holder);
  const settling = () => settleContract({ type: 'SettleContract', target, body: {} }, holder);

  it('its termination and settlement, which leave the patients that were referred', () => {
    expect(usedOf(told(accepted, drawing(5), terminating()))).toEqual(cataracts(5));
    const returned = told(accepted, settling());
    expect(usedOf(returned)).toBeUndefined();
  });

  it('the reversal of a settlement, for which there must be room again', () => {
    const settled = told(accepted, settling(), reversing('settlement'));
    expect(usedOf(told([...settled, elsewhere(480)], back()))).toEqual(cataracts(20));
    given([...settled, elsewhere(481)])
      .when(back())
      .thenRefused(over(481, 20));
  });

  it('and another contract of the specialist adds to it', () => {
    const both = told([...confirmed, decided(30)], draftingFreely(other, {}, byTariff(11)));
    given(both)
      .when(confirming(holder, other))
      .thenRefused(over(20, 11, 30, true));
  });
});
