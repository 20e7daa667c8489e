import { write } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { RequestEvent } from '../../aggregates/request/index.js';
import * as story from '../../testing/contracts.js';
import * as requests from '../../testing/requests.js';

const { confirming, contract, drafting, draftingFreely, holder, lineOf, opened, toRequest, told } = story;

describe('a contract is flagged when the assessment found more room with own trusts than is contracted with them:', () => {
  const assessed = (patients: number) => {
    const examined = { cohort: 1, kind: 'ownTrust', patients, note: 'Theatres' } as const;
    const again = requests.onRequest({
      type: 'RequestAssessed',
      data: {
        ...(requests.assessed.data as Extract<RequestEvent, { type: 'RequestAssessed' }>['data']),
        supply: [examined, { ...examined, kind: 'privateProvider', patients: 90 }],
      },
    });
    const at = opened([[100, 0n]]);
    const before = at.findIndex(({ event }) => event.type === 'RequestAssessed');
    return [...at.slice(0, before), ...again, ...at.slice(before + 1)];
  };
  const own = story.next(3);
  const withOwn = (patients: number) =>
    told(
      assessed(12),
      story.draftingOwn(own, lineOf(patients, '1', 1, 'internalSettlement')),
      confirming(holder, own),
      drafting(lineOf(5, '1')),
    );
  const flagsIn = (history: readonly Written[], id = contract) => {
    const outcome = given(history).result(confirming(holder, id));
    return outcome.kind === 'accepted' ? (outcome.events[0]!.event.data as { flags: unknown }).flags : outcome;
  };

  it.each([
    [11, [{ flag: 'ownCapacityLeft', cohort: 1, assessed: 12, contracted: 11 }]],
    [12, []],
  ])('with %d of 12 contracted, %j', (contracted, said) => {
    expect(flagsIn(withOwn(contracted))).toEqual(said);
  });

  it('what is contracted with others says nothing, and a contract with an own trust is never flagged', () => {
    const others = told(
      assessed(12),
      draftingFreely(story.next(4), {}, lineOf(12, '1')),
      confirming(holder, story.next(4)),
    );
    const left = [{ flag: 'ownCapacityLeft', cohort: 1, assessed: 12, contracted: 0 }];
    expect(flagsIn(told(others, drafting(lineOf(5, '1'))))).toEqual(left);
    const first = told(others, story.draftingOwn(own, lineOf(1, '1', 1, 'internalSettlement')));
    expect(flagsIn(first, own)).toEqual([]);
  });

  it('contracts that were confirmed before the kind of provider was told count as none, whatever becomes of them', () => {
    const earlier = (patients: number, cause: 'confirmation' | 'termination', providerKind?: 'ownTrust') =>
      write(toRequest, {
        type: 'CoverageChanged',
        data: {
          ...{ contract: own, cause, cohorts: [{ cohort: 1, patients, reservedOre: '0' }] },
          ...(providerKind === undefined ? {} : { providerKind }),
        },
      });
    const left = (contracted: number) => [{ flag: 'ownCapacityLeft', cohort: 1, assessed: 12, contracted }];
    const history = [...assessed(12), earlier(12, 'confirmation'), earlier(-5, 'termination', 'ownTrust')];
    expect(flagsIn(told(history, drafting(lineOf(5, '1'))))).toEqual(left(0));
  });
});
