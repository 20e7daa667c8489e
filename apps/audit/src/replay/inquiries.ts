import { categoryOf, contradictions, inquiryAggregate } from '@spillrom/domain';
import type { InquiryEvent } from '@spillrom/domain';
import { decode, type StoredEvent, type StreamName } from '@spillrom/event-sourcing';

/** The stories of inquiries, each event held against all that came before it. */
export class Inquiries {
  private readonly stories = new Map<StreamName, InquiryEvent[]>();

  /** What an event contradicts, as sentences. */
  broken(stored: StoredEvent): readonly string[] {
    const { stream } = stored;
    if (categoryOf(stream) !== 'inquiry') return [];
    const story = this.stories.get(stream) ?? [];
    story.push(decode(stored, inquiryAggregate.catalogue));
    this.stories.set(stream, story);
    return contradictions(story).map((sentence) => `${stream}: ${sentence}`);
  }
}
