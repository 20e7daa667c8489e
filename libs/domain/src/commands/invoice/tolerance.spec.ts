import { read, write } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { DecisionId, OreText } from '@spillrom/kernel';
import type { ViolationOf } from '../../vocabulary/violations.js';
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
import { ofCohort, rejecting, verified } from '../../testing/invoice-steps.js';

const { amending, confirming, delivering, drawing, holder, lineOf, officer, proposing, told } = story;

const tolerance = (basisPoints: number, maxOre: OreText): Written =>
  write(story.toProgramme, {
    type: 'ToleranceDecided',
    data: { decision: '018490aa-0000-7000-8000-0000000000d7' as DecisionId, basisPoints, maxOre },
  });

const over = (unitPriceOre: OreText, left?: OreText): ViolationOf<'OVER_PRICE'> => ({
  code: 'OVER_PRICE',
  ...{ line: 1, unitPriceOre, contractPriceOre: '10' },
  ...(left === undefined ? {} : { toleranceLeftOre: left }),
  pointer: '/lines/0/unitPriceOre',
});

/** A contract of 20 patients at 10 øre: 5 per cent of it are 10 øre. */
const tolerant = [...verified, tolerance(500, '100')];
const spent = told(tolerant, registering([billed(4, '12')]), attesting(), approving());

const drawnOre = (history: readonly Written[]): bigint => {
  const framework = given(history).result(read(story.toFramework));
  return framework.status === 'absent' ? 0n : framework.drawnOre;
};

describe('a price above the contract’s', () => {
  it('is refused without a tolerance, and under one of nothing', () => {
    given(verified)
      .when(registering([billed(1, '11')]))
      .thenRefused(over('11'));
    given([...verified, tolerance(0, '100')])
      .when(registering([billed(1, '11')]))
      .thenRefused(over('11', '0'));
    given([...verified, tolerance(500, '0')])
      .when(registering([billed(1, '11')]))
      .thenRefused(over('11', '0'));
  });

  it.each([
    ['a share of the total, rounded down', 549, '100', '10'],
    ['an amount, where that is less', 500, '7', '7'],
  ])('is allowed up to %s', (_, basisPoints, maxOre, most) => {
    const history = [...verified, tolerance(basisPoints, maxOre)];
    const atMost = [billed(1, String(10 + Number(most)))];
    expect(given(history).result(registering(atMost))).toMatchObject({ kind: 'accepted' });
    given(history)
      .when(registering([billed(1, String(11 + Number(most)))]))
      .thenRefused(over(String(11 + Number(most)), most));
  });

  it('is what all invoices of the contract together have, those that are rejected left out; cheaper lines offset nothing', () => {
    const first = told(tolerant, registering([billed(4, '12')]));
    given(first)
      .when(registering([billed(3, '11'), billed(5, '1')], 'F2'))
      .thenRefused(over('11', '2'));
    expect(given(first).result(registering([billed(2, '11')], 'F2'))).toMatchObject({ kind: 'accepted' });
    expect(given(told(first, rejecting())).result(registering([billed(5, '12')], 'F2'))).toMatchObject({
      kind: 'accepted',
    });
  });

  it('counts by the newest tolerance, which leaves alone what is registered', () => {
    const first = told(tolerant, registering([billed(4, '12')]));
    const narrowed = [...first, tolerance(0, '0')];
    given(narrowed)
      .when(registering([billed(1, '11')], 'F2'))
      .thenRefused(over('11', '0'));
    expect(given(narrowed).result(attesting())).toMatchObject({ kind: 'accepted' });
  });
});

describe('the excess of an invoice', () => {
  it('comes from what is available, in one movement with what the contract covers, and counts against the ceiling', () => {
    const attested = told(tolerant, registering([billed(4, '12')]), attesting());
    const [before] = [story.ledgerOf(attested), drawnOre(attested)];
    expect(before).toEqual([100n, 200n, 0n, 700n]);
    const outcome = given(attested).result(approving());
    expect(outcome).toMatchObject({
      kind: 'accepted',
      events: [
        { event: { type: 'InvoiceApproved', data: { amountOre: '48' } } },
        { event: { type: 'LinesExpended', data: { lines: [{ line: 1, amountOre: '48', excessOre: '8' }] } } },
        {
          event: {
            type: 'MoneyExpended',
            data: {
              entries: [
                { account: 'committed', ...ofCohort, amountOre: '-40' },
                { account: 'expended', ...ofCohort, amountOre: '48' },
                { account: 'available', phase: 1, amountOre: '-8' },
              ],
            },
          },
        },
        { event: { type: 'FrameworkDrawn', data: { amountOre: '8', to: story.to } } },
      ],
    });
    expect(story.ledgerOf(spent)).toEqual([100n, 160n, 48n, 692n]);
    expect(drawnOre(spent) - drawnOre(attested)).toBe(8n);
  });

  it('goes back where it came from when the expenditure is reversed', () => {
    const back = told(spent, proposingBack('expenditure', officer), confirmingBack(1));
    expect(story.ledgerOf(back)).toEqual([100n, 200n, 0n, 700n]);
    expect(drawnOre(back)).toBe(200n);
  });

  it('must be available', () => {
    const rest = (amountOre: string) =>
      write(story.toProgramme, {
        type: 'MoneyAllocated',
        data: {
          decision: '018490aa-0000-7000-8000-0000000000d8' as DecisionId,
          ...story.dated,
          entries: [
            { account: 'unallocated', amountOre },
            { account: 'available', phase: 1, amountOre: `-${amountOre}` },
          ],
        },
      });
    const attested = told(tolerant, registering([billed(4, '12')]), attesting());
    expect(given([...attested, rest('692')]).result(approving())).toMatchObject({ kind: 'accepted' });
    given([...attested, rest('693')])
      .when(approving())
      .thenRefused({ code: 'ALLOCATION_EXCEEDED', phase: 1, requestedOre: '8', availableOre: '7' });
  });

  it('must fit under the ceiling of the framework agreement', () => {
    const attested = told(tolerant, registering([billed(4, '12')]), attesting());
    const ceiling = (ceilingOre: OreText) =>
      write(story.toFramework, {
        type: 'FrameworkChanged',
        data: { decision: '018490aa-0000-7000-8000-0000000000d9' as DecisionId, ceilingOre, prices: [] },
      });
    expect(given([...attested, ceiling('208')]).result(approving())).toMatchObject({ kind: 'accepted' });
    given([...attested, ceiling('207')])
      .when(approving())
      .thenRefused({ code: 'CEILING_EXCEEDED', requestedOre: '8', remainingOre: '7' });
  });

  it('is authorised beside the contract’s total, with what was approved before, and again when the contract is raised', () => {
    const attested = told(spent, registering([billed(2, '11')], 'F2'), attesting(story.attestant, idOf('F2')));
    const { other } = story;
    const approvingSecond = () => approving(other, idOf('F2'));
    expect(given([...attested, story.granted(other, '210')]).result(approvingSecond())).toMatchObject({
      kind: 'accepted',
    });
    given([...attested, story.granted(other, '209')])
      .when(approvingSecond())
      .thenRefused({ code: 'OVER_DELEGATION', holder: other.actor, neededOre: '210', limitOre: '209' });
    const raised = told(spent, proposing({ lines: [{ line: 1, patients: 21 }], acceptance: story.acceptance }));
    expect(given([...raised, story.granted(other, '218')]).result(amending(1, other))).toMatchObject({
      kind: 'accepted',
    });
    given([...raised, story.granted(other, '217')])
      .when(amending(1, other))
      .thenRefused({ code: 'OVER_DELEGATION', holder: other.actor, neededOre: '218', limitOre: '217' });
  });

  it('counts on no day before it was available', () => {
    const poor = story.opened([[60, 300n]]);
    const drafted = told(poor, story.drafting(lineOf(20, '10')), confirming(holder), story.accepting());
    const moved = (amountOre: string, day: string) =>
      write(story.toProgramme, {
        type: 'MoneyAllocated',
        data: {
          decision: '018490aa-0000-7000-8000-0000000000da' as DecisionId,
          effectiveOn: day,
          fiscalYear: 2022,
          entries: [
            { account: 'unallocated', amountOre: String(-BigInt(amountOre)) },
            { account: 'available', phase: 1, amountOre },
          ],
        },
      } as never);
    const used = told(drafted, drawing(20), delivering(8, '2022-11-16'), story.verifying(1));
    const history = [...used, tolerance(500, '100'), moved('-700', '2022-11-15'), moved('8', '2022-11-20')];
    const attested = told(history, registering([billed(4, '12')]), attesting());
    const late = approving(story.onDay(holder, '2022-11-30'));
    expect(given(attested).result(late)).toMatchObject({
      events: [{ event: { data: { effectiveOn: '2022-11-20' } } }, {}, {}, {}],
    });
  });
});
