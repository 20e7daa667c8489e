import { read, write } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { DecisionId, LocalDate, OreText } from '@spillrom/kernel';
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
import { attested } from '../../testing/invoice-steps.js';

const { attestant, holder, officer, onDay, told } = story;
const decision = '018490aa-0000-7000-8000-0000000000d7' as DecisionId;
const frame = (fiscalYear: number, amountOre: OreText): Written =>
  write(story.toProgramme, { type: 'YearFrameChanged', data: { decision, fiscalYear, amountOre } });
const carried = (amountOre: OreText): Written =>
  write(story.toProgramme, {
    type: 'YearCarriedOver',
    data: { decision, fromYear: 2022, toYear: 2023, amountOre },
  });
const granted: Written = write(
  story.granted(holder, '1').ref as typeof story.toProgramme,
  {
    type: 'DelegationGranted',
    data: {
      ...{ holder: holder.actor, decision, contractLimitOre: '100000', virementLimitOre: '0' },
      ...{ from: '2023-01-01' as LocalDate, to: '2023-12-31' as LocalDate },
    },
  } as never,
);

const late = onDay(holder, '2023-01-20');

/** What was used of years: [2022, 2023]. */
const usedIn = (history: readonly Written[]) => {
  const programme = given(history).result(read(story.toProgramme));
  return [2022, 2023].map((year) => (programme.status === 'absent' ? 0n : (programme.years.get(year)?.usedOre ?? 0n)));
};

describe('an expenditure and the frame of its year', () => {
  const exceeded = (fiscalYear: number, remainingOre: OreText) =>
    ({ code: 'YEAR_FRAME_EXCEEDED', fiscalYear, requestedOre: '40', remainingOre }) as const;

  it('fits or is refused; without a frame there is no ceiling', () => {
    expect(given([...attested, frame(2022, '40')]).result(approving())).toMatchObject({ kind: 'accepted' });
    given([...attested, frame(2022, '39')])
      .when(approving())
      .thenRefused(exceeded(2022, '39'));
    expect(given([...attested, frame(2023, '1')]).result(approving())).toMatchObject({ kind: 'accepted' });
  });

  it('counts in the year of the delivery, all of its invoices together, also when it is approved in the next', () => {
    const second = told(
      [...attested, granted],
      registering([billed(4)], 'F2'),
      attesting(attestant, idOf('F2')),
      approving(late),
    );
    expect(usedIn(second)).toEqual([40n, 0n]);
    const next = () => approving(onDay(holder, '2023-01-20'), idOf('F2'));
    given([...second, frame(2022, '79')])
      .when(next())
      .thenRefused(exceeded(2022, '39'));
    expect(usedIn(told([...second, frame(2022, '80')], next()))).toEqual([80n, 0n]);
  });

  it('counts on the day of approval once its year is shut, in that year and its frame alone', () => {
    const shut = [...attested, granted, frame(2022, '50'), frame(2023, '10'), carried('30')];
    expect(given(shut).result(approving(late))).toMatchObject({
      events: [{ event: { data: { effectiveOn: '2023-01-20', approvedOn: '2023-01-20' } } }, {}, {}],
    });
    expect(usedIn(told(shut, approving(late)))).toEqual([0n, 40n]);
    given([...shut, frame(2023, '-1')])
      .when(approving(late))
      .thenRefused(exceeded(2023, '39'));
  });

  it('is taken back in the year of its reversal, and counts once when it is approved anew', () => {
    const back = told(
      [...attested, granted, frame(2022, '40'), frame(2023, '0')],
      approving(late),
      proposingBack('expenditure', officer),
      confirmingBack(1, onDay(holder, '2023-02-01')),
    );
    expect(usedIn(back)).toEqual([40n, -40n]);
    expect(usedIn(told(back, approving(onDay(holder, '2023-02-10'))))).toEqual([40n, 0n]);
  });
});
