import type { Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import * as contracts from '../../testing/contracts.js';
import * as fixture from '../../testing/contracts-on-awards.js';
import type { Violation } from '../../vocabulary/violations.js';
import { confirmContractReversal, proposeContractReversal } from './reverse.js';

type Decision = Reading<Outcome<Violation>>;

const { contract, lineOf, other, told } = contracts;
const { awarded, confirming, differs, drafting, holder, officer, roomIn, second, withoutAward } = fixture;

/** 30 of the 40 that are awarded, of 60 that are approved. */
const confirmed = told(awarded, drafting([lineOf(30, '20')]), confirming(), contracts.accepting(officer));

const amending = (patients: number, amendment = 1, more: object = {}): readonly Decision[] => [
  contracts.proposing({ lines: [{ line: 1, patients }], acceptance: contracts.acceptance, ...more }, officer),
  contracts.amending(amendment, holder),
];
const amendedTo = (patients: number, more: object = {}): readonly Written[] =>
  told(confirmed, ...amending(patients, 1, more));

const reversing = (amendment: number): readonly Decision[] => [
  proposeContractReversal(
    { type: 'ProposeContractReversal', target: { contract }, body: { of: 'amendment', amendment, reason: 'Wrong' } },
    officer,
  ),
  confirmContractReversal(
    { type: 'ConfirmContractReversal', target: { contract, reversal: 1 }, body: {} },
    contracts.onDay(other, '2022-11-25'),
  ),
];

describe('an amendment of a contract on an award', () => {
  it('uses the room that it rises into, which is then no other contract’s', () => {
    expect(roomIn(amendedTo(36))).toEqual({ room: 4, used: [36] });
    expect(roomIn(amendedTo(40))).toEqual({ room: 0, used: [40] });
    const last = told(amendedTo(36), drafting([lineOf(4, '1')], {}, second), confirming(second));
    expect(roomIn(last)).toEqual({ room: 0, used: [40] });
    given(amendedTo(40))
      .when(drafting([lineOf(1, '1')], {}, second))
      .thenRefused(differs({ because: 'patients', cohort: 1, patients: 1, room: 0, pointer: '/lines' }));
  });

  it('uses all there is where a basis in law leads it above the award', () => {
    expect(roomIn(amendedTo(45, { legalBasis: 'additionalServices' }))).toEqual({ room: 0, used: [40] });
  });

  it('gives nothing back when it lowers, so that rising again takes nothing', () => {
    expect(roomIn(amendedTo(25))).toEqual({ room: 10, used: [30] });
    expect(roomIn(told(amendedTo(25), ...amending(30, 2)))).toEqual({ room: 10, used: [30] });
    expect(roomIn(told(amendedTo(25), ...amending(33, 2)))).toEqual({ room: 7, used: [33] });
  });

  it('gives back exactly what it used when it is reversed', () => {
    expect(roomIn(told(amendedTo(36), ...reversing(1)))).toEqual({ room: 10, used: [30] });
    const twice = told(amendedTo(33), ...amending(38, 2));
    expect(roomIn(told(twice, ...reversing(2)))).toEqual({ room: 7, used: [33] });
  });

  it('rises only as far as the request is approved, beside what awards have room for', () => {
    const lowered = told(amendedTo(25), withoutAward(25), confirming(second));
    const raised = {
      code: 'COHORT_COVERED',
      cohort: 1,
      contracted: 50,
      awarded: 10,
      patients: 1,
      approved: 60,
    } as const;
    const [proposing, raising] = amending(26, 2);
    given(told(lowered, proposing!)).when(raising!).thenRefused(raised);
  });
});
