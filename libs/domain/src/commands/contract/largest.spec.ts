import { canonical, EVENT_BYTES_MAX } from '@spillrom/event-sourcing';
import type { JsonObject } from '@spillrom/event-sourcing';
import { AMOUNT_MAX, localDate, oreText } from '@spillrom/kernel';
import type { ActorId, ContractId, FrameworkId, OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';
import {
  COHORTS_MAX,
  CONTRACT_LINES_MAX,
  FRAMEWORK_PRICES_MAX,
  FRAMEWORK_PROCEDURES_MAX,
  MINUTES_MAX,
  NAME_SIGNS_MAX,
  PATIENTS_MAX,
  TEXT_SIGNS_MAX,
} from '../../vocabulary/limits.js';
import type { FrameworkEvent } from '../../aggregates/framework/index.js';
import type { Entry, ProgrammeEvent } from '../../aggregates/programme/index.js';
import type { ProviderEvent } from '../../aggregates/provider/index.js';
import type { RequestEvent } from '../../aggregates/request/index.js';
import { contractCatalogue } from '../../aggregates/contract/catalogue.js';
import type { ContractEvent, Flag, Line, LineMovement } from '../../aggregates/contract/index.js';

/** Four bytes each, more than any text of so many signs can have. */
const text = '😀'.repeat(TEXT_SIGNS_MAX);
const reference = '😀'.repeat(NAME_SIGNS_MAX);
const most = oreText(AMOUNT_MAX);
const owed = `-${most}`;
const uuid = '018490aa-0000-7000-8000-00000000000c';
const by = 'a'.repeat(100) as ActorId;
const provider = '974504863' as OrgNumber;
const [contract, request, framework] = [uuid as ContractId, uuid as RequestId, 'f'.repeat(32) as FrameworkId];
const effectiveOn = localDate('2099-12-31');
const where = { programme: 'p'.repeat(100) as ProgrammeId, phase: 1_000_000, trust: provider };
const grant = { holder: by, version: 1_000_000, limitOre: most };
const [from, to] = [localDate('2000-01-01'), localDate('2099-12-31')];
const period = { from, to };
const specialty = '3'.repeat(10);
const procedure = 'P'.repeat(10);

const times = <Item>(count: number, item: (number: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => item(index + 1));

const number = 1_000_000;
const place = { line: number, cohort: COHORTS_MAX, specialty };
const lines = times(CONTRACT_LINES_MAX, (): Line => ({
  ...place,
  procedure,
  patients: PATIENTS_MAX,
  unitPriceOre: most,
  fundingBasis: 'internalSettlement',
}));
const terms = lines.map(() => ({ line: number, patients: PATIENTS_MAX, unitPriceOre: most }));
const patients = 0 - PATIENTS_MAX;
const movements = times(CONTRACT_LINES_MAX, (): LineMovement => ({
  ...place,
  patients,
  fromReservationOre: owed,
  fromAvailableOre: owed,
}));
const cuts = lines.map(() => ({ ...place, patients, releasedOre: owed }));
const counts = { engagedPatients: 10_000_000, declaredPatients: 10_000_000 };
const flags: readonly Flag[] = times(COHORTS_MAX, (cohort): readonly Flag[] => [
  { flag: 'afterLatestDate', cohort, latestTreatmentOn: to, to },
  { flag: 'overCapacity', specialty, ...counts },
]).flat();
const draft = { by, provider, framework, basis: 'specialistAgreement', ...period, rationale: text } as const;
const acceptance = { acceptedOn: to, documentSha256: 'a'.repeat(64) };
const declined = { by, reason: text };
const treated = { ...place, patients, delivery: number, deliveredOn: to, by };

type Marks = Extract<
  ContractEvent['type'],
  `Lines${string}` | `Deliveries${string}` | 'UnmatchedInvoiceDropped' | `${string}Noted`
>;
type Own = Exclude<ContractEvent['type'], Marks>;

/** Of every event but the marks of invoices, which are as large as their invoices. */
const LARGEST: { readonly [Type in Own]: Extract<ContractEvent, { type: Type }>['data'] } = {
  ContractDrafted: { ...where, ...draft, archiveReference: reference, contract, request, lines },
  ContractDraftAmended: { ...draft, archiveReference: reference, lines },
  ContractDiscarded: { by },
  ContractDeclined: declined,
  ContractConfirmed: {
    ...where,
    by,
    confirmedOn: to,
    grant,
    totalOre: most,
    lines: movements,
    flags,
    needsAcceptance: true,
  },
  ContractAccepted: { by, ...acceptance },
  ContractLapsed: { ...where, effectiveOn, droppedAmendment: number, droppedReversal: number, cuts },
  AmendmentProposed: { ...declined, ...period, amendment: number, lines: terms, newLines: [], acceptance },
  AmendmentWithdrawn: { by, amendment: number },
  AmendmentDeclined: { ...declined, amendment: number },
  AmendmentConfirmed: {
    ...{ ...where, ...period, effectiveOn, by, grant, amendment: number, totalOre: most },
    ...{ lines: terms.slice(1), newLines: lines.slice(0, 1), changes: movements, flags },
  },
  ContractTerminated: { ...where, effectiveOn, ...declined, droppedAmendment: number, cuts },
  ContractSettled: {
    ...{ ...where, effectiveOn, ...declined, droppedAmendment: number, cuts },
    uninvoiced: lines.map(() => ({ line: number, patients: PATIENTS_MAX })),
  },
  ReferralsDrawn: { ...where, ...place, patients, draw: number, drawnOn: to },
  DrawCorrected: { ...where, ...place, patients, draw: number, drawnPatients: number, drawnOn: to, reason: text },
  ReferralsReturned: { ...where, ...place, patients, return: number, endOfWaitCode: '9'.repeat(10) },
  ReturnCorrected: { ...where, ...place, patients, return: number, returnedPatients: number, reason: text },
  DeliveryReported: { ...treated, minutesOutsideOrdinary: MINUTES_MAX },
  DeliveryWithdrawn: { by, delivery: number },
  DeliveryVerified: { ...where, ...treated },
  DeliveryUnverified: { ...where, ...treated, reason: text },
  ContractReversalProposed: { ...declined, reversal: number, of: 'amendment', amendment: number },
  ContractReversalWithdrawn: { by, reversal: number },
  ContractReversalDeclined: { ...declined, reversal: number },
  CommitmentReversed: { ...where, by, reversal: number, droppedAmendment: number, lines: movements },
  AmendmentReversed: {
    ...{ ...where, ...period, effectiveOn, by, reversal: number, amendment: number, droppedAmendment: number },
    totalOre: most,
    ...{ lines: terms, removedLines: lines.map(() => number), changes: movements },
  },
  SettlementReversed: { ...where, effectiveOn, by, reversal: number, status: 'terminated', lines: movements },
};

/** New lines only, as many as the contract has room for. */
const allNew: Extract<ContractEvent, { type: 'AmendmentConfirmed' }>['data'] = {
  ...LARGEST.AmendmentConfirmed,
  lines: [],
  newLines: lines.slice(1),
};

const entries = times(COHORTS_MAX, (cohort): readonly Entry[] =>
  (['reserved', 'committed'] as const).map((account) => ({
    ...{ account, phase: where.phase, trust: provider, specialty, request, cohort, contract, amountOre: owed },
  })),
).flat();
const ledger: Extract<ProgrammeEvent, { type: 'MovementReversed' }>['data'] = {
  ...{
    effectiveOn: to,
    fiscalYear: 2099,
    paid: [],
    receivable: [],
    reversed: { of: 'amendment', contract, amendment: number },
  },
  entries: [...entries, { account: 'available', phase: where.phase, amountOre: owed }],
};
const covered: Extract<RequestEvent, { type: 'CoverageChanged' }>['data'] = {
  ...{ contract, cause: 'settlementReversal', treated: 10_000_000, restored: 'terminated' },
  cohorts: times(COHORTS_MAX, (cohort) => ({ cohort, patients: -10_000_000, reservedOre: owed })),
};
const engaged: Extract<ProviderEvent, { type: 'ProviderEngaged' }>['data'] = {
  ...{ contract, ...period },
  specialties: times(COHORTS_MAX, () => ({ specialty, patients: 10_000_000 })),
};
const registered: Extract<FrameworkEvent, { type: 'FrameworkRegistered' }>['data'] = {
  ...{ framework, provider, agreementNumber: reference, title: reference, ...period, ceilingOre: most },
  procedures: times(FRAMEWORK_PROCEDURES_MAX, () => procedure),
  prices: times(FRAMEWORK_PRICES_MAX, () => ({ procedure, unitPriceOre: most, ...period })),
  callOffRule: 'miniCompetition',
};

/** Id, stream, metadata and the rest of what is hashed around the data. */
const AROUND_BYTES_MAX = 2_000;

describe('the largest legal event', () => {
  const cases: readonly (readonly [name: string, data: JsonObject])[] = [
    ...Object.entries(LARGEST),
    ['AmendmentConfirmed of new lines alone', allNew],
    ['a movement of the ledger', ledger],
    ['CoverageChanged', covered],
    ['ProviderEngaged', engaged],
    ['FrameworkRegistered', registered],
  ];

  it.each(cases)('%s is far below what an event may hold', (_, data) => {
    expect(Buffer.byteLength(canonical(data)) + AROUND_BYTES_MAX).toBeLessThan(EVENT_BYTES_MAX);
  });

  it('is told of every event of a contract but the marks of invoices', () => {
    const marks = (type: string): boolean =>
      /^(Lines|UnmatchedInvoice)/.test(type) ||
      type.endsWith('Noted') ||
      ['DeliveriesUsed', 'DeliveriesGivenBack'].includes(type);
    const own = Object.keys(contractCatalogue).filter((type) => !marks(type));
    expect(Object.keys(LARGEST).sort()).toEqual(own.sort());
  });
});
