import { comparePositions, START } from '@spillrom/event-sourcing';
import type { Position, StoredEvent, StreamName } from '@spillrom/event-sourcing';
import type { Uuid } from '@spillrom/kernel';

/**
 * Whether each event follows the one before it: in its stream without a gap, in the log at a later position, in its commit at the next
 * place, and under an id of its own.
 */
export class EventOrder {
  private readonly versions = new Map<StreamName, number>();
  private readonly ids = new Set<Uuid>();
  private position: Position = START;
  private commit: StoredEvent['commit'] | undefined;

  /** What is wrong with the place of the next event, as sentences. */
  broken({ id, stream, version, position, commit }: StoredEvent): readonly string[] {
    const expected = (this.versions.get(stream) ?? -1) + 1;
    const sentences = [
      ...(version === expected ? [] : [`${stream} has version ${version} where ${expected} is expected`]),
      ...(comparePositions(position, this.position) > 0
        ? []
        : ['its position is not after that of the previous event']),
      ...(this.ids.has(id) ? [`the id ${id} stands in the log already`] : []),
      ...this.brokenCommit(commit),
    ];
    this.versions.set(stream, version);
    this.ids.add(id);
    this.position = position;
    this.commit = commit;
    return sentences;
  }

  private brokenCommit({ id, index, count }: StoredEvent['commit']): readonly string[] {
    const before = this.commit;
    const isSame = before?.id === id;
    const isWhole = before === undefined || isSame || before.index === before.count - 1;
    const isNext = isSame ? index === before.index + 1 && count === before.count : index === 0;
    return [
      ...(isWhole ? [] : [`commit ${before.id} ends after ${before.index + 1} of ${before.count} events`]),
      ...(isNext && index < count ? [] : [`commit ${id} has event ${index + 1} of ${count} where another is expected`]),
    ];
  }
}
