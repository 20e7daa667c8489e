import { given } from '@spillrom/event-sourcing/testing';
import { write } from '@spillrom/event-sourcing';
import { countersignDecision } from './countersign.js';
import * as story from '../../testing/decisions.js';

const { base, dated, decision, director, granted, holder, virement } = story;

const sign = (by = holder) => countersignDecision(story.countersigning, by);
const recorded = (amountOre: string) => story.recorded(virement(amountOre), [], director);
const made = (amountOre: string) => [
  story.countersigned(holder, '50'),
  ...story.onProgramme({
    type: 'VirementMade',
    data: {
      decision,
      ...dated,
      entries: [
        { account: 'available', phase: 1, amountOre: `-${amountOre}` },
        { account: 'available', phase: 2, amountOre },
      ],
    },
  }),
];
const none = { code: 'NO_DELEGATION', holder: holder.actor, neededOre: '50' } as const;

describe('countersigning a virement', () => {
  it('moves both sides in one event, up to the limit of the delegation', () => {
    given([...base, granted('50'), recorded('50')])
      .when(sign())
      .thenAccepted(made('50'));
  });

  it('is refused one øre over the limit', () => {
    given([...base, granted('50'), recorded('51')])
      .when(sign())
      .thenRefused({ code: 'OVER_DELEGATION', holder: holder.actor, neededOre: '51', limitOre: '50' });
  });

  it('is refused without a delegation', () => {
    given([...base, recorded('50')])
      .when(sign())
      .thenRefused(none);
  });

  it.each([
    ['the last day', '2022-11-01', '2022-11-12'],
    ['the first day', '2022-11-12', '2022-12-31'],
  ])('counts %s of a delegation', (_, from, to) => {
    given([...base, granted('50', from, to), recorded('50')])
      .when(sign())
      .thenAccepted(made('50'));
  });

  it.each([
    ['the day after the last', '2022-11-01', '2022-11-11'],
    ['the day before the first', '2022-11-13', '2022-12-31'],
  ])('does not count %s', (_, from, to) => {
    given([...base, granted('50', from, to), recorded('50')])
      .when(sign())
      .thenRefused(none);
  });

  it('is refused once the delegation is revoked', () => {
    const revoked = write(story.toDelegation, {
      type: 'DelegationRevoked',
      data: { holder: holder.actor, reason: 'Left' },
    });
    given([...base, granted('50'), revoked, recorded('50')])
      .when(sign())
      .thenRefused(none);
  });

  it('is told all that is wrong at once, in order', () => {
    given([...base, granted('50'), ...story.cancelled(1, 600n), recorded('51')])
      .when(sign({ ...director, role: 'budget-holder' }))
      .thenRefused(
        { code: 'SAME_PERSON', actor: director.actor, part: 'countersign', earlierPart: 'record' },
        { code: 'PHASE_NOT_OPEN', phase: 1, status: 'cancelled', allowed: ['planned', 'open', 'closing'] },
        { code: 'ALLOCATION_EXCEEDED', phase: 1, requestedOre: '51', availableOre: '0' },
        { code: 'NO_DELEGATION', holder: director.actor, neededOre: '51' },
      );
  });
});
