import { decode, type StoredEvent, type StreamName } from '@spillrom/event-sourcing';
import type { Answer } from '../index.js';
import { storedRecord } from '../record.js';
import { claimAggregate, potAggregate } from './toy-domain.js';

export interface Sent {
  readonly record: StreamName;
  readonly answer: Answer;
}

/** All that is wrong with a log of pots and claims, and with what clients were told of it. */
export const inconsistencies = (log: readonly StoredEvent[], sent: readonly Sent[]): readonly string[] => [
  ...brokenVersions(log),
  ...brokenPots(log),
  ...sent.flatMap(({ record, answer }) => brokenPromise(log, record, answer)),
];

const brokenVersions = (log: readonly StoredEvent[]): readonly string[] => {
  const versions = new Map<StreamName, number>();
  return log.flatMap(({ stream, version }) => {
    const expected = (versions.get(stream) ?? -1) + 1;
    versions.set(stream, version);
    return version === expected ? [] : [`${stream} has ${version} where ${expected} belongs`];
  });
};

const brokenPots = (log: readonly StoredEvent[]): readonly string[] => {
  const found: string[] = [];
  const pots = new Map<StreamName, typeof potAggregate.initial>();
  const confirmed = new Set<StreamName>();
  let drawn = 0;
  for (const stored of log) {
    if (stored.stream.startsWith('pot-')) {
      const event = decode(stored, potAggregate.catalogue);
      const pot = potAggregate.evolve(pots.get(stored.stream) ?? potAggregate.initial, event, stored.version);
      pots.set(stored.stream, pot);
      if (pot.left < 0) found.push(`${stored.stream} is overdrawn`);
      if (event.type === 'PotDrawn') drawn += 1;
    }
    if (stored.stream.startsWith('claim-')) {
      if (decode(stored, claimAggregate.catalogue).type !== 'ClaimConfirmed') continue;
      if (confirmed.has(stored.stream)) found.push(`${stored.stream} is confirmed twice`);
      confirmed.add(stored.stream);
    }
  }
  if (drawn !== confirmed.size) found.push(`${drawn} draws for ${confirmed.size} claims`);
  return found;
};

const brokenPromise = (log: readonly StoredEvent[], record: StreamName, answer: Answer): readonly string[] => {
  const records = log.filter(({ stream }) => stream === record).map(storedRecord);
  if (records.length > 1) return [`${record} is there ${records.length} times`];
  if (answer.kind !== 'accepted' && answer.kind !== 'refused') return [];
  const [found] = records;
  if (found === undefined) return [`${record} was acknowledged and is not there`];
  const isSame =
    found.decided.outcome === answer.kind && found.commit === answer.commit && found.position === answer.position;
  return isSame ? [] : [`${record} says otherwise than its answer`];
};
