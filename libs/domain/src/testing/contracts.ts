import { read, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant, localDate, oreText } from '@spillrom/kernel';
import type { ContractId, DecisionId, LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import type { Basis, FundingBasis } from '../aggregates/contract/index.js';
import type { LineBody, ProposeAmendment } from '../commands/contract/commands.js';
import { contractRef } from '../aggregates/contract/index.js';
import { delegationRef } from '../aggregates/delegation/index.js';
import { frameworkIdOf, frameworkRef } from '../aggregates/framework/index.js';
import type { PhaseStatus } from '../aggregates/programme/index.js';
import { providerRef } from '../aggregates/provider/index.js';
import type { ProviderKind } from '../vocabulary/provider-kinds.js';
import type { Violation, ViolationOf } from '../vocabulary/violations.js';
import { recordAcceptance } from '../commands/contract/accept.js';
import { confirmAmendment, proposeAmendment } from '../commands/contract/amend.js';
import { confirmContract } from '../commands/contract/confirm.js';
import { draftContract } from '../commands/contract/draft.js';
import { reportDelivery, verifyDelivery } from '../commands/contract/deliver.js';
import { drawReferrals } from '../commands/contract/use.js';
import * as requests from './requests.js';

export const { by, contract, dated, holder, officer, request, stOlavs, toPhase, toProgramme, toRequest, where } =
  requests;
export const attestant = by('attestant', 'attestant');
export const payer = by('payer', 'payer');
export const other = by('other-holder', 'budget-holder');
export const target = { contract };
export const toContract = contractRef(contract);

export const hospital = '911000008' as OrgNumber;
export const specialist = '911001012' as OrgNumber;
export const framework = frameworkIdOf(hospital, 'RA-1');
export const toFramework = frameworkRef(framework);
export const toProvider = providerRef(hospital);
const period = { from: localDate('2022-11-14'), to: localDate('2022-12-23') };
export const [from, to] = [period.from, period.to];

const registered = (provider: OrgNumber, kind: ProviderKind): readonly Written[] => [
  write(providerRef(provider), { type: 'ProviderRegistered', data: { provider, name: kind, kind, legalEntity: true } }),
  write(providerRef(provider), {
    type: 'CapacityDeclared',
    data: { specialty: '300', fromWeek: '2022-W46', toWeek: '2022-W51', weeklyPatients: 10 },
  }),
];

export const granted = (to_: Context, contractLimitOre: OreText): Written =>
  write(delegationRef(to_.actor), {
    type: 'DelegationGranted',
    data: {
      holder: to_.actor,
      decision: '018490aa-0000-7000-8000-00000000000d' as DecisionId,
      contractLimitOre,
      virementLimitOre: '0',
      from: localDate('2022-11-01'),
      to: localDate('2022-12-31'),
    },
  });

/** Patients approved and øre reserved, cohort by cohort: cataracts, then knees. */
export type Approval = readonly [patients: number, reservedOre: bigint];

const approvedWith = (approvals: readonly Approval[]): readonly Written[] => {
  const cohorts = requests.numberedCohorts.map(({ cohort, specialty }, index) => {
    const [patients, reservedOre] = approvals[index] ?? [0, 0n];
    return { cohort, specialty, patients, reservedOre: oreText(reservedOre) };
  });
  const entries = cohorts
    .filter(({ reservedOre }) => reservedOre !== '0')
    .flatMap(({ cohort, specialty, reservedOre }) => [
      { account: 'available' as const, phase: 1, amountOre: `-${reservedOre}` },
      { account: 'reserved' as const, phase: 1, trust: stOlavs, specialty, request, cohort, amountOre: reservedOre },
    ]);
  return [
    ...requests.onRequest(requests.assessed, {
      type: 'RequestApproved',
      data: { ...where, by: requests.director.actor, rationale: 'Most in need', cohorts },
    }),
    ...(entries.length === 0
      ? []
      : [write(toProgramme, { type: 'MoneyReserved', data: { request, ...dated, entries } })]),
  ];
};

/** 1000 øre in an open phase, a request of 100 cataracts and 40 knees, its approval, providers, a framework and a holder's delegation. */
export const opened = (approvals: readonly Approval[] = [[60, 300n]], limitOre = '100000'): readonly Written[] => [
  ...requests.programmeWith('open'),
  ...requests.standing.submitted,
  ...approvedWith(approvals),
  ...registered(hospital, 'privateProvider'),
  ...registered(stOlavs, 'ownTrust'),
  ...registered(specialist, 'contractedSpecialist'),
  write(toFramework, {
    type: 'FrameworkRegistered',
    data: {
      framework,
      provider: hospital,
      agreementNumber: 'RA-1',
      title: 'Day surgery',
      procedures: ['CJE20'],
      ...period,
      ceilingOre: '900',
      prices: [{ procedure: 'CJE20', unitPriceOre: '20', from: localDate('2022-11-12'), to }],
      callOffRule: 'direct',
    },
  }),
  granted(holder, limitOre),
];

/** The phase of the story goes on to another status. */
export const phaseTo = (status: Exclude<PhaseStatus, 'planned' | 'open'>): readonly Written[] =>
  requests.programmeWith(status).slice(requests.programmeWith(status === 'cancelled' ? 'planned' : 'open').length);

type Decision = Reading<Outcome<Violation>>;

/** A history with what was decided in it; every decision must be accepted. */
export const told = (history: readonly Written[], ...decisions: readonly Decision[]): readonly Written[] =>
  decisions.reduce<readonly Written[]>((sofar, decision) => {
    const outcome = given(sofar).result(decision);
    if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
    return [...sofar, ...outcome.events];
  }, history);

/** Reserved, committed, expended and available of the story's phase. */
export const ledgerOf = (history: readonly Written[]): readonly bigint[] => {
  const state = given(history).result(read(toProgramme));
  const line = state.status === 'absent' ? undefined : state.phases.get(1);
  if (line === undefined) throw new Error('no phase');
  return [line.reservedOre, line.committedOre, line.expendedOre, line.availableOre];
};

export const lineOf = (
  patients: number,
  unitPriceOre: OreText,
  cohort = 1,
  fundingBasis: FundingBasis = 'packagePrice',
): LineBody => ({ cohort, patients, unitPriceOre, fundingBasis });

export const draftBody = (...lines: readonly LineBody[]) => ({
  provider: hospital as OrgNumber,
  framework,
  basis: 'callOff' as Basis,
  ...period,
  rationale: 'Nearest with room',
  includes: { followUps: 'included', complications: 'excluded', returnToPublic: 'Within two weeks' } as const,
  lines,
});

export const drafting = (...lines: readonly LineBody[]): Decision =>
  draftContract({ type: 'DraftContract', target, body: { ...draftBody(...lines), request } }, officer);
/** What a provider's stream says of a call-off that is confirmed on the day of the story. */
export const bought = (totalOre: OreText) => ({
  ...{ basis: 'callOff' as const, totalOre },
  confirmedOn: dated.effectiveOn,
});
/** With the specialist: no framework, no ceiling, no list price. */
export const draftingFreely = (
  id: ContractId,
  over: { readonly from?: LocalDate; readonly to?: LocalDate },
  ...lines: readonly LineBody[]
): Decision => {
  const { framework: _framework, ...body } = draftBody(...lines);
  const terms = { ...body, ...over, provider: specialist, basis: 'specialistAgreement' as const, request };
  return draftContract({ type: 'DraftContract', target: { contract: id }, body: terms }, officer);
};
/** With the trust itself, outside its ordinary hours. */
export const draftingOwn = (id: ContractId, ...lines: readonly LineBody[]): Decision => {
  const { framework: _framework, ...body } = draftBody(...lines);
  const terms = { ...body, provider: stOlavs, basis: 'ownTrust' as const, request };
  return draftContract({ type: 'DraftContract', target: { contract: id }, body: terms }, officer);
};
export const confirming = (who: Context = holder, id: ContractId = contract): Decision =>
  confirmContract({ type: 'ConfirmContract', target: { contract: id }, body: {} }, who);
export const acceptance = { acceptedOn: localDate('2022-11-12'), documentSha256: 'a'.repeat(64) };
export const accepting = (who: Context = officer, id: ContractId = contract): Decision =>
  recordAcceptance({ type: 'RecordAcceptance', target: { contract: id }, body: acceptance }, who);
export const proposing = (body: Partial<ProposeAmendment['body']>, who: Context = officer): Decision =>
  proposeAmendment({ type: 'ProposeAmendment', target, body: { reason: 'More need', lines: [], ...body } }, who);
export const amending = (amendment: number, who: Context = holder): Decision =>
  confirmAmendment({ type: 'ConfirmAmendment', target: { contract, amendment }, body: {} }, who);
export const drawing = (patients: number, line = 1, on = '2022-11-14'): Decision =>
  drawReferrals(
    { type: 'DrawReferrals', target, body: { line, patients, drawnOn: localDate(on) } },
    onDay(requests.coordinator, '2022-12-31'),
  );
export const delivering = (patients: number, on = '2022-11-20', line = 1, who: Context = officer): Decision =>
  reportDelivery(
    { type: 'ReportDelivery', target, body: { line, patients, deliveredOn: localDate(on) } },
    onDay(who, '2022-12-31'),
  );
export const verifying = (delivery: number, who: Context = attestant): Decision =>
  verifyDelivery({ type: 'VerifyDelivery', target: { contract, delivery }, body: {} }, who);

export const samePerson = ({ actor }: Context, part: string, earlierPart: string): ViolationOf<'SAME_PERSON'> => ({
  code: 'SAME_PERSON',
  actor,
  part,
  earlierPart,
});
export const inState = (
  status: string,
  more: Partial<ViolationOf<'WRONG_STATE'>> & Pick<ViolationOf<'WRONG_STATE'>, 'allowed'>,
): ViolationOf<'WRONG_STATE'> => ({ code: 'WRONG_STATE', what: 'contract', status, ...more });
export const notOpen = (
  status: PhaseStatus,
  allowed: readonly PhaseStatus[] = ['open', 'closing'],
  more: object = {},
): ViolationOf<'PHASE_NOT_OPEN'> => ({
  ...({ code: 'PHASE_NOT_OPEN', phase: 1, status, allowed } as const),
  ...more,
});
export const next = (id: number): ContractId =>
  `018490aa-0000-7000-8000-0000000c${String(id).padStart(4, '0')}` as ContractId;
export const onDay = (context: Context, day: string): Context => ({
  ...context,
  decidedAt: instant(`${day}T08:00:00Z`),
});
