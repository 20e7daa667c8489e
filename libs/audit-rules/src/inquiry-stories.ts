import { categoryOf, contradictions, inquiryAggregate } from '@spillrom/domain';
import type { Contradiction, InquiryEvent } from '@spillrom/domain';
import { decode } from '@spillrom/event-sourcing';
import type { StoredEvent, StreamName } from '@spillrom/event-sourcing';

/** The stories of inquiries, each event held against all that came before it. */
export class InquiryStories {
  private readonly stories = new Map<StreamName, InquiryEvent[]>();

  /** What the next event contradicts. */
  broken(stored: StoredEvent): readonly Contradiction[] {
    const { stream } = stored;
    if (categoryOf(stream) !== 'inquiry') return [];
    const story = this.stories.get(stream) ?? [];
    story.push(decode(stored, inquiryAggregate.catalogue));
    this.stories.set(stream, story);
    return contradictions(story).map(({ of, sentence }) => ({ of, sentence: `${stream}: ${sentence}` }));
  }
}
