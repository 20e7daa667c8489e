import { read, write } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import type { ContractId, DecisionId, OreText } from '@spillrom/kernel';
import { yearBefore } from '../../aggregates/provider/direct-awards.js';
import { referenceRef } from '../../aggregates/reference/index.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import * as story from '../../testing/contracts.js';
import { lapseContract } from './accept.js';
import type { DraftContract } from './commands.js';
import { amendContractDraft, draftContract } from './draft.js';
import { settleContract, terminateContract } from './end.js';
import { confirmContractReversal, proposeContractReversal } from './reverse.js';

const { accepting, amending, confirming, contract, holder, hospital, lineOf, next, officer } = story;
const { opened, proposing, request, target, toProvider, told } = story;

const { framework: _framework, ...free } = story.draftBody();
const terms = {
  ...free,
  ...{
    basis: 'directAward' as const,
    legalBasis: 'belowThreshold',
    cause: 'other' as const,
    reason: 'Nobody else is near',
  },
};
type Over = Partial<DraftContract['body']>;

const draftedAt = (patients: number, over: Over = {}, id: ContractId = contract) =>
  draftContract(
    {
      type: 'DraftContract',
      target: { contract: id },
      body: { ...terms, request, lines: [lineOf(patients, '10')], ...over },
    },
    officer,
  );

const changed = (data: object): Written =>
  write(referenceRef('procurementThreshold'), {
    type: 'ReferenceDataChanged',
    data: { decision: 'd1' as DecisionId, list: 'procurementThreshold', entries: [], endings: [], ...data } as never,
  });
const ended = { code: 'directAward', to: localDate('2022-11-11') };
const named = { names: { nb: 'Direkte', nn: 'Direkte', en: 'Direct' }, source: 'The board', verified: true };
/** The threshold of these stories, in force from their first day. */
const threshold = (amountOre: OreText) =>
  changed({
    endings: [ended],
    entries: [{ code: 'directAward', from: localDate('2022-11-12'), amountOre, ...named }],
  });

/** What the provider was awarded before, in some programme. */
const before = (totalOre: OreText, confirmedOn: string, basis: 'directAward' | 'callOff' = 'directAward'): Written =>
  write(toProvider, {
    type: 'ProviderEngaged',
    data: {
      ...{ contract: next(9), from: story.from, to: story.to, specialties: [] },
      ...{ basis, totalOre, confirmedOn: localDate(confirmedOn) },
    },
  });

const world = [...opened([[100, 300n]]), threshold('500')];
const over = (valueOre: OreText, thresholdOre: OreText = '500'): ViolationOf<'OVER_THRESHOLD'> => ({
  ...{ code: 'OVER_THRESHOLD', valueOre, thresholdOre, verified: true },
});
const isAccepted = { kind: 'accepted' };
const dataOf = (outcome: object): object => (outcome as { events: readonly Written[] }).events[0]!.event.data;
const quotes = [
  { list: 'procurementThreshold', code: 'directAward', from: '2022-11-12', verified: true },
  { list: 'legalBasis', code: 'belowThreshold', from: '2000-01-01', verified: false },
];

describe('a direct award', () => {
  it('is with a private provider, at a package price and without a framework, and quotes what it was judged by', () => {
    const drafted = told(world, draftedAt(20));
    expect(dataOf(given(world).result(draftedAt(20)))).toMatchObject({ legalBasis: 'belowThreshold', entries: quotes });
    expect(dataOf(given(drafted).result(confirming()))).toMatchObject({ entries: quotes });
    const wrong = { code: 'FUNDING_BASIS', providerKind: 'privateProvider', basis: 'directAward' } as const;
    given(world)
      .when(draftedAt(20, { framework: story.framework }))
      .thenRefused({ ...wrong, allowed: ['callOff'], pointer: '/framework' });
    const kind = { ...wrong, providerKind: 'contractedSpecialist', allowed: ['specialistAgreement'] } as const;
    given(world)
      .when(draftedAt(20, { provider: story.specialist }))
      .thenRefused({ ...kind, pointer: '/basis' });
  });

  it('alone has a legal basis, a cause and a reason', () => {
    const wrong = { code: 'FUNDING_BASIS', providerKind: 'privateProvider', basis: 'callOff' } as const;
    const grounds = (field: string) => ({ ...wrong, allowed: ['directAward'], pointer: `/${field}` });
    given(world)
      .when(draftedAt(20, { basis: 'callOff', framework: story.framework }))
      .thenRefused(grounds('legalBasis'), grounds('cause'), grounds('reason'));
  });

  it.each([
    [50, true],
    [51, false],
  ])('of %d patients at 10 is within a threshold of 500: %p', (patients, isFair) => {
    if (isFair) expect(given(world).result(draftedAt(patients))).toMatchObject(isAccepted);
    else given(world).when(draftedAt(patients)).thenRefused(over('510'));
  });

  it('above the threshold rests on a basis that lifts it', () => {
    const history = told(world, draftedAt(60, { legalBasis: 'soleSupplier' }));
    expect(given(history).result(confirming())).toMatchObject(isAccepted);
  });

  it('says when nobody has compared the threshold with its source', () => {
    const first = { ...over('130000010', '130000000'), verified: false };
    given(opened([[100, 300n]]))
      .when(draftedAt(1, { lines: [lineOf(1, '130000010')] }))
      .thenRefused(first);
  });

  it('rests on a code that is for direct awards, under a threshold in force', () => {
    const unknown = (value: string, pointer: string) => ({ code: 'CODE_UNKNOWN', value, pointer }) as const;
    given(world)
      .when(draftedAt(20, { legalBasis: 'nothing' }))
      .thenRefused(unknown('nothing', '/legalBasis'));
    given(world)
      .when(draftedAt(20, { legalBasis: 'minorChange' }))
      .thenRefused(unknown('minorChange', '/legalBasis'));
    given([...opened(), changed({ endings: [ended] })])
      .when(draftedAt(20))
      .thenRefused(unknown('directAward', '/basis'));
  });

  it.each([
    ['unforeseenUrgency', 'plannedRollOut', false],
    ['unforeseenUrgency', 'other', true],
    ['soleSupplier', 'plannedRollOut', true],
  ] as const)('on the basis %s with the cause %s is allowed: %p', (legalBasis, cause, isFair) => {
    const drafting = () => draftedAt(20, { legalBasis, cause });
    if (isFair) expect(given(world).result(drafting())).toMatchObject(isAccepted);
    else given(world).when(drafting()).thenRefused({ code: 'FORESEEABLE_CAUSE', legalBasis, cause, pointer: '/cause' });
  });

  it('is judged again when its draft is amended, when it is confirmed and when it is raised', () => {
    const drafted = told(world, draftedAt(30));
    const { lines: _lines, ...rest } = terms;
    const body = { ...rest, lines: [lineOf(51, '10')] };
    given(drafted)
      .when(amendContractDraft({ type: 'AmendContractDraft', target, body }, officer))
      .thenRefused(over('510'));
    given([...drafted, before('201', '2022-11-01')])
      .when(confirming())
      .thenRefused(over('501'));
    const raised = told(drafted, confirming(), proposing({ lines: [{ line: 1, patients: 40 }] }));
    expect(dataOf(given([...raised, before('100', '2022-11-01')]).result(amending(1)))).toMatchObject({
      entries: quotes,
    });
    given([...raised, before('101', '2022-11-01')])
      .when(amending(1))
      .thenRefused(over('501'));
  });

  it('that is lowered is not judged', () => {
    const lowered = told(world, draftedAt(30), confirming(), proposing({ lines: [{ line: 1, patients: 20 }] }));
    expect(given([...lowered, before('900', '2022-11-01')]).result(amending(1))).toMatchObject(isAccepted);
  });
});

describe('the year of direct awards', () => {
  it.each([
    ['2021-11-12', true],
    ['2021-11-13', false],
    ['2022-11-12', false],
  ])('begins after the same date of the year before: with 500 confirmed on %s there is room: %p', (day, isFair) => {
    const history = [...world, before('500', day)];
    if (isFair) expect(given(history).result(draftedAt(20))).toMatchObject(isAccepted);
    else given(history).when(draftedAt(20)).thenRefused(over('700'));
  });

  it('begins after the last of February where the day before is a leap day', () => {
    expect(yearBefore(localDate('2024-02-29'))).toBe('2023-02-28');
    expect(yearBefore(localDate('2023-03-01'))).toBe('2022-03-01');
  });

  it('counts no contracts on another basis', () => {
    expect(given([...world, before('500', '2022-11-01', 'callOff')]).result(draftedAt(50))).toMatchObject(isAccepted);
  });

  const other = next(2);
  const asked = () => draftedAt(30, {}, other);
  const confirmed = told(world, draftedAt(30), confirming());
  const accepted = told(confirmed, accepting());
  const terminated = () =>
    told(accepted, terminateContract({ type: 'TerminateContract', target, body: { reason: 'No more' } }, holder));
  const settled = () => told(terminated(), settleContract({ type: 'SettleContract', target, body: {} }, holder));
  const lapsed = () =>
    told(confirmed, lapseContract({ type: 'LapseContract', target, body: {} }, story.onDay(holder, '2022-12-01')));
  const reversed = () =>
    told(
      confirmed,
      proposeContractReversal(
        { type: 'ProposeContractReversal', target, body: { of: 'commitment', reason: 'Wrong' } },
        officer,
      ),
      confirmContractReversal({ type: 'ConfirmContractReversal', target: { contract, reversal: 1 }, body: {} }, holder),
    );

  it.each([
    ['confirmed', () => confirmed],
    ['terminated', terminated],
    ['settled', settled],
  ])('counts a %s one in full', (_, history) => {
    given(history()).when(asked()).thenRefused(over('600'));
  });

  it.each([
    ['lapsed', lapsed],
    ['reversed', reversed],
  ])('does not count a %s one', (_, history) => {
    expect(given(history()).result(asked())).toMatchObject(isAccepted);
    const state = given(history()).result(read(toProvider));
    expect(state.status === 'absent' ? undefined : state.directAwards.size).toBe(0);
  });

  it('counts an amended one as last amended', () => {
    const lowered = told(
      accepted,
      proposing({ lines: [{ line: 1, patients: 20 }], acceptance: story.acceptance }),
      amending(1),
    );
    expect(given(lowered).result(asked())).toMatchObject(isAccepted);
    given(lowered)
      .when(draftedAt(31, {}, other))
      .thenRefused(over('510'));
  });

  it('is the provider’s own', () => {
    const state = given(confirmed).result(read(toProvider));
    expect(state.status === 'absent' ? undefined : [...state.directAwards]).toEqual([
      [contract, { totalOre: 300n, confirmedOn: '2022-11-12' }],
    ]);
    expect(hospital).not.toBe(story.specialist);
  });
});

describe('what a price includes', () => {
  const { includes: _includes, ...silent } = terms;
  it('may be left out of a draft, and not of what is confirmed', () => {
    const drafted = told(
      world,
      draftContract(
        { type: 'DraftContract', target, body: { ...silent, request, lines: [lineOf(20, '10')] } },
        officer,
      ),
    );
    given(drafted).when(confirming()).thenRefused({ code: 'SCOPE_MISSING', basis: 'directAward' });
    const { legalBasis: _basis, cause: _cause, reason: _reason, ...rest } = silent;
    const callOff = {
      ...rest,
      basis: 'callOff',
      framework: story.framework,
      request,
      lines: [lineOf(20, '10')],
    } as const;
    given(told(world, draftContract({ type: 'DraftContract', target, body: callOff }, officer)))
      .when(confirming())
      .thenRefused({ code: 'SCOPE_MISSING', basis: 'callOff' });
  });

  it('is asked of nobody else', () => {
    const { includes: _said, framework: _of, ...body } = story.draftBody(lineOf(20, '1'));
    const agreed = { ...body, provider: story.specialist, basis: 'specialistAgreement' as const, request };
    const history = told(world, draftContract({ type: 'DraftContract', target, body: agreed }, officer));
    expect(given(history).result(confirming())).toMatchObject(isAccepted);
  });
});
