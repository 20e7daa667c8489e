import { read, refuse } from '@spillrom/event-sourcing';
import type { Context, Reading } from '@spillrom/event-sourcing';
import { osloDate, within, ZERO } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import { frameworkRef } from '../../aggregates/framework/index.js';
import type { KnownFramework } from '../../aggregates/framework/index.js';
import type { InquiredCohort, InquiryKind, InquiryTerms, Invitee } from '../../aggregates/inquiry/index.js';
import { phaseOf, programmeRef } from '../../aggregates/programme/index.js';
import type { PhaseLine } from '../../aggregates/programme/index.js';
import { providerRef } from '../../aggregates/provider/index.js';
import type { KnownProvider } from '../../aggregates/provider/index.js';
import { cohortOf, isApproved } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import { unless } from '../../vocabulary/rule.js';
import type { ProviderKind } from '../../vocabulary/provider-kinds.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { known } from '../contract/surroundings.js';
import type { Naming } from '../guards.js';

/** An invitee, as the registers know it today. */
export type Invited = { readonly provider: KnownProvider; readonly framework?: KnownFramework };

const PROVIDER_KIND: Readonly<Record<InquiryKind, ProviderKind>> = {
  miniCompetition: 'privateProvider',
  negotiation: 'privateProvider',
  specialist: 'contractedSpecialist',
  ownTrust: 'ownTrust',
};

const missing = (what: string, pointer: string) => ({
  outcome: refuse<ViolationOf<'NOT_FOUND'>>({ code: 'NOT_FOUND', what, pointer }),
});

/** Providers and frameworks that a body invites, in its order. */
export function* invitedBy(invitees: readonly Invitee[]): Naming<readonly Invited[], ViolationOf<'NOT_FOUND'>> {
  const found: Invited[] = [];
  for (const [index, { provider: orgNumber, framework: frameworkId }] of invitees.entries()) {
    const provider = yield* read(providerRef(orgNumber));
    if (provider.status === 'absent') return missing('provider', `/invitees/${index}/provider`);
    const framework = frameworkId === undefined ? undefined : yield* read(frameworkRef(frameworkId));
    if (framework?.status === 'absent') return missing('framework', `/invitees/${index}/framework`);
    found.push({ provider, ...(framework === undefined ? {} : { framework }) });
  }
  return { named: found };
}

/** Those that a draft invites: each of them exists, since the draft named it. */
export function* invitedOf({ invitees }: InquiryTerms): Reading<readonly Invited[]> {
  const found = yield* invitedBy(invitees);
  if ('outcome' in found) throw new Error('the log holds an inquiry to a provider that it does not hold');
  return found.named;
}

export function* phaseOfRequest({ programme, phase }: KnownRequest): Reading<PhaseLine> {
  return phaseOf(known(yield* read(programmeRef(programme)), programme), phase);
}

/** Why a framework does not let its provider take part in the competition, on this day and for these procedures. */
const frameworkUnfit = (
  framework: KnownFramework,
  { provider }: KnownProvider,
  procedures: readonly string[],
  today: LocalDate,
): Omit<ViolationOf<'NOT_INVITABLE'>, 'code' | 'provider'> | undefined => {
  const { framework: id, from, to } = framework;
  if (framework.provider !== provider) return { because: 'frameworkOfAnother', framework: id };
  if (!within(today, from, to)) return { because: 'frameworkPeriod', framework: id };
  const procedure = procedures.find((each) => !framework.procedures.includes(each));
  return procedure === undefined ? undefined : { because: 'frameworkScope', framework: id, procedure };
};

const unfit = (
  { provider, framework }: Invited,
  { kind, cohorts }: InquiryTerms,
  today: LocalDate,
): Omit<ViolationOf<'NOT_INVITABLE'>, 'code' | 'provider'> | undefined => {
  if (provider.status !== 'active') return { because: 'status', status: provider.status };
  if (provider.kind !== PROVIDER_KIND[kind]) return { because: 'kind', kind: provider.kind };
  if (framework === undefined) return kind === 'miniCompetition' ? { because: 'noFramework' } : undefined;
  const procedures = cohorts.map(({ procedure }) => procedure);
  return frameworkUnfit(framework, provider, procedures, today);
};

/** Providers of the fitting kind, neither suspended nor ended; in a mini-competition by a framework that covers all that is inquired. */
export const invitable = (terms: InquiryTerms, invited: readonly Invited[], { decidedAt }: Context) =>
  invited.flatMap((each, index): readonly ViolationOf<'NOT_INVITABLE'>[] => {
    const why = unfit(each, terms, osloDate(decidedAt));
    const { provider } = each.provider;
    return why === undefined
      ? []
      : [{ code: 'NOT_INVITABLE', provider, ...why, pointer: `/invitees/${index}/provider` }];
  });

const isUnchanged = (inquired: InquiredCohort, request: KnownRequest): boolean => {
  const { specialty, procedure, latestTreatmentOn } = cohortOf(request, inquired.cohort) ?? {};
  return (
    inquired.specialty === specialty &&
    inquired.procedure === procedure &&
    inquired.latestTreatmentOn === latestTreatmentOn
  );
};

/** A cohort is inquired as the request has it: one that has become another since is not there any more. */
export const cohortsUnchanged = (cohorts: readonly InquiredCohort[], request: KnownRequest) =>
  cohorts.flatMap((inquired) =>
    unless(isUnchanged(inquired, request) || cohortOf(request, inquired.cohort) === undefined, {
      code: 'COHORT_UNKNOWN',
      cohort: inquired.cohort,
    }),
  );

type Inquired = Pick<InquiredCohort, 'cohort' | 'patients'>;

const cohortsOnce = (cohorts: readonly Inquired[], request: KnownRequest) =>
  cohorts.flatMap(({ cohort }, index) => {
    const pointer = `/cohorts/${index}/cohort`;
    const isFirst = cohorts.findIndex((each) => each.cohort === cohort) === index;
    return [
      ...unless(cohortOf(request, cohort) !== undefined, { code: 'COHORT_UNKNOWN', cohort, pointer }),
      ...unless(isFirst || cohortOf(request, cohort) === undefined, { code: 'COHORT_REPEATED', cohort, pointer }),
    ];
  });

/** No more is inquired than is approved and not contracted, and of cohorts only for which money is reserved. */
export const cohortRules = (cohorts: readonly Inquired[], request: KnownRequest) => [
  ...cohortsOnce(cohorts, request),
  ...cohorts.flatMap(({ cohort, patients }, index) => {
    const { approvedPatients: approved, contractedPatients: contracted } = cohortOf(request, cohort) ?? {
      approvedPatients: patients,
      contractedPatients: 0,
    };
    const numbers = { cohort, contracted, patients, approved, pointer: `/cohorts/${index}/patients` };
    return unless(contracted + patients <= approved, { code: 'COHORT_COVERED', ...numbers });
  }),
  ...cohorts.flatMap(({ cohort }, index) =>
    unless(cohortOf(request, cohort)?.reservedOre !== ZERO, {
      code: 'NO_COVER',
      cohort,
      pointer: `/cohorts/${index}/cohort`,
    }),
  ),
];

export const requestApproved = (request: KnownRequest) =>
  unless(isApproved(request), { code: 'REQUEST_NOT_APPROVED', status: request.status, pointer: '/request' });
