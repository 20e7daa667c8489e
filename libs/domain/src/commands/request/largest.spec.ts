import { canonical } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { AMOUNT_MAX, instant, localDate, oreText } from '@spillrom/kernel';
import type { RequestEvent } from '../../aggregates/request/index.js';
import { requestCatalogue } from '../../aggregates/request/catalogue.js';
import {
  COHORTS_MAX,
  NAME_SIGNS_MAX,
  PATIENTS_MAX,
  SUPPLY_MAX,
  SUPPLY_NOTE_SIGNS_MAX,
  TEXT_SIGNS_MAX,
  WAIT_WEEKS_MAX,
} from '../../vocabulary/limits.js';
import { waitingData } from '../../testing/needs.js';
import * as story from '../../testing/requests.js';
import type { RequestCommand } from './commands.js';
import { requestRows } from './rows.js';

// A sign of three bytes in one code unit is the longest there is: those of four take two.
const text = '😀'.repeat(TEXT_SIGNS_MAX);
const name = '😀'.repeat(NAME_SIGNS_MAX);
const LEAF_BYTES_MAX = 60 * 1024;
// Id, stream, type, times and metadata of an event stand beside its data in the leaf.
const ENVELOPE_BYTES = 4 * 1024;

const cohorts = Array.from({ length: COHORTS_MAX }, () => ({
  ...story.cataracts,
  patients: PATIENTS_MAX,
  breachedPatients: PATIENTS_MAX,
  longestWaitWeeks: WAIT_WEEKS_MAX,
}));
const restated = (each: bigint) =>
  cohorts.map((_, index) => ({ cohort: index + 1, patients: PATIENTS_MAX, reservedOre: oreText(each) }));
/** All of the phase's money, so that every amount is as long as can be. */
const share = AMOUNT_MAX / BigInt(2 * COHORTS_MAX);

const rich: readonly Written[] = story.programmeWith('open').map(({ ref, event }) => ({
  ref,
  event: JSON.parse(
    JSON.stringify(event).replaceAll('"1000"', `"${AMOUNT_MAX}"`).replaceAll('"-1000"', `"-${AMOUNT_MAX}"`),
  ) as typeof event,
}));

type Step = readonly [command: RequestCommand, by: ReturnType<typeof story.by>];
const { director, holder, officer, programme, target } = story;
const trust = story.by('trust director', 'trust-medical-director', story.stOlavs);
const asked = {
  justification: text,
  archiveReference: name,
  cohorts,
  waitingData: { ...waitingData, source: name },
};
const supply = Array.from({ length: SUPPLY_MAX }, (_, index) => ({
  cohort: 1 + (index % COHORTS_MAX),
  kind: index < COHORTS_MAX ? ('ownTrust' as const) : ('contractedSpecialist' as const),
  patients: PATIENTS_MAX,
  note: '術'.repeat(SUPPLY_NOTE_SIGNS_MAX),
}));
const reason = { reason: text };
const reversal = (number: number) => ({ ...target, reversal: number });

const drafted: Step = [{ type: 'DraftRequest', target: { ...target, programme }, body: { phase: 1, ...asked } }, trust];
const submitted: readonly Step[] = [drafted, [{ type: 'SubmitRequest', target, body: {} }, trust]];
const assessed: readonly Step[] = [
  ...submitted,
  [{ type: 'AssessRequest', target, body: { assessment: text, supply } }, officer],
];
const approved: readonly Step[] = [
  ...assessed,
  [{ type: 'ApproveRequest', target, body: { rationale: text, cohorts: restated(share) } }, director],
];
const until = localDate('2022-12-15');
const ending: Step = [
  { type: 'AmendApproval', target, body: { reason: text, cohorts: [], reservedUntil: until } },
  director,
];
const clock = { ...story.by('clock', 'clock'), decidedAt: instant('2022-12-15T23:00:00Z') };
const proposed: Step = [{ type: 'ProposeReservationReversal', target, body: reason }, officer];

/** Lives of the largest request there can be; together they tell what its decisions write. */
const lives: readonly (readonly Step[])[] = [
  [drafted, [{ type: 'AmendDraft', target, body: asked }, trust], [{ type: 'DiscardDraft', target, body: {} }, trust]],
  [...assessed, [{ type: 'ReturnRequest', target, body: reason }, officer]],
  [
    ...assessed,
    [{ type: 'OverridePriority', target, body: { cohort: 1, to: 'first', reason: text } }, director],
    [{ type: 'RejectRequest', target, body: reason }, director],
  ],
  [
    ...submitted,
    [
      {
        type: 'DraftRequest',
        target: { request: story.successor, programme },
        body: { phase: 1, ...asked, replaces: story.request },
      },
      trust,
    ],
    [{ type: 'SubmitRequest', target: { request: story.successor }, body: {} }, trust],
  ],
  [...approved, ending, [{ type: 'LapseReservation', target, body: {} }, clock]],
  [
    ...approved,
    proposed,
    [{ type: 'WithdrawReservationReversal', target: reversal(1), body: {} }, officer],
    proposed,
    [{ type: 'DeclineReservationReversal', target: reversal(2), body: reason }, holder],
    proposed,
    [{ type: 'ConfirmReservationReversal', target: reversal(3), body: {} }, holder],
  ],
  [
    ...approved,
    [{ type: 'AmendApproval', target, body: { reason: text, cohorts: restated(share * 2n) } }, director],
    [{ type: 'ReleaseReservation', target, body: { cohort: 1, amountOre: '1', reason: text } }, director],
    [{ type: 'WithdrawRequest', target, body: reason }, trust],
  ],
];

/** Written by decisions on contracts and inquiries, with as many cohorts as a request has at most. */
const byOthers: readonly RequestEvent['type'][] = [
  'ContractDraftNoted',
  'ContractDraftDropped',
  'CoverageChanged',
  'InquiryNoted',
  'InquiryDropped',
  'AwardNoted',
  'AwardRoomChanged',
  'AwardDropped',
];

const live = (steps: readonly Step[]): readonly Written[] =>
  steps.reduce<readonly Written[]>((sofar, [command, by]) => {
    const row = requestRows[command.type] as (typeof requestRows)['DiscardDraft'];
    const outcome = given(sofar).result(row.decide(command as never, by));
    if (outcome.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(outcome).slice(0, 300)}`);
    return [...sofar, ...outcome.events];
  }, rich);

describe('the largest request that there can be', () => {
  const written = lives.flatMap((steps) => live(steps).slice(rich.length)).map(({ event }) => event);

  it('writes every event of a request that its own decisions can write', () => {
    const types = new Set(written.map(({ type }) => type));
    expect(Object.keys(requestCatalogue).filter((type) => !types.has(type))).toEqual(byOthers);
  });

  it('fits into its events, whatever its texts say', () => {
    const bytes = (data: object) => Buffer.byteLength(canonical(data as never));
    const largest = Math.max(...written.map(({ data }) => bytes(data)));
    expect(largest).toBeGreaterThan(2 * TEXT_SIGNS_MAX);
    expect(written.filter(({ data }) => bytes(data) + ENVELOPE_BYTES > LEAF_BYTES_MAX).map(({ type }) => type)).toEqual(
      [],
    );
  });

  it('is covered in an event that fits too', () => {
    const rows = restated(share).map(({ cohort, patients, reservedOre }) => ({
      cohort,
      patients: -patients,
      reservedOre: `-${reservedOre}`,
    }));
    const data = { contract: story.contract, cause: 'commitmentReversal', cohorts: rows, treated: PATIENTS_MAX * 100 };
    expect(Buffer.byteLength(canonical(data)) + ENVELOPE_BYTES).toBeLessThan(LEAF_BYTES_MAX);
  });
});
