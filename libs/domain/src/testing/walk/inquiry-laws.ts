import { deepStrictEqual } from 'node:assert/strict';
import type { InquiryId } from '@spillrom/kernel';
import { contradictions, inquiryAggregate, inquiryRef } from '../../aggregates/inquiry/index.js';
import type { Watcher } from './walk.js';

/** The whole story of an inquiry agrees with itself after each of its events, whatever the inquiry remembers of it. */
export const inquiriesAgree: Watcher = (_deed, events, world) => {
  const streams = new Set(events.filter(({ ref }) => ref.aggregate === inquiryAggregate).map(({ ref }) => ref.stream));
  for (const stream of streams) {
    const story = world.events(inquiryRef(stream.slice('inquiry-'.length) as InquiryId));
    const added = events.filter(({ ref }) => ref.stream === stream).length;
    for (let length = story.length - added + 1; length <= story.length; length += 1) {
      const wrong = contradictions(story.slice(0, length));
      deepStrictEqual(wrong, [], `${stream}: ${wrong.map(({ sentence }) => sentence).join('; ')}`);
    }
  }
};
