import { instantOf, osloDate } from '@spillrom/kernel';
import { CLINIC, ST_OLAVS } from './people.js';
import type { Answer, Wish } from './person.js';
import type { People } from './deployment.js';

/** Long enough that no contract in it is over: the api under test has the clock of the machine. */
const WINDOW = { from: '2022-11-01', to: '2099-12-31' } as const;
const ALWAYS = { from: '2020-01-01', to: '2099-12-31' } as const;
const DECIDED = { body: 'board', decidedOn: '2022-10-12', caseNumber: '2022/417' } as const;
const PROCEDURE = 'NGD11';
const SPECIALTY = '050';

/** The day on which the api decides: what is reported now happened today. */
export const today = (): string => osloDate(instantOf(Date.now()));

export const kroner = (amount: number): string => (amount === 0 ? '0' : `${amount}00`);

/** One cohort of the request that the region approves: patients, and kroner reserved. */
export interface Grant {
  readonly patients: number;
  readonly reserved: number;
}

export interface Wanted {
  readonly caseNumber: string;
  /** Kroner in phase 1, the only one. */
  readonly allocated: number;
  readonly grants: readonly Grant[];
}

/** A programme with one open phase of St. Olavs, an approved request, and a budget holder whose delegation covers everything. */
export interface Programme {
  readonly id: string;
  readonly path: string;
  readonly request: Answer;
  readonly framework: string;
}

/** A decision of the board, recorded and countersigned. */
export const decide = async (
  { secretary, medicalDirector }: People,
  programme: string,
  effect: object,
): Promise<void> => {
  const path = `programmes/${programme}/decisions`;
  const { resource, etag } = await secretary.does({ path, body: { ...DECIDED, effect } });
  await medicalDirector.does({ path: `${resource}/countersignature`, etag });
};

export const delegate = async (people: People, programme: string): Promise<void> => {
  const { actor } = await people.budgetHolder.reads<{ readonly actor: string }>('me');
  const limits = { contractLimitOre: kroner(50_000_000), virementLimitOre: kroner(0) };
  await decide(people, programme, { kind: 'delegation', holder: actor, ...limits, ...ALWAYS });
};

/** The one private provider and its framework agreement; once for each log. */
export const openMarket = async ({ officer }: People): Promise<string> => {
  const clinic = { orgNumber: CLINIC, name: 'Klinikken ved fjorden', kind: 'privateProvider' };
  await officer.does({ path: 'providers', body: clinic });
  const { id } = await officer.does({
    path: 'frameworks',
    body: {
      ...{ provider: CLINIC, agreementNumber: 'RA-1', title: 'Rammeavtale dagkirurgi', procedures: [PROCEDURE] },
      ...{ ...ALWAYS, ceilingOre: kroner(1_000_000_000), callOffRule: 'direct' },
      prices: [{ procedure: PROCEDURE, unitPriceOre: kroner(2_000_000), ...ALWAYS }],
    },
  });
  return id;
};

/** What tests say of a cohort whose place in the queue is no matter to them, and of where their numbers come from. */
export const UNHURRIED = { urgency: 'C', breachedPatients: 0, longestWaitWeeks: 0 } as const;
export const WAITING_DATA = { source: 'Ventelistene', asOf: '2022-10-01', quality: 'verified' } as const;

const cohort = ({ patients }: Grant) => ({
  ...{ specialty: SPECIALTY, procedure: PROCEDURE, patients, latestTreatmentOn: WINDOW.to, ...UNHURRIED },
});

export const draftRequest = ({ coordinator }: People, programme: string, grants: readonly Grant[]): Promise<Answer> =>
  coordinator.does({
    path: `programmes/${programme}/requests`,
    body: {
      phase: 1,
      justification: 'Redusert drift ved innføring.',
      cohorts: grants.map(cohort),
      waitingData: WAITING_DATA,
    },
  });

const approval = (grants: readonly Grant[]) => ({
  rationale: 'Prioritert etter medisinsk hastegrad.',
  cohorts: grants.map(({ patients, reserved }, index) => ({
    ...{ cohort: index + 1, patients, reservedOre: kroner(reserved) },
  })),
});

/** The own trusts were asked, and have no room. */
const noOwnRoom = (_: Grant, index: number) => ({ cohort: index + 1, kind: 'ownTrust', patients: 0, note: 'Ikke rom' });

const approvedRequest = async (people: People, programme: string, grants: readonly Grant[]): Promise<Answer> => {
  const { id, resource, etag } = await draftRequest(people, programme, grants);
  const submitted = await people.trustDirector.does({ path: `${resource}/submission`, etag });
  const assessment = { assessment: 'Behovet er dokumentert.', supply: grants.map(noOwnRoom) };
  const assessed = await people.officer.does({
    path: `${resource}/assessment`,
    etag: submitted.etag,
    body: assessment,
  });
  const path = `${resource}/approval`;
  const approved = await people.medicalDirector.does({ path, etag: assessed.etag, body: approval(grants) });
  return { ...approved, id };
};

export const openProgramme = async (
  people: People,
  framework: string,
  { caseNumber, allocated, grants }: Wanted,
): Promise<Programme> => {
  const established = await people.secretary.does({ path: 'programmes', body: { caseNumber, name: 'Et program' } });
  const { id, resource: path } = established;
  const phase = { phase: 1, trust: ST_OLAVS, rank: 1, ...WINDOW };
  await decide(people, id, { kind: 'appropriation', amountOre: kroner(allocated) });
  await decide(people, id, { kind: 'plan', planVersion: 0, phases: [phase] });
  await decide(people, id, { kind: 'allocation', changes: [{ phase: 1, amountOre: kroner(allocated) }] });
  await decide(people, id, { kind: 'phaseOpening', phase: 1 });
  await delegate(people, id);
  return { id, path, framework, request: await approvedRequest(people, id, grants) };
};

/** The market, and the first programme of a log: a thousand kroner in its one phase, and a request that is approved. */
export const openFirstProgramme = async (people: People, ...grants: readonly Grant[]): Promise<Programme> =>
  openProgramme(people, await openMarket(people), { caseNumber: '2022/417', allocated: 1_000, grants });

/** What the price of a package includes, in offers and in contracts. */
export const PACKAGE = { followUps: 'included', complications: 'included', returnToPublic: 'Innen to uker' } as const;

/** A call-off of so many patients of a cohort, at a price in kroner. */
export const contractFor = (
  { request, framework }: Programme,
  { cohort: wanted = 1, patients = 1, price }: { cohort?: number; patients?: number; price: number },
): Wish => ({
  path: 'contracts',
  body: {
    ...{ request: request.id, provider: CLINIC, framework, basis: 'callOff', includes: PACKAGE },
    ...{ ...WINDOW, rationale: 'Laveste pris med ledig kapasitet innen fristen.' },
    lines: [{ cohort: wanted, patients, unitPriceOre: kroner(price), fundingBasis: 'packagePrice' }],
  },
});

/** A direct award of one patient, at a price in kroner, which no law lets above the threshold. */
export const directAwardOf = (programme: Programme, price: number): Wish => {
  const { path, body } = contractFor(programme, { price });
  const { framework: _framework, ...terms } = body as { readonly framework: string };
  const grounds = { legalBasis: 'belowThreshold', cause: 'other', reason: 'Ingen andre i nærheten.' };
  return { path, body: { ...terms, ...grounds, basis: 'directAward' } };
};

export const confirmationOf = ({ resource, etag }: Answer): Wish => ({ path: `${resource}/confirmation`, etag });

export const acceptanceOf = ({ resource, etag }: Answer): Wish => ({
  path: `${resource}/acceptance`,
  etag,
  body: { acceptedOn: today(), documentSha256: 'a'.repeat(64) },
});

export const releaseOf = ({ request }: Programme, amount: number, from = 1): Wish => ({
  path: `${request.resource}/releases`,
  etag: request.etag,
  body: { cohort: from, amountOre: kroner(amount), reason: 'Ikke lenger nødvendig.' },
});
