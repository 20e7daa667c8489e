import { requestView } from '@spillrom/read-models';
import {
  competed,
  confirmOnAward,
  contractId,
  draft,
  OFFICER,
  requestId,
  rowOf,
  ST_OLAVS,
  type Story,
} from '../../libs/read-models/src/testing/index.js';
import { seen } from '../../apps/api/src/views/shown.js';

const trust = { of: 'trust', trust: ST_OLAVS } as const;

const seenAfter = (story: Story) => seen('requests', requestView(rowOf(story, 'requests', requestId(1)), []), trust);

/** What the trust sees of its request after each commit from then on, each different state once. */
const statesSeen = (story: Story, from: number): readonly unknown[] => {
  const texts = story.commits.slice(from).map((_, place) => JSON.stringify(seenAfter(story.until(from + place + 1))));
  return [...new Set(texts)];
};

const firstOf = (story: Story, type: string): number =>
  story.commits.findIndex(({ events }) => events.some((event) => event.type === type));

describe('what a trust sees of its request', () => {
  it('stays the same to the byte while providers are asked, awarded and drafted contracts with', () => {
    const story = competed();
    draft(story, 2, { patients: 5, unitPriceOre: '20000' }).accept(
      { type: 'DiscardContract', target: { contract: contractId(2) }, body: {} },
      ...OFFICER,
    );
    const approved = firstOf(story, 'RequestApproved');
    const { updatedAt, changedAt } = rowOf(story, 'requests', requestId(1));
    expect(statesSeen(story, approved)).toHaveLength(1);
    expect(updatedAt > changedAt).toBe(true);
  });

  it('changes when a contract on it is confirmed, and shows no draft that never was', () => {
    const story = draft(competed(), 2, { patients: 5, unitPriceOre: '20000' }).accept(
      { type: 'DiscardContract', target: { contract: contractId(2) }, body: {} },
      ...OFFICER,
    );
    const before = seenAfter(story)!;
    const after = seenAfter(confirmOnAward(story.at('2022-11-25T08:00:00Z'), contractId(3), 5))!;
    expect(after.contracts).toEqual([{ contract: contractId(3), status: 'confirmed', everConfirmed: true }]);
    expect([before.updatedAt, after.updatedAt]).toEqual(['2022-11-02T08:00:00.000000Z', '2022-11-25T08:00:00.000000Z']);
  });
});
