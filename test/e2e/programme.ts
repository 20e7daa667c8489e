import type { Town } from './town.js';

export const PROGRAMME = '/programmes/2022-417';
/** A trust, and a supplier of its own spare capacity. */
const TRUST = '883974832';

export const SECRETARY = 'programme-secretary';
export const DIRECTOR = 'regional-medical-director';
export const OFFICER = 'regional-officer-1';
export const HOLDER = 'budget-holder-1';
export const COORDINATOR = 'st-olavs-coordinator';
const TRUST_DIRECTOR = 'st-olavs-medical-director';
export const AUDITOR = 'auditor';

/** Recorded by the secretary, countersigned by the medical director. */
export const decide = async (town: Town, effect: object): Promise<string> => {
  const paper = { body: 'board', decidedOn: '2022-10-12', caseNumber: '2022/417' };
  const recorded = await town.done(SECRETARY, `${PROGRAMME}/decisions`, { ...paper, effect });
  await town.done(DIRECTOR, `${recorded.body.resource}/countersignature`, {}, recorded.headers.get('etag')!);
  return recorded.body.resource as string;
};

export const delegate = async (town: Town, person: string, contractLimitOre: string): Promise<void> => {
  const holder = await town.actorOf(person);
  const valid = { from: '2022-01-01', to: '2024-12-31' };
  await decide(town, { kind: 'delegation', holder, contractLimitOre, virementLimitOre: '0', ...valid });
};

/** One open phase of St. Olavs with so much allocated, and its spare capacity as a provider. */
export const establish = async (town: Town, allocatedOre: string): Promise<void> => {
  await town.done(SECRETARY, '/programmes', { caseNumber: '2022/417', name: 'Capacity during the roll-out' });
  await decide(town, { kind: 'appropriation', amountOre: allocatedOre });
  const window = { from: '2022-11-01', to: '2022-12-31' };
  await decide(town, { kind: 'plan', planVersion: 0, phases: [{ phase: 1, trust: TRUST, rank: 1, ...window }] });
  await decide(town, { kind: 'allocation', changes: [{ phase: 1, amountOre: allocatedOre }] });
  await decide(town, { kind: 'phaseOpening', phase: 1 });
  const name = 'St. Olavs hospital HF, evenings';
  await town.done(OFFICER, '/providers', { orgNumber: TRUST, name, kind: 'ownTrust', legalEntity: true });
};

export const cohort = (patients: number) => ({
  ...{ specialty: '300', procedure: 'CJE20' },
  ...{ patients, latestTreatmentOn: '2022-12-16' },
});

/** A request of the trust, approved with so many patients and so much reserved for each cohort. */
export const approvedRequest = async (
  town: Town,
  ...cohorts: readonly { readonly patients: number; readonly reservedOre: string }[]
): Promise<string> => {
  const justification = 'Lists stand still in the weeks of the roll-out';
  const body = { phase: 1, justification, cohorts: cohorts.map(({ patients }) => cohort(patients)) };
  const drafted = await town.done(COORDINATOR, `${PROGRAMME}/requests`, body);
  const { resource } = drafted.body as { resource: string };
  const submitted = await town.done(TRUST_DIRECTOR, `${resource}/submission`, {}, drafted.headers.get('etag')!);
  const seen = submitted.headers.get('etag')!;
  const assessed = await town.done(OFFICER, `${resource}/assessment`, { assessment: 'In line with the plan' }, seen);
  const approval = { rationale: 'Needed', cohorts: cohorts.map((each, index) => ({ cohort: index + 1, ...each })) };
  await town.done(DIRECTOR, `${resource}/approval`, approval, assessed.headers.get('etag')!);
  return resource;
};

const idOf = (resource: string): string => resource.slice(resource.lastIndexOf('/') + 1);

/** A drafted contract of the trust's own capacity on one cohort; its first ETag is "0". */
export const draftedContract = async (
  town: Town,
  request: string,
  line: { readonly cohort: number; readonly patients: number; readonly unitPriceOre: string },
): Promise<string> => {
  const drafted = await town.done(OFFICER, '/contracts', {
    ...{ request: idOf(request), provider: TRUST, basis: 'ownTrust', from: '2022-11-01', to: '2022-12-31' },
    rationale: 'The only room before the roll-out',
    lines: [{ ...line, fundingBasis: 'internalSettlement' }],
  });
  return drafted.body.resource as string;
};
