import { write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant, localDate, startOfDay } from '@spillrom/kernel';
import { inquiryRef } from '../../aggregates/inquiry/index.js';
import * as awards from '../../testing/awards.js';
import * as contracts from '../../testing/contracts.js';
import * as fixture from '../../testing/contracts-on-awards.js';
import * as story from '../../testing/inquiries.js';
import type { Violation } from '../../vocabulary/violations.js';
import { amendApproval } from '../request/approve.js';
import { lapseReservation } from '../request/lapse.js';
import { lapseContract } from './accept.js';
import { amendContractDraft, discardContract } from './draft.js';
import { confirmContractReversal, proposeContractReversal } from './reverse.js';
import { settleContract, terminateContract } from './end.js';

type Decision = Reading<Outcome<Violation>>;

const { inquiry } = story;
const { contract, lineOf, other, request, told, toRequest } = contracts;
const {
  annulling,
  awarded,
  confirming,
  differs,
  drafting,
  holder,
  officer,
  roomIn,
  second,
  stateOfOffer,
  withoutAward,
} = fixture;
const on = (who: Context): Context => contracts.onDay(who, '2022-11-25');
const toInquiry = inquiryRef(inquiry);

describe('the room of an award', () => {
  const drafted = told(awarded, drafting([lineOf(30, '20')]));
  const confirmed = told(drafted, confirming());

  it('is used by confirmations, in the inquiry and in the request', () => {
    const cohorts = [{ cohort: 1, patients: 30 }];
    const { events } = given(drafted).result(confirming()) as { readonly events: readonly Written[] };
    expect(events.slice(-2)).toEqual([
      write(toInquiry, { type: 'OfferAwardUsed', data: { offer: 1, contract, cohorts } }),
      write(toRequest, {
        type: 'AwardRoomChanged',
        data: { inquiry, offer: 1, contract, cohorts: [{ cohort: 1, patients: -30 }] },
      }),
    ]);
    expect(roomIn(confirmed)).toEqual({ room: 10, used: [30] });
  });

  it('is judged anew at confirmation: of two drafts the second takes what the first has left', () => {
    const both = told(drafted, drafting([lineOf(11, '1')], {}, second));
    given(told(both, confirming()))
      .when(confirming(second))
      .thenRefused(differs({ because: 'patients', cohort: 1, patients: 11, room: 10 }));
    const fair = told(drafted, drafting([lineOf(10, '1')], {}, second), confirming(), confirming(second));
    expect(roomIn(fair)).toEqual({ room: 0, used: [40] });
  });

  it('ends with the award: its drafts can only be discarded', () => {
    const annulled = told(drafted, annulling());
    expect(roomIn(annulled).room).toBe(0);
    given(annulled).when(confirming()).thenRefused(stateOfOffer('annulled'));
    const { request: _request, ...free } = { ...contracts.draftBody(lineOf(1, '1')), request };
    given(annulled)
      .when(amendContractDraft({ type: 'AmendContractDraft', target: { contract }, body: free }, officer))
      .thenRefused(stateOfOffer('annulled'));
    expect(
      given(annulled).result(discardContract({ type: 'DiscardContract', target: { contract }, body: {} }, officer)),
    ).toMatchObject({ kind: 'accepted' });
  });

  const reversing = (): readonly Decision[] => [
    proposeContractReversal(
      { type: 'ProposeContractReversal', target: { contract }, body: { of: 'commitment', reason: 'Wrong' } },
      officer,
    ),
    confirmContractReversal(
      { type: 'ConfirmContractReversal', target: { contract, reversal: 1 }, body: {} },
      on(other),
    ),
  ];

  it('is given back by the reversal of the commitment', () => {
    expect(roomIn(told(confirmed, ...reversing()))).toEqual({ room: 40, used: [0] });
  });

  it('is given back by the lapse of the contract', () => {
    const clock = { ...contracts.by('clock', 'clock'), decidedAt: startOfDay(localDate('2022-12-03')) };
    const lapsing = lapseContract({ type: 'LapseContract', target: { contract }, body: {} }, clock);
    expect(roomIn(told(confirmed, lapsing))).toEqual({ room: 40, used: [0] });
  });

  it('does not come back once the award is annulled', () => {
    const after = told(confirmed, annulling(), ...reversing());
    expect(roomIn(after)).toEqual({ room: 0, used: [0] });
  });

  it('is given back neither by amendments nor by termination and settlement', () => {
    const amended = told(
      confirmed,
      contracts.accepting(officer),
      contracts.proposing({ lines: [{ line: 1, patients: 25 }], acceptance: contracts.acceptance }, officer),
      contracts.amending(1, holder),
    );
    expect(roomIn(amended)).toEqual({ room: 10, used: [30] });
    const ended = told(
      amended,
      terminateContract({ type: 'TerminateContract', target: { contract }, body: { reason: 'No need' } }, holder),
      settleContract({ type: 'SettleContract', target: { contract }, body: {} }, holder),
    );
    expect(roomIn(ended)).toEqual({ room: 10, used: [30] });
  });

  const covered = (patients: number, contracted: number, room: number): Violation => ({
    ...{ code: 'COHORT_COVERED', cohort: 1, contracted, patients, approved: 60 },
    ...(room === 0 ? {} : { awarded: room }),
  });

  it('is left alone by contracts that are not on it', () => {
    expect(given(told(awarded, withoutAward(20))).result(confirming(second))).toMatchObject({ kind: 'accepted' });
    given(told(awarded, withoutAward(21)))
      .when(confirming(second))
      .thenRefused(covered(21, 0, 40));
    given(told(confirmed, withoutAward(21)))
      .when(confirming(second))
      .thenRefused(covered(21, 30, 10));
  });

  it('does not stand in the way of a contract on it', () => {
    const full = told(awarded, withoutAward(20), confirming(second), drafting([lineOf(40, '1')]));
    expect(given(full).result(confirming())).toMatchObject({ kind: 'accepted' });
  });

  it('stays approved', () => {
    const approving = (patients: number) =>
      amendApproval(
        {
          type: 'AmendApproval',
          target: { request },
          body: { reason: 'Less need', cohorts: [{ cohort: 1, patients, reservedOre: '0' }] },
        },
        awards.director,
      );
    for (const history of [awarded, confirmed]) {
      expect(given(history).result(approving(40))).toMatchObject({ kind: 'accepted' });
      given(history)
        .when(approving(39))
        .thenRefused({
          ...{ code: 'BELOW_USE', cohort: 1, requested: '39', inUse: '40' },
          pointer: '/cohorts/0/patients',
        });
    }
  });
});

describe('amending a contract on an award', () => {
  const running = told(awarded, drafting([lineOf(30, '19')]), confirming(), contracts.accepting(officer));
  const proposing = (change: object): Decision =>
    contracts.proposing({ lines: [], acceptance: contracts.acceptance, ...change }, officer);
  const to = (patients: number, unitPriceOre = '19') => ({ lines: [{ line: 1, patients, unitPriceOre }] });
  const required = (numbers: object): Violation => ({
    ...({ code: 'LEGAL_BASIS_REQUIRED', inquiry, offer: 1, cohort: 1 } as const),
    ...numbers,
  });
  const basis = { list: 'legalBasis', code: 'additionalServices', from: '2000-01-01', verified: false };

  it('is free up to what was awarded', () => {
    expect(given(running).result(proposing(to(40, '20')))).toMatchObject({ kind: 'accepted' });
  });

  it('needs a legal basis above it, in patients of a cohort or in price', () => {
    given(running)
      .when(proposing(to(41)))
      .thenRefused(required({ patients: 41, awarded: 40, pointer: '/legalBasis' }));
    given(running)
      .when(proposing(to(30, '21')))
      .thenRefused(required({ line: 1, unitPriceOre: '21', offeredOre: '20', pointer: '/legalBasis' }));
    const knees = [lineOf(1, '5', 2)];
    given(running)
      .when(proposing({ newLines: knees }))
      .thenRefused({ ...required({ patients: 1, awarded: 0, pointer: '/legalBasis' }), cohort: 2 } as Violation);
    const lawful = told(running, proposing({ ...to(41), legalBasis: 'additionalServices' }));
    expect(lawful.at(-1)?.event).toMatchObject({ type: 'AmendmentProposed', data: { legalBasis: basis } });
    expect(given(lawful).result(contracts.amending(1, holder))).toMatchObject({ kind: 'accepted' });
  });

  it('takes a basis of the list, and one that is for amendments', () => {
    for (const value of ['soleSupplier', 'because']) {
      given(running)
        .when(proposing({ ...to(41), legalBasis: value }))
        .thenRefused(
          { code: 'CODE_UNKNOWN', value, pointer: '/legalBasis' },
          required({ patients: 41, awarded: 40, pointer: '/legalBasis' }),
        );
    }
  });

  it('is judged again at confirmation: another contract may have taken the room', () => {
    const proposed = told(running, proposing(to(35)), drafting([lineOf(6, '1')], {}, second), confirming(second));
    given(proposed)
      .when(contracts.amending(1, holder))
      .thenRefused(required({ patients: 35, awarded: 34 }));
    const fair = told(running, proposing(to(35)), drafting([lineOf(5, '1')], {}, second), confirming(second));
    expect(given(fair).result(contracts.amending(1, holder))).toMatchObject({ kind: 'accepted' });
  });

  it('needs none for what stood above the award before, and does not rise', () => {
    const above = told(
      running,
      proposing({ ...to(45), legalBasis: 'additionalServices' }),
      contracts.amending(1, holder),
    );
    expect(given(above).result(proposing(to(44)))).toMatchObject({ kind: 'accepted' });
    given(above)
      .when(proposing(to(46)))
      .thenRefused(required({ patients: 46, awarded: 40, pointer: '/legalBasis' }));
  });

  it('needs none on a contract without an award', () => {
    const free = told(awarded, withoutAward(10, contract), confirming(), contracts.accepting(officer));
    expect(given(free).result(proposing({ lines: [{ line: 1, patients: 11 }] }))).toMatchObject({ kind: 'accepted' });
  });
});

describe('the reservation behind an award', () => {
  const day = localDate('2022-12-01');
  const ending = told(
    awarded,
    amendApproval(
      {
        type: 'AmendApproval',
        target: { request },
        body: { reason: 'Until then', cohorts: [], reservedUntil: day },
      },
      awards.director,
    ),
  );
  const lapsing = (decidedAt: string): Decision =>
    lapseReservation(
      { type: 'LapseReservation', target: { request }, body: {} },
      { ...contracts.by('clock', 'clock'), decidedAt: instant(decidedAt) },
    );

  it('is held for thirty days from the award while that has room', () => {
    const due = startOfDay(localDate('2022-12-25'));
    given(ending).when(lapsing('2022-12-24T22:59:59Z')).thenRefused({ code: 'NOT_DUE', dueAt: due });
    expect(given(ending).result(lapsing(due))).toMatchObject({ kind: 'accepted' });
  });

  it('is not held by an award whose room is used up, or that is annulled', () => {
    const used = told(ending, drafting([lineOf(40, '1')]), confirming());
    for (const history of [used, told(ending, annulling())]) {
      expect(given(history).result(lapsing(startOfDay(localDate('2022-12-02'))))).toMatchObject({ kind: 'accepted' });
    }
  });
});
