import { createHash } from 'node:crypto';
import { ATTESTANT, BUDGET_HOLDER, MEDICAL_DIRECTOR, OFFICER, PAYER } from '../people.js';
import { kroner } from '../player.js';
import type { StoryPlayer } from '../player.js';
import { PROGRAMME } from './the-money.js';

/** From then on nobody can rely on the waiting lists. */
const GO_LIVE = '2022-11-12';

export interface Trust {
  readonly coordinator: string;
  readonly director: string;
}

export interface Need {
  readonly specialty: string;
  readonly procedure: string;
  readonly patients: number;
  readonly latestTreatmentOn: string;
  readonly urgency?: 'A' | 'B' | 'C';
  readonly breachedPatients?: number;
  readonly longestWaitWeeks?: number;
}

/** What a trust says of a cohort, where the story says no more. */
const needs = (cohorts: readonly Need[]) =>
  cohorts.map((cohort) => ({ urgency: 'C', breachedPatients: 0, longestWaitWeeks: 12, ...cohort }));

/** A draft as a trust writes it. */
export const asking = (player: StoryPlayer, phase: number, justification: string, cohorts: readonly Need[]) => ({
  phase,
  justification,
  cohorts: needs(cohorts),
  waitingData: {
    source: 'Ventelistene i foretaket',
    asOf: player.today,
    quality: player.today < GO_LIVE ? 'verified' : 'unreliable',
  },
});

export const draft = (
  player: StoryPlayer,
  { coordinator }: Trust,
  phase: number,
  justification: string,
  cohorts: readonly Need[],
) => player.post(coordinator, `${PROGRAMME}/requests`, asking(player, phase, justification, cohorts));

/** From the trust's draft to a request that the region has assessed. */
export const ask = async (
  player: StoryPlayer,
  trust: Trust,
  phase: number,
  justification: string,
  cohorts: readonly Need[],
): Promise<string> => {
  const { resource } = await draft(player, trust, phase, justification, cohorts);
  await player.change(trust.director, resource, 'submission');
  await player.change(OFFICER, resource, 'assessment', {
    assessment: 'Behovet er dokumentert, og kapasitet finnes hos leverandører med avtale.',
    supply: cohorts.map((_, index) => ({
      ...{ cohort: index + 1, kind: 'ownTrust', patients: 0 },
      note: 'Ingen ledige operasjonsstuer i innføringsukene.',
    })),
  });
  return resource;
};

/** What approval gives each cohort, in the order of the request: patients, and kroner reserved. */
export type Grants = readonly { readonly patients: number; readonly reserved: number }[];

const approval = (grants: Grants, reservedUntil?: string) => ({
  rationale: 'Prioritert etter medisinsk hastegrad innenfor rammen.',
  cohorts: grants.map(({ patients, reserved }, index) => ({
    cohort: index + 1,
    patients,
    reservedOre: kroner(reserved),
  })),
  ...(reservedUntil === undefined ? {} : { reservedUntil }),
});

export const approve = (player: StoryPlayer, request: string, grants: Grants, reservedUntil?: string) =>
  player.change(MEDICAL_DIRECTOR, request, 'approval', approval(grants, reservedUntil));

export const approvalRefused = (player: StoryPlayer, code: string, request: string, grants: Grants) =>
  player.changeRefused(code, MEDICAL_DIRECTOR, request, 'approval', approval(grants));

export interface Terms {
  readonly request: string;
  readonly provider: string;
  readonly framework?: string;
  readonly basis: 'callOff' | 'ownTrust' | 'specialistAgreement' | 'directAward';
  /** Path of an inquiry, and the offer that it awarded. */
  readonly award?: { readonly inquiry: string; readonly offer: number };
  /** Grounds of a direct award. */
  readonly legalBasis?: string;
  readonly cause?: 'plannedRollOut' | 'other';
  readonly reason?: string;
  readonly period: readonly [from: string, to: string];
  readonly lines: readonly {
    readonly cohort: number;
    readonly patients: number;
    readonly price: number;
    readonly fundingBasis: 'packagePrice' | 'internalSettlement' | 'tariffRefund';
  }[];
  readonly by?: string;
}

/** The last part of a path. */
export const idOf = (resource: string): string => resource.split('/').at(-1) ?? '';

/** What the price covers, where something is bought for a price. */
const INCLUDES = { followUps: 'included', complications: 'included', returnToPublic: 'Epikrise innen én uke.' };

const drafted = ({ request, period, lines, award, by: _by, ...said }: Terms) => ({
  request: idOf(request),
  ...said,
  ...(award === undefined ? {} : { inquiry: idOf(award.inquiry), offer: award.offer }),
  ...(said.basis === 'callOff' || said.basis === 'directAward' ? { includes: INCLUDES } : {}),
  from: period[0],
  to: period[1],
  rationale: 'Laveste pris med ledig kapasitet innen fristen, avtalt etter dialog med leverandøren.',
  lines: lines.map(({ price, ...line }) => ({ ...line, unitPriceOre: kroner(price) })),
});

export const prepare = async (player: StoryPlayer, terms: Terms): Promise<string> => {
  const { resource } = await player.post(terms.by ?? OFFICER, '/contracts', drafted(terms));
  return resource;
};

export const prepareRefused = (player: StoryPlayer, code: string, terms: Terms) =>
  player.refused(code, terms.by ?? OFFICER, '/contracts', drafted(terms));

export const confirm = (player: StoryPlayer, contract: string, by = BUDGET_HOLDER) =>
  player.change(by, contract, 'confirmation');

/** Where a provider signed, or consents: today. */
export const signed = (player: StoryPlayer) => ({
  acceptedOn: player.today,
  documentSha256: createHash('sha256').update(`signed ${player.today}`).digest('hex'),
});

export const contractFor = async (player: StoryPlayer, terms: Terms): Promise<string> => {
  const contract = await prepare(player, terms);
  await confirm(player, contract);
  // An own trust signs nothing.
  if (terms.basis !== 'ownTrust') await player.change(OFFICER, contract, 'acceptance', signed(player));
  return contract;
};

/** Patients referred, treated, and their treatment verified by somebody else. */
export const treat = async (
  player: StoryPlayer,
  { coordinator }: Trust,
  contract: string,
  { line = 1, patients, on, hours }: { line?: number; patients: number; on: string; hours?: number },
): Promise<void> => {
  await player.post(coordinator, `${contract}/draws`, { line, patients, drawnOn: on });
  const { number } = await player.post(OFFICER, `${contract}/deliveries`, {
    line,
    patients,
    deliveredOn: on,
    ...(hours === undefined ? {} : { minutesOutsideOrdinary: 60 * hours }),
  });
  await player.post(ATTESTANT, `${contract}/deliveries/${number}/verification`);
};

export interface Bill {
  readonly contract: string;
  readonly supplier: string;
  readonly number: string;
  readonly date: string;
  readonly line?: number;
  readonly patients: number;
  readonly price: number;
}

export const bill = async (
  player: StoryPlayer,
  { contract, line = 1, date, patients, price, ...rest }: Bill,
): Promise<string> => {
  const { resource } = await player.post(OFFICER, '/invoices', {
    contract: contract.split('/').at(-1),
    supplier: rest.supplier,
    number: rest.number,
    invoiceDate: date,
    lines: [{ line, patients, unitPriceOre: kroner(price) }],
  });
  return resource;
};

export const pay = (player: StoryPlayer, invoice: string, amount: number, paidOn: string, reference: string) =>
  player.change(PAYER, invoice, 'payment', { paidOn, amountOre: kroner(amount), reference });

/** Registered, attested, approved and paid, each by the person whose part it is. */
export const settleBill = async (player: StoryPlayer, wanted: Bill, paidOn: string): Promise<string> => {
  const invoice = await bill(player, wanted);
  await player.change(ATTESTANT, invoice, 'attestation');
  await player.change(BUDGET_HOLDER, invoice, 'approval');
  await pay(player, invoice, wanted.patients * wanted.price, paidOn, `BANK ${wanted.number}`);
  return invoice;
};
