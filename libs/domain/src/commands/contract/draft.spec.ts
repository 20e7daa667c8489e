import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import type { FrameworkId, OrgNumber, RequestId } from '@spillrom/kernel';
import { declineContract } from './decline.js';
import { amendContractDraft, discardContract, draftContract } from './draft.js';
import * as story from '../../testing/contracts.js';
import * as requests from '../../testing/requests.js';

const { contract, draftBody, drafting, from, lineOf, officer, opened, target, told, toContract, toRequest, where } =
  story;

type Body = Parameters<typeof draftContract>[0]['body'];

const wish = (body: Partial<Body>) =>
  draftContract(
    { type: 'DraftContract', target, body: { ...draftBody(lineOf(10, '10')), request: story.request, ...body } },
    officer,
  );
const redraft = (body: Partial<Body>) =>
  amendContractDraft(
    { type: 'AmendContractDraft', target, body: { ...draftBody(lineOf(10, '10')), ...body } },
    officer,
  );

const line = { line: 1, cohort: 1, specialty: '300', procedure: 'CJE20', patients: 10, unitPriceOre: '10' };
const { request } = story;
const terms = { ...draftBody(), lines: [{ ...line, fundingBasis: 'packagePrice' as const }] };
const drafted = write(toContract, {
  type: 'ContractDrafted',
  data: { ...where, by: officer.actor, contract, request, ...terms },
});
const noted = write(toRequest, { type: 'ContractDraftNoted', data: { contract, draftedOn: localDate('2022-11-12') } });

describe('drafting a contract', () => {
  it('takes what its lines treat from the cohorts of the request, and is noted there', () => {
    given(opened())
      .when(drafting(lineOf(10, '10')))
      .thenAccepted([drafted, noted]);
  });

  it.each(['submitted', 'assessed'] as const)('is done on a request that is %s, and checks no money', (status) => {
    const history = [
      ...opened().slice(0, requests.programmeWith('open').length),
      ...requests.standing[status],
      ...opened().slice(-9),
    ];
    given(history.filter(({ event }) => event.type !== 'RequestApproved' && event.type !== 'MoneyReserved'))
      .when(drafting(lineOf(1000, '10')))
      .thenAccepted([
        write(toContract, {
          type: 'ContractDrafted',
          data: { ...drafted.event.data, lines: [{ ...terms.lines[0], patients: 1000 }] } as never,
        }),
        noted,
      ]);
  });

  it.each([
    ['request', { request: '018490aa-0000-7000-8000-0000000000ff' as RequestId }, '/request'],
    ['provider', { provider: '974749025' as OrgNumber }, '/provider'],
    ['framework', { framework: 'f'.repeat(32) as FrameworkId }, '/framework'],
    ['framework', { framework: undefined }, '/framework'],
  ] as const)('is refused on an unknown %s, before anything else', (what, body, pointer) => {
    given([...opened(), drafted])
      .when(wish({ lines: [lineOf(1, '1', 9)], ...body } as Partial<Body>))
      .thenRefused({ code: 'NOT_FOUND', what, pointer });
  });

  it('is refused when it is there already', () => {
    given(told(opened(), wish({})))
      .when(wish({ lines: [lineOf(1, '1', 9)] }))
      .thenRefused(story.inState('drafted', { allowed: [] }));
  });

  it.each([
    ['privateProvider', story.hospital, 'ownTrust', ['callOff', 'directAward'], 'tariffRefund', ['packagePrice']],
    ['ownTrust', story.stOlavs, 'callOff', ['ownTrust'], 'packagePrice', ['internalSettlement']],
    [
      'contractedSpecialist',
      story.specialist,
      'callOff',
      ['specialistAgreement'],
      'internalSettlement',
      ['tariffRefund', 'packagePrice'],
    ],
  ] as const)(
    'with a %s only on its own basis and funding',
    (providerKind, provider, basis, allowed, fundingBasis, funding) => {
      const framework = basis === 'callOff' ? {} : { framework: undefined as never };
      const outcome = given(opened()).result(
        wish({ provider, basis, ...framework, lines: [lineOf(1, '1', 1, fundingBasis)] }),
      );
      if (outcome.kind !== 'refused') throw new Error('accepted');
      expect(outcome.violations.filter(({ code }) => code === 'FUNDING_BASIS')).toEqual([
        { code: 'FUNDING_BASIS', providerKind, basis, allowed, pointer: '/basis' },
        {
          code: 'FUNDING_BASIS',
          line: 1,
          providerKind,
          basis,
          fundingBasis,
          allowed: funding,
          pointer: '/lines/0/fundingBasis',
        },
      ]);
    },
  );

  it('names a framework for a call-off alone', () => {
    given(opened())
      .when(wish({ provider: story.specialist, basis: 'specialistAgreement' }))
      .thenRefused(
        {
          code: 'FUNDING_BASIS',
          providerKind: 'contractedSpecialist',
          basis: 'specialistAgreement',
          allowed: ['callOff'],
          pointer: '/framework',
        },
        { code: 'WRONG_SUPPLIER', supplier: story.hospital, provider: story.specialist, pointer: '/framework' },
      );
  });

  it('keeps the archive’s reference', () => {
    given(opened())
      .when(wish({ archiveReference: '2022/417-3' }))
      .thenAccepted([
        write(toContract, {
          type: 'ContractDrafted',
          data: { ...drafted.event.data, archiveReference: '2022/417-3' } as never,
        }),
        noted,
      ]);
  });

  it('is at most 100 lines, and a total that every store holds', () => {
    const lines = (count: number) => Array.from({ length: count }, () => lineOf(1, '1'));
    expect(given(opened()).result(wish({ lines: lines(100) }))).toMatchObject({ kind: 'accepted' });
    given(opened())
      .when(wish({ lines: lines(101) }))
      .thenRefused({ code: 'TOO_MANY_LINES', lines: 101, linesMax: 100, pointer: '/lines' });
    const most = '999999999999999';
    expect(given(opened()).result(wish({ lines: [lineOf(1, most)] }))).toMatchObject({ kind: 'accepted' });
    given(opened())
      .when(wish({ lines: [lineOf(1, most), lineOf(1, '1')] }))
      .thenRefused({ code: 'AMOUNT_TOO_LARGE', amountOre: '1000000000000000', maxOre: most, pointer: '/lines' });
  });

  it('may last one day, and not less', () => {
    const before = localDate('2022-11-13');
    expect(given(opened()).result(wish({ to: from }))).toMatchObject({ kind: 'accepted' });
    given(opened())
      .when(wish({ to: before }))
      .thenRefused({ code: 'PERIOD_INVALID', from, to: before, pointer: '/to' });
  });

  it('is told all that is wrong at once, in order', () => {
    const to = localDate('2022-01-01');
    given([...opened(), ...requests.onRequest(requests.withdrawn), ...story.phaseTo('closed')])
      .when(wish({ lines: [lineOf(1, '1', 3), lineOf(1, '1', 1, 'tariffRefund')], to }))
      .thenRefused(
        { code: 'COHORT_UNKNOWN', cohort: 3, pointer: '/lines/0/cohort' },
        {
          code: 'FUNDING_BASIS',
          line: 2,
          providerKind: 'privateProvider',
          basis: 'callOff',
          fundingBasis: 'tariffRefund',
          allowed: ['packagePrice'],
          pointer: '/lines/1/fundingBasis',
        },
        { code: 'PERIOD_INVALID', from, to, pointer: '/to' },
        { code: 'REQUEST_NOT_APPROVED', status: 'withdrawn', pointer: '/request' },
        story.notOpen('closed', ['planned', 'open', 'closing']),
      );
  });
});

describe('amending and discarding a draft', () => {
  const history = told(opened(), drafting(lineOf(10, '10')));

  it('states the terms anew', () => {
    const { provider, framework, basis, to, rationale, includes } = draftBody();
    given(history)
      .when(redraft({ lines: [lineOf(4, '9')] }))
      .thenAccepted([
        write(toContract, {
          type: 'ContractDraftAmended',
          data: {
            by: officer.actor,
            provider,
            framework,
            basis,
            from,
            to,
            rationale,
            includes,
            lines: [{ ...line, patients: 4, unitPriceOre: '9', fundingBasis: 'packagePrice' }],
          },
        }),
      ]);
  });

  it('is refused with all that is wrong', () => {
    given([...history, ...story.phaseTo('cancelled')])
      .when(redraft({ lines: [lineOf(4, '9', 3)] }))
      .thenRefused(
        { code: 'COHORT_UNKNOWN', cohort: 3, pointer: '/lines/0/cohort' },
        story.notOpen('cancelled', ['planned', 'open', 'closing']),
      );
    given(history)
      .when(redraft({ provider: '974749025' as OrgNumber }))
      .thenRefused({ code: 'NOT_FOUND', what: 'provider', pointer: '/provider' });
  });

  const discarding = () => discardContract({ type: 'DiscardContract', target, body: {} }, officer);

  it('discards in a phase that has ended too, and only once', () => {
    given([...history, ...story.phaseTo('cancelled')])
      .when(discarding())
      .thenAccepted([
        write(toContract, { type: 'ContractDiscarded', data: { by: officer.actor } }),
        write(toRequest, { type: 'ContractDraftDropped', data: { contract } }),
      ])
      .when(discarding())
      .thenRefused(story.inState('discarded', { allowed: ['drafted'] }));
  });

  const declining = () =>
    declineContract({ type: 'DeclineContract', target, body: { reason: 'Too dear' } }, story.holder);

  it('is declined by the budget holder with a reason, which ends it as if it had been discarded', () => {
    given([...history, ...story.phaseTo('cancelled')])
      .when(declining())
      .thenAccepted([
        write(toContract, { type: 'ContractDeclined', data: { by: story.holder.actor, reason: 'Too dear' } }),
        write(toRequest, { type: 'ContractDraftDropped', data: { contract } }),
      ])
      .when(declining())
      .thenRefused(story.inState('discarded', { allowed: ['drafted'] }));
  });

  it('is over once the contract is confirmed', () => {
    const confirmed = told(history, story.confirming());
    given(confirmed)
      .when(redraft({}))
      .thenRefused(story.inState('confirmed', { allowed: ['drafted'] }));
    given(confirmed)
      .when(discarding())
      .thenRefused(story.inState('confirmed', { allowed: ['drafted'] }));
  });

  it('finds nothing where there is none', () => {
    given(opened()).when(redraft({})).thenAbsent();
    given(opened()).when(discarding()).thenAbsent();
  });
});
