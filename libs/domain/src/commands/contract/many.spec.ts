import { write } from '@spillrom/event-sourcing';
import type { Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { localDate } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import * as story from '../../testing/contracts.js';
import { World } from '../../testing/world.js';
import { settleContract, terminateContract } from './end.js';
import { confirmContractReversal, proposeContractReversal } from './reverse.js';

const { confirming, contract, holder, lineOf, officer, opened, target, toContract, told, where } = story;

const LINES = 100;
const wide = told(
  opened([[100_000, 0n]]),
  story.draftingFreely(contract, {}, ...Array.from({ length: LINES }, () => lineOf(100, '0'))),
  confirming(),
);

const place = (line: number) => ({ line, cohort: 1, specialty: '300' });
const on = localDate('2022-11-20');
const by = story.attestant.actor;

/** One patient each, on one line after another. */
const used = (draws: number, deliveries: number): readonly Written[] => [
  ...Array.from({ length: draws }, (_, index) =>
    write(toContract, {
      type: 'ReferralsDrawn',
      data: { ...where, ...place(1 + (index % LINES)), patients: 1, draw: index + 1, drawnOn: on },
    }),
  ),
  ...Array.from({ length: deliveries }, (_, index) => {
    const treated = { ...place(1 + (index % LINES)), patients: 1, delivery: index + 1, deliveredOn: on };
    return [
      write(toContract, { type: 'DeliveryReported', data: { ...treated, by: officer.actor } }),
      write(toContract, { type: 'DeliveryVerified', data: { ...where, ...treated, by } }),
    ];
  }).flat(),
];

const ending = { reason: 'Free of charge' };

describe('a contract of 100 lines, thousands of draws and thousands of deliveries', () => {
  const world = new World(wide);
  world.add(used(10_000, 10_000));

  it('is amended, terminated, settled, and given back its settlement', () => {
    const decide = (decision: Reading<Outcome>): number => {
      const outcome = world.result(decision);
      if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
      world.add(outcome.events);
      return outcome.events.length;
    };
    const changed = Array.from({ length: LINES }, (_, index) => ({ line: index + 1, patients: 200 }));
    decide(story.proposing({ lines: changed }, story.onDay(officer, '2022-11-20')));
    decide(story.amending(1, story.onDay(holder, '2022-11-20')));
    decide(terminateContract({ type: 'TerminateContract', target, body: ending }, holder));
    decide(settleContract({ type: 'SettleContract', target, body: ending }, holder));
    const reversal = { of: 'settlement', reason: 'Too early' } as const;
    decide(proposeContractReversal({ type: 'ProposeContractReversal', target, body: reversal }, officer));
    const found = { contract, reversal: 1 };
    const events = decide(
      confirmContractReversal({ type: 'ConfirmContractReversal', target: found, body: {} }, holder),
    );
    expect(events).toBeLessThan(10);
    expect(world.states(contractRef(contract).aggregate)).toMatchObject([{ status: 'terminated' }]);
  });

  it('names the first twenty of the draws that a reversal depends on, and counts them all', () => {
    const drawn = new World(wide);
    drawn.add(used(2_500, 0));
    const body = { of: 'commitment', reason: 'Wrong provider' } as const;
    expect(
      drawn.result(proposeContractReversal({ type: 'ProposeContractReversal', target, body }, officer)),
    ).toMatchObject({
      violations: [{ code: 'DEPENDED_ON', on: { length: 20 }, count: 2_500 }],
    });
  });
});
