import { createHash } from 'node:crypto';
import { MEDICAL_DIRECTOR, OFFICER, OTHER_OFFICER } from '../people.js';
import { kroner } from '../player.js';
import type { StoryPlayer } from '../player.js';
import { idOf } from './contracting.js';

export interface Inquiry {
  readonly request: string;
  readonly kind: 'miniCompetition' | 'negotiation';
  readonly cohorts: readonly { readonly cohort: number; readonly patients: number }[];
  readonly text: string;
  readonly questionsUntil: string;
  readonly offersUntil: string;
  /** By their organisation numbers, each with the framework that it is invited on. */
  readonly invitees: Readonly<Record<string, string>>;
}

const CRITERIA = [
  { criterion: 'price', weight: 60, description: 'Pris per pasient.' },
  { criterion: 'Ventetid', weight: 40, description: 'Hvor raskt alle pasientene er ferdig behandlet.' },
] as const;

const inquiry = ({ request, invitees, ...rest }: Inquiry) => ({
  request: idOf(request),
  ...rest,
  criteria: CRITERIA,
  invitees: Object.entries(invitees).map(([provider, framework]) => ({ provider, framework })),
});

export const inquiryRefused = (player: StoryPlayer, code: string, person: string, wanted: Inquiry) =>
  player.refused(code, person, '/inquiries', inquiry(wanted));

interface Shown {
  readonly editions: readonly { readonly edition: number; readonly sha256: { readonly nb: string } }[];
}

/** The newest edition goes to everybody who is invited, by the same words. */
const dispatch = async (player: StoryPlayer, resource: string, invitees: Inquiry['invitees'], sentAt: string) => {
  const { editions } = await player.shown<Shown>(OFFICER, resource);
  const { edition, sha256 } = editions.at(-1)!;
  for (const invitee of Object.keys(invitees)) {
    const sent = { invitee, edition, channel: 'mail', sentAt, sha256: sha256.nb };
    await player.post(OFFICER, `${resource}/dispatches`, sent);
  }
};

/** Drafted, sent, and its first edition with everybody who is invited. */
export const inquire = async (player: StoryPlayer, wanted: Inquiry): Promise<string> => {
  const { resource } = await player.post(OFFICER, '/inquiries', inquiry(wanted));
  await player.change(OFFICER, resource, 'sending');
  await dispatch(player, resource, wanted.invitees, player.time);
  return resource;
};

/** One invitee asks; all are told question and answer, and nobody who asked. */
export const answerToAll = async (
  player: StoryPlayer,
  resource: string,
  { from, question, answer }: { readonly from: string; readonly question: string; readonly answer: string },
  { invitees }: Inquiry,
): Promise<void> => {
  const { number } = await player.post(OFFICER, `${resource}/questions`, { from, question });
  await player.post(OFFICER, `${resource}/answers`, { question: number, answer });
  await dispatch(player, resource, invitees, player.time);
};

const documentOf = (what: string): string => createHash('sha256').update(what).digest('hex');

const arriving = (provider: string, receivedAt: string) => ({
  ...{ provider, receivedAt, documentSha256: documentOf(`offer of ${provider} ${receivedAt}`) },
});

export const receive = (player: StoryPlayer, resource: string, provider: string, receivedAt: string) =>
  player.post(OFFICER, `${resource}/offers`, arriving(provider, receivedAt));

export const tooLate = (player: StoryPlayer, resource: string, provider: string, receivedAt: string) =>
  player.refused('DEADLINE_PASSED', OFFICER, `${resource}/offers`, arriving(provider, receivedAt));

export interface Offered {
  readonly cohort?: number;
  readonly patients: number;
  readonly price: number;
  readonly weekly: number;
  readonly until: string;
  readonly ownEmployees?: number;
}

const terms = ({ cohort = 1, patients, price, weekly, until, ownEmployees = 90 }: Offered) => ({
  lines: [
    {
      ...{ cohort, patients, unitPriceOre: kroner(price), weeklyPatients: weekly },
      ...{ firstStartOn: '2024-04-02', lastCompletionOn: until },
    },
  ],
  validUntil: '2024-06-30',
  includes: { followUps: 'included', complications: 'included', returnToPublic: 'Epikrise innen én uke.' },
  staffing: { ownEmployees, alsoEmployedByTrusts: 100 - ownEmployees, agency: 0 },
});

/** By another officer than the one who received it. */
export const open = (player: StoryPlayer, offer: string, offered: Offered, by = OTHER_OFFICER) =>
  player.change(by, offer, 'opening', { terms: terms(offered) });

export const haggle = (
  player: StoryPlayer,
  offer: string,
  { cohort, price }: { readonly cohort: number; readonly price: number },
  text: string,
) => player.change(OFFICER, offer, 'counter-offers', { lines: [{ cohort, unitPriceOre: kroner(price) }], text });

export const revise = (player: StoryPlayer, offer: string, offered: Offered) =>
  player.change(OFFICER, offer, 'revisions', {
    terms: terms(offered),
    documentSha256: documentOf(`revision of ${offered.price}`),
  });

export const evaluate = (player: StoryPlayer, offer: string, points: number, reason: string, by = OTHER_OFFICER) =>
  player.change(by, offer, 'evaluations', { scores: [{ criterion: 'Ventetid', points, reason }] });

export interface Award {
  readonly awards: readonly { readonly offer: number; readonly cohort: number; readonly patients: number }[];
  readonly declines: readonly { readonly offer: number; readonly declineReason: string; readonly reason: string }[];
  readonly rationale: string;
}

/** By somebody who had no part in the inquiry. */
export const award = (player: StoryPlayer, resource: string, awarded: Award) =>
  player.change(MEDICAL_DIRECTOR, resource, 'award', { ...awarded });
