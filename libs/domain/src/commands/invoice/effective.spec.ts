import type { Context, Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { localDate } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import type { ContractEvent } from '../../aggregates/contract/index.js';
import { DELIVERIES_USED_MAX } from '../../vocabulary/limits.js';
import type { Violation } from '../../vocabulary/violations.js';
import { World } from '../../testing/world.js';
import { effectiveLaws } from '../../testing/walk/effective-laws.js';
import { commitsBeforeItsDay, countsOnItsOldDay, FaultyWorld } from '../../testing/walk/faults.js';
import * as story from '../../testing/contracts.js';
import {
  approving,
  attesting,
  billed,
  confirmingBack,
  idOf,
  proposingBack,
  registering,
} from '../../testing/invoices.js';
import { unverifyDelivery, withdrawDelivery } from '../contract/deliver.js';
import { rejectInvoice } from './attest.js';

const { attestant, contract, delivering, drafting, drawing, holder, lineOf, officer, onDay, told, verifying } = story;

type Decision = Reading<Outcome<Violation>>;

const confirmed = told(story.opened([[60, 600n]]), drafting(lineOf(20, '10')), story.confirming(), story.accepting());
const rejecting = (invoice = idOf(), who: Context = attestant): Decision =>
  rejectInvoice({ type: 'RejectInvoice', target: { invoice }, body: { reason: 'Wrong' } }, who);

/** The day from which the last expenditure of the history counts, as invoice, contract and ledger tell it. */
const countsOn = (history: readonly Written[]): string => {
  const of = (type: string) => history.findLast(({ event }) => event.type === type)?.event.data;
  const days = ['InvoiceApproved', 'LinesExpended', 'MoneyExpended'].map(
    (type) => (of(type) as { readonly effectiveOn: string }).effectiveOn,
  );
  expect(new Set(days).size).toBe(1);
  return days[0]!;
};
const approvingOn = (day: string, invoice = idOf()): Decision => approving(onDay(holder, day), invoice);
const reversingOn = (day: string, reversal = 1): readonly Decision[] => [
  proposingBack('expenditure', officer),
  confirmingBack(reversal, onDay(holder, day)),
];

const used = told(confirmed, drawing(20), delivering(5, '2022-11-20'), delivering(5, '2022-11-20'), verifying(1));
const attested = told(used, verifying(2), registering([billed(5)]), attesting());
const reversed = told(attested, approvingOn('2022-12-01'), ...reversingOn('2022-12-10'));

describe('an expenditure counts', () => {
  it('from the latest delivery that the invoice uses, whenever it is approved', () => {
    expect(countsOn(told(attested, approvingOn('2022-12-31')))).toBe('2022-11-20');
  });

  it('from the day of the new approval once it was reversed, so that no day counts it twice', () => {
    expect(countsOn(told(reversed, approvingOn('2022-12-15')))).toBe('2022-12-15');
    expect(countsOn(told(reversed, approvingOn('2022-12-31')))).toBe('2022-12-31');
  });

  it('from the day of its approval when it uses a delivery whose expenditure was reversed, under whatever number', () => {
    const other = idOf('F2');
    const again = told(reversed, rejecting(), registering([billed(5)], 'F2'), attesting(attestant, other));
    expect(countsOn(told(again, approvingOn('2022-12-15', other)))).toBe('2022-12-15');
    const anew = told(reversed, rejecting(), registering([billed(5)]), attesting());
    expect(countsOn(told(anew, approvingOn('2022-12-15')))).toBe('2022-12-15');
  });

  it('from its own delivery when it was another’s expenditure that was reversed', () => {
    const other = idOf('F2');
    const beside = told(reversed, registering([billed(5)], 'F2'), attesting(attestant, other));
    expect(countsOn(told(beside, approvingOn('2022-12-15', other)))).toBe('2022-11-20');
  });

  it('no second time before the reversal, where the same patients are reported as another delivery', () => {
    const target = { contract, delivery: 1 };
    const single = told(confirmed, drawing(5), delivering(5, '2022-11-20'), verifying(1), registering([billed(5)]));
    const back = told(single, attesting(), approvingOn('2022-12-01'), ...reversingOn('2022-12-10'), rejecting());
    const second = story.by('second-attestant', 'attestant');
    const corrected = told(
      back,
      unverifyDelivery({ type: 'UnverifyDelivery', target, body: { reason: 'Wrong day' } }, second),
      withdrawDelivery({ type: 'WithdrawDelivery', target, body: {} }, officer),
      delivering(5, '2022-11-20'),
      verifying(2),
      registering([billed(5)], 'F2'),
      attesting(attestant, idOf('F2')),
    );
    expect(countsOn(told(corrected, approvingOn('2022-12-15', idOf('F2'))))).toBe('2022-12-10');
  });
});

describe('an expenditure does not count before its lines had so much committed', () => {
  const amended = (patients: number, unitPriceOre: string) =>
    told(
      confirmed,
      story.proposing({ lines: [{ line: 1, patients, unitPriceOre }], acceptance: story.acceptance }),
      story.amending(1, onDay(holder, '2022-12-01')),
    );
  const invoiced = (history: readonly Written[], patients: number, price: string) =>
    told(
      history,
      drawing(patients),
      delivering(patients, '2022-11-20'),
      verifying(1),
      registering([billed(patients, price)]),
      attesting(),
      approvingOn('2022-12-20'),
    );

  it('where patients were added later', () => {
    expect(countsOn(invoiced(amended(25, '10'), 20, '10'))).toBe('2022-11-20');
    expect(countsOn(invoiced(amended(25, '10'), 21, '10'))).toBe('2022-12-01');
  });

  it('where the price was raised later', () => {
    expect(countsOn(invoiced(amended(20, '15'), 13, '15'))).toBe('2022-11-20');
    expect(countsOn(invoiced(amended(20, '15'), 14, '15'))).toBe('2022-12-01');
  });
});

describe('the laws of figures as of a day', () => {
  /** Watches commit by commit what is decided. */
  const watched = (world: World, decisions: readonly Decision[]) => (): void => {
    const laws = effectiveLaws();
    world.add(confirmed);
    laws(confirmed);
    for (const decision of decisions) {
      const outcome = world.result(decision);
      if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
      world.add(outcome.events);
      laws(outcome.events);
    }
  };
  const treated = (patients: number): readonly Decision[] => [
    drawing(patients),
    delivering(patients, '2022-11-20'),
    verifying(1),
    registering([billed(patients)]),
    attesting(),
  ];
  const anew = (patients: number): readonly Decision[] => [
    ...treated(patients),
    approvingOn('2022-12-01'),
    ...reversingOn('2022-12-10'),
    approvingOn('2022-12-15'),
  ];
  const raised = (): readonly Decision[] => [
    story.proposing({ lines: [{ line: 1, patients: 25 }], acceptance: story.acceptance }),
    story.amending(1, onDay(holder, '2022-12-01')),
    ...treated(21),
    approvingOn('2022-12-20'),
  ];

  it('find an expenditure approved anew that counts on its old day', () => {
    expect(watched(new World(), anew(20))).not.toThrow();
    expect(watched(new FaultyWorld(countsOnItsOldDay), anew(20))).toThrow(
      ' committed phase 1 is below zero on 2022-11-20',
    );
  });

  it('find a delivery that counts twice where no balance falls below zero', () => {
    expect(watched(new World(), anew(5))).not.toThrow();
    expect(watched(new FaultyWorld(countsOnItsOldDay), anew(5))).toThrow(' counts twice on 2022-11-20');
  });

  it('find an expenditure that counts before its commitment', () => {
    expect(watched(new World(), raised())).not.toThrow();
    expect(watched(new FaultyWorld(commitsBeforeItsDay), raised())).toThrow(
      ' committed phase 1 is below zero on 2022-11-20',
    );
  });
});

describe('an invoice of many deliveries', () => {
  it('uses up 10,000 of one patient each, in events of a bounded size and in their order', () => {
    const many = 10_000;
    const patients = { line: 1, cohort: 1, specialty: '300', patients: 1 };
    const [deliveredOn, where] = [
      localDate('2022-11-20'),
      { programme: story.where.programme, phase: 1, trust: story.stOlavs },
    ];
    const onContract = (event: ContractEvent): Written => ({ ref: contractRef(contract), event });
    const draw = onContract({
      type: 'ReferralsDrawn',
      data: { ...where, ...patients, patients: many, draw: 1, drawnOn: deliveredOn },
    });
    const treated = Array.from({ length: many }, (_, index): readonly Written[] => {
      const data = { by: officer.actor, ...patients, delivery: index + 1, deliveredOn };
      return [
        onContract({ type: 'DeliveryReported', data }),
        onContract({ type: 'DeliveryVerified', data: { ...data, ...where, by: attestant.actor } }),
      ];
    }).flat();
    const amendment = onContract({
      type: 'AmendmentConfirmed',
      data: {
        ...{ ...where, by: holder.actor, effectiveOn: deliveredOn, amendment: 1, totalOre: `${many * 10}` },
        ...{ lines: [{ line: 1, patients: many }], newLines: [], changes: [], flags: [] },
      },
    });
    const world = new World([...confirmed, amendment, draw, ...treated]);
    const registered = world.result(registering([billed(many)]));
    if (registered.kind !== 'accepted') throw new Error(JSON.stringify(registered));
    world.add(registered.events);
    const outcome = world.result(attesting());
    if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
    const uses = outcome.events.flatMap(({ event }) => {
      if (event.type !== 'DeliveriesUsed') return [];
      const { data } = event as Extract<ContractEvent, { type: 'DeliveriesUsed' }>;
      expect(data.uses.length).toBeLessThanOrEqual(DELIVERIES_USED_MAX);
      return data.uses;
    });
    expect(uses.map(({ delivery }) => delivery)).toEqual(treated.slice(0, many).map((_, index) => index + 1));
    expect(outcome.events.length).toBeLessThan(512);
  });
});
