import { DECIDING_BODIES, PROVIDER_KINDS, type Outside } from '@spillrom/domain';
import { ROLES } from '@spillrom/kernel';
import type {
  DecisionRow,
  FrameworkRow,
  GrantRow,
  ProgrammeRow,
  ProviderRow,
  RequestView,
} from '@spillrom/read-models';
import type { Shown } from '../views/shown.js';
import { STATUSES } from '../views/statuses.js';
import { done } from './contract-schemas.js';
import {
  actor,
  amount,
  count,
  day,
  digest,
  etag,
  listOf,
  maybe,
  moment,
  number,
  objectOf,
  oneOf,
  organisation,
  position,
  ref,
  text,
  uuid,
  yesNo,
  type Schema,
} from './schema.js';

const head = { etag, createdAt: moment, updatedAt: moment };

const plannedFields = { phase: number, trust: organisation, rank: number, from: day, to: day };
const planned = objectOf<ProgrammeRow['planChanges'][number]['phases'][number]>()(plannedFields);

type OutsideRequest = Extract<Outside, { kind: 'request' }>;
type OutsideContract = Extract<Outside, { kind: 'contract' }>;

const outside: Schema = {
  oneOf: [
    objectOf<OutsideRequest>()({
      kind: oneOf('request'),
      phase: number,
      request: uuid,
      cohorts: listOf(objectOf<OutsideRequest['cohorts'][number]>()({ cohort: number, latestTreatmentOn: day })),
    }),
    objectOf<OutsideContract>()({ kind: oneOf('contract'), phase: number, contract: uuid, from: day, to: day }),
  ],
};

export const programme: Schema = objectOf<Shown<'programmes'>>()({
  id: text,
  programme: text,
  name: text,
  caseNumber: text,
  planVersion: count,
  phases: listOf(
    objectOf<ProgrammeRow['phases'][number]>()({
      ...plannedFields,
      status: oneOf('planned', 'open', 'closing', 'closed', 'cancelled'),
    }),
  ),
  exceptions: listOf(
    objectOf<ProgrammeRow['exceptions'][number]>()({
      trust: organisation,
      phase: number,
      from: day,
      to: day,
      decision: uuid,
    }),
  ),
  planChanges: listOf(
    objectOf<ProgrammeRow['planChanges'][number]>()({
      planVersion: number,
      decision: uuid,
      phases: listOf(planned),
      outside: listOf(outside),
      at: moment,
    }),
  ),
  ...head,
});

export const decision: Schema = objectOf<Shown<'decisions'>>()({
  id: uuid,
  decision: uuid,
  programme: text,
  status: oneOf(...STATUSES.decision),
  body: oneOf(...DECIDING_BODIES),
  decidedOn: day,
  caseNumber: text,
  effect: ref('Effect'),
  outside: maybe(listOf(outside)),
  recorded: done,
  closed: maybe(objectOf<NonNullable<DecisionRow['closed']>>()({ by: actor, at: moment })),
  ...head,
});

export const delegation: Schema = objectOf<Shown<'delegations'>>()({
  id: actor,
  holder: actor,
  grants: listOf(
    objectOf<GrantRow>()({
      version: count,
      decision: uuid,
      contractLimitOre: amount,
      virementLimitOre: amount,
      from: day,
      to: day,
      revoked: maybe(objectOf<NonNullable<GrantRow['revoked']>>()({ reason: text, at: moment })),
    }),
  ),
  ...head,
});

export const provider: Schema = objectOf<Shown<'providers'>>()({
  id: organisation,
  provider: organisation,
  name: text,
  kind: oneOf(...PROVIDER_KINDS),
  legalEntity: { oneOf: [yesNo, { type: 'null' }] },
  status: oneOf(...STATUSES.provider),
  turned: maybe(objectOf<NonNullable<ProviderRow['turned']>>()({ reason: text, at: moment })),
  capacities: listOf(
    objectOf<ProviderRow['capacities'][number]>()({
      specialty: text,
      fromWeek: text,
      toWeek: text,
      weeklyPatients: count,
      declaredAt: moment,
    }),
  ),
  engagements: listOf(
    objectOf<ProviderRow['engagements'][number]>()({
      contract: uuid,
      from: day,
      to: day,
      specialties: listOf(
        objectOf<ProviderRow['engagements'][number]['specialties'][number]>()({ specialty: text, patients: count }),
      ),
    }),
  ),
  ...head,
});

export const framework: Schema = objectOf<Shown<'frameworks'>>()({
  id: digest,
  framework: digest,
  provider: organisation,
  agreementNumber: text,
  title: text,
  procedures: listOf(text),
  from: day,
  to: day,
  ceilingOre: amount,
  prices: listOf(
    objectOf<FrameworkRow['prices'][number]>()({ procedure: text, unitPriceOre: amount, from: day, to: day }),
  ),
  drawnOre: amount,
  remainingOre: amount,
  draws: {
    ...listOf(objectOf<FrameworkRow['draws'][number]>()({ contract: uuid, amountOre: amount })),
    description: 'What each call-off has taken from the ceiling and not given back',
  },
  ...head,
});

type Hidden<Row, Field extends keyof Row> = Omit<Row, Field> & Partial<Pick<Row, Field>>;

export const requestReversal = objectOf<RequestView['reversals'][number]>()({
  reversal: number,
  status: oneOf('proposed', 'withdrawn', 'confirmed'),
  reason: text,
  proposed: done,
  etag,
});

/** Amounts are missing where a trust may not see them yet. */
export const request: Schema = objectOf<Shown<'requests'>>()({
  id: uuid,
  request: uuid,
  programme: text,
  phase: number,
  trust: organisation,
  status: oneOf(...STATUSES.request),
  justification: text,
  cohorts: listOf(
    objectOf<Hidden<RequestView['cohorts'][number], 'reservedOre'>>()({
      cohort: number,
      specialty: text,
      procedure: text,
      patients: count,
      latestTreatmentOn: day,
      approvedPatients: count,
      contractedPatients: count,
      treatedPatients: count,
      coverage: oneOf('none', 'uncovered', 'partlyCovered', 'covered', 'fulfilled'),
      reservedOre: maybe(amount),
    }),
  ),
  assessment: maybe(objectOf<NonNullable<RequestView['assessment']>>()({ by: actor, at: moment, text })),
  approval: maybe(objectOf<NonNullable<RequestView['approval']>>()({ by: actor, at: moment, rationale: text })),
  reason: maybe(text),
  releases: listOf(
    objectOf<Hidden<RequestView['releases'][number], 'amountOre'>>()({
      cohort: number,
      reason: text,
      at: moment,
      amountOre: maybe(amount),
    }),
  ),
  contracts: listOf(
    objectOf<RequestView['contracts'][number]>()({
      contract: uuid,
      status: oneOf(...STATUSES.contract),
    }),
  ),
  everConfirmed: yesNo,
  reversals: listOf(requestReversal),
  ...head,
});

export const violations = listOf(ref('Violation'));

/** Only the record says it: whoever was denied was told that the resource does not exist. */
const hidden: Schema = objectOf<{ code: 1 }>()({
  code: { ...oneOf('HIDDEN'), description: 'The resource does not exist for whoever asked' },
});

const name = {
  ...digest,
  description: 'Names the record in the log; it follows from client and Idempotency-Key, and is not that key',
};

export const command: Schema = objectOf<Shown<'commands'>>()({
  id: name,
  command: name,
  type: text,
  target: maybe(text),
  actor,
  role: maybe(oneOf(...ROLES)),
  org: organisation,
  decidedAt: moment,
  outcome: oneOf('accepted', 'refused', 'denied'),
  hidden: maybe(yesNo),
  code: maybe(text),
  violations: maybe(listOf({ oneOf: [ref('Violation'), hidden] })),
  violationsCount: maybe(count),
  bodyHash: maybe(text),
  made: maybe(text),
  judgedOn: maybe(
    listOf(objectOf<{ stream: string; version: number }>()({ stream: text, version: { type: 'integer', minimum: 0 } })),
  ),
  judgedOnCount: maybe(count),
  judgedOnAbsent: maybe(listOf(text)),
  position,
  ...head,
});
