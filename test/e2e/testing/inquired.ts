import { CLINIC } from './people.js';
import type { People } from './deployment.js';
import type { Answer, Wish } from './person.js';
import { kroner, PACKAGE, today, type Programme } from './programme.js';

const documentSha256 = 'c'.repeat(64);

/** The api under test has the clock of the machine: these deadlines are far away. */
const LATER = { questionsUntil: '2098-01-01T11:00:00Z', offersUntil: '2098-01-02T11:00:00Z' } as const;

/** A mini-competition of the one private provider, for so many patients; `change` says what is different. */
export const inquiryFor = ({ request, framework }: Programme, patients: number, change: object = {}): Wish => ({
  path: 'inquiries',
  body: {
    ...{ request: request.id, kind: 'miniCompetition', cohorts: [{ cohort: 1, patients }] },
    ...{ text: 'Dagkirurgi i egne lokaler.', reason: 'Det finnes bare én rammeavtale.', ...LATER, ...change },
    criteria: [
      { criterion: 'price', weight: 70, description: 'Pris per pasient' },
      { criterion: 'Ventetid', weight: 30, description: 'Hvor snart alle er behandlet' },
    ],
    invitees: [{ provider: CLINIC, framework }],
  },
});

/** Drafted and sent. */
export const sentInquiry = async ({ officer }: People, drafting: Wish): Promise<Answer> => {
  const { resource, etag, id } = await officer.does(drafting);
  return { ...(await officer.does({ path: `${resource}/sending`, etag })), id };
};

export const dispatchOf = ({ resource }: Answer, edition: number, sha256: string): Wish => ({
  path: `${resource}/dispatches`,
  body: { invitee: CLINIC, edition, channel: 'mail', sentAt: new Date(Date.now() - 1).toISOString(), sha256 },
});

export const receiptOf = ({ resource }: Answer, receivedAt: string): Wish => ({
  path: `${resource}/offers`,
  body: { provider: CLINIC, receivedAt, documentSha256 },
});

export const openingOf = ({ resource, etag }: Answer, price: number, patients: number, validUntil: string): Wish => ({
  path: `${resource}/opening`,
  etag,
  body: {
    terms: {
      lines: [
        {
          ...{ cohort: 1, patients, unitPriceOre: kroner(price), weeklyPatients: 10 },
          ...{ firstStartOn: today(), lastCompletionOn: '2099-01-31' },
        },
      ],
      validUntil,
      includes: PACKAGE,
      staffing: { ownEmployees: 80, alsoEmployedByTrusts: 10, agency: 10 },
    },
  },
});

export const evaluationOf = ({ resource }: Answer, etag: string, points: number): Wish => ({
  path: `${resource}/evaluations`,
  etag,
  body: { scores: [{ criterion: 'Ventetid', points, reason: 'Ledig fra i morgen' }] },
});

/** A mini-competition from its draft to the award: so many patients of the first cohort, at a price in kroner. */
export const awardedInquiry = async (
  people: People,
  programme: Programme,
  { patients, price }: { readonly patients: number; readonly price: number },
): Promise<Answer> => {
  const { officer, opener, medicalDirector } = people;
  const sent = await sentInquiry(people, inquiryFor(programme, patients));
  const { editions } = await officer.reads<{
    readonly editions: readonly { readonly sha256: { readonly nb: string } }[];
  }>(`${sent.resource}?minPosition=${sent.position}`);
  await officer.does(dispatchOf(sent, 1, editions[0]!.sha256.nb));
  const received = await officer.does(receiptOf(sent, String(sent['decidedAt'])));
  await officer.does({ path: `${sent.resource}/closing` });
  const opened = await opener.does(openingOf(received, price, patients, '2099-01-31'));
  const evaluated = await opener.does(evaluationOf(received, opened.etag, 8));
  const { headers } = await officer.get(`${sent.resource}?minPosition=${evaluated.position}`);
  const awards = [{ offer: 1, cohort: 1, patients }];
  const body = { awards, declines: [], rationale: 'Eneste tilbud, og godt.' };
  const etag = headers.get('etag')!.slice(1, -1);
  return { ...sent, ...(await medicalDirector.does({ path: `${sent.resource}/award`, etag, body })), id: sent.id };
};
