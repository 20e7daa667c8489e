import type { Position, StoredEvent } from '@spillrom/event-sourcing';
import type { Instant, Uuid } from '@spillrom/kernel';
import { FoldedLog, type Logged } from './folded-log.js';
import type { Found, Rule } from './rule.js';
import { AUTHORITY_RULES } from './rules/authority.js';
import { CAPACITY_RULES } from './rules/capacity.js';
import { INQUIRY_RULES } from './rules/inquiries.js';
import { PERSON_RULES } from './rules/persons.js';
import { PRICE_RULES } from './rules/prices.js';
import { TRACE_RULES } from './rules/traces.js';

const { equalInformation, announcedCriteria, writtenReasons, ...inquiryFlags } = INQUIRY_RULES;
const { separatePersons, samePersonTwice } = PERSON_RULES;
const { validDelegation, splitPurchase } = AUTHORITY_RULES;
const { priceAfterAward, ...priceFlags } = PRICE_RULES;
const { capacityFlagged, ownTrustHours, suspensionStopsDraws, ...capacityFlags } = CAPACITY_RULES;
const { traceablePayments, commandsKept, twoTimes, unbrokenLog } = TRACE_RULES;

/** Every rule of the auditor: the thirteen tests in their order, then the red flags. */
export const RULES = {
  ...{ equalInformation, announcedCriteria, writtenReasons, separatePersons, validDelegation, priceAfterAward },
  ...{ capacityFlagged, traceablePayments, ownTrustHours, suspensionStopsDraws, commandsKept, twoTimes, unbrokenLog },
  ...{ splitPurchase, samePersonTwice },
  ...priceFlags,
  ...inquiryFlags,
  ...capacityFlags,
} satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

/** Where an event stands that a finding rests on. */
export interface Evidence {
  /** In the log, from 1 */
  readonly number: number;
  readonly type: string;
  readonly stream: string;
  readonly eventId: Uuid;
  readonly position: Position;
  readonly recordedAt: Instant;
}

/** What a rule found in the log, with the events it rests on. */
export interface Finding {
  readonly rule: RuleName;
  readonly version: number;
  readonly kind: Rule['kind'];
  /** Of what, with the numbers that make it so; amounts in øre as text */
  readonly about: Found['about'];
  readonly events: readonly Evidence[];
}

const evidence = ({ number, event, stream, eventId, position, recordedAt }: Logged): Evidence => ({
  ...{ number, type: event.type, stream, eventId, position, recordedAt },
});

/** What a rule finds in a log, in the order of its events. */
export const findingsBy = (rule: RuleName, log: FoldedLog): readonly Finding[] => {
  const { version, kind, find }: Rule = RULES[rule];
  return find(log).map(({ about, events }) => ({ rule, version, kind, about, events: events.map(evidence) }));
};

/** What each rule finds in a log, in the order of the rules. */
export const findingsIn = (log: FoldedLog): readonly Finding[] =>
  (Object.keys(RULES) as RuleName[]).flatMap((rule) => findingsBy(rule, log));

/** The same over events in log order. */
export const findingsOf = (events: Iterable<StoredEvent>): readonly Finding[] => {
  const log = new FoldedLog();
  for (const event of events) log.take(event);
  return findingsIn(log);
};
