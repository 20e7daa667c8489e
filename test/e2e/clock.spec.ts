import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent } from '@spillrom/event-sourcing';
import { itInStorms } from '@spillrom/event-sourcing/testing';
import { Deployment, type People } from './testing/deployment.js';
import { inquiryFor, openingOf, receiptOf, sentInquiry } from './testing/inquired.js';
import type { Answer } from './testing/person.js';
import {
  acceptanceOf,
  confirmationOf,
  contractFor,
  openMarket,
  openProgramme,
  today,
  type Programme,
} from './testing/programme.js';

const CONTRACTS = 12;

/** So many contracts that nobody accepts, one that is accepted, and a reservation that ends today. */
const prepared = async (people: People): Promise<Programme> => {
  const framework = await openMarket(people);
  const grants = [{ patients: 2 * CONTRACTS, reserved: 10 * CONTRACTS }];
  const programme = await openProgramme(people, framework, { caseNumber: '2022/7', allocated: 20 * CONTRACTS, grants });
  for (let number = 0; number <= CONTRACTS; number += 1) {
    const contract = await people.officer.does(contractFor(programme, { price: 2 }));
    const { etag } = await people.budgetHolder.does(confirmationOf(contract));
    if (number === 0) await people.officer.does(acceptanceOf({ ...contract, etag }));
  }
  await people.medicalDirector.does({
    path: `${programme.request.resource}/approval-amendments`,
    etag: programme.request.etag,
    body: { reason: 'Bare for høsten.', cohorts: [], reservedUntil: today() },
  });
  return programme;
};

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** Inquiries for another request, that reach their deadlines in twenty days; to one there is an offer, which holds for ten. */
const inquired = async (people: People, { framework }: Programme): Promise<void> => {
  const wanted = { caseNumber: '2022/8', allocated: 100, grants: [{ patients: 20, reserved: 90 }] };
  const other = await openProgramme(people, framework, wanted);
  const until = { questionsUntil: inDays(19), offersUntil: inDays(20) };
  await sentInquiry(people, inquiryFor(other, 5, until));
  const negotiated = await sentInquiry(people, inquiryFor(other, 5, { ...until, kind: 'negotiation' }));
  const received = await people.officer.does(receiptOf(negotiated, String(negotiated['decidedAt'])));
  await people.opener.does(openingOf(received, 2, 5, inDays(10).slice(0, 10)));
};

/** Each thing that falls due, by what it is about. */
const DUE_THINGS = CONTRACTS + 1 + 3;

const ofTypes = (log: readonly StoredEvent[], ...types: readonly string[]) =>
  log.filter(({ type }) => types.includes(type));

const DONE = ['ContractLapsed', 'ReservationLapsed', 'InquiryClosed', 'OfferExpired'];

describe('what falls due', () => {
  let deployment: Deployment;
  let people: People;
  beforeAll(async () => {
    deployment = await Deployment.open(1);
    people = await deployment.people();
  });
  afterAll(() => deployment.close());

  /** Waits until so much of what is due is done. */
  const done = async (atLeast: number): Promise<readonly StoredEvent[]> => {
    for (;;) {
      const found = ofTypes(await deployment.log(), ...DONE);
      if (found.length >= atLeast) return found;
      await pause(20);
    }
  };

  // In `npm test` the story's clock does this (npm-start.spec.ts).
  itInStorms(
    'is done once, by two processes of which one is killed, and made up for however long nobody was there',
    async () => {
      const programme = await prepared(people);
      await inquired(people, programme);
      expect(await done(0)).toEqual([]);
      await deployment.kill(deployment.apis[0]!);
      // For these it is forty days later.
      const [first] = await Promise.all([
        deployment.startApi('later-process.ts'),
        deployment.startApi('later-process.ts'),
      ]);
      await done(1);
      await deployment.kill(first);
      const all = await done(DUE_THINGS);
      await deployment.kill(deployment.apis[0]!);
      expect(new Set(all.map(({ stream, type }) => `${type} ${stream}`)).size).toBe(DUE_THINGS);

      await deployment.startApi();
      const log = await deployment.log();
      expect(ofTypes(log, ...DONE)).toHaveLength(DUE_THINGS);
      expect(ofTypes(log, 'InquiryClosed', 'OfferExpired').map(({ type, data }) => [type, data['by']])).toEqual([
        ['OfferExpired', undefined],
        ...[1, 2].map(() => ['InquiryClosed', 'clock']),
      ]);
      expect(ofTypes(log, 'ContractAccepted')).toHaveLength(1);
      const records = ofTypes(log, 'CommandDecided').filter(({ meta }) => meta['role'] === 'clock');
      expect(records).toHaveLength(DUE_THINGS);
      for (const { data, meta } of records) expect([data['outcome'], meta['actor']]).toEqual(['accepted', 'clock']);
      const auditor = await deployment.person('auditor');
      const budget = await auditor.reads<Answer>(`${programme.path}/budget-use?minPosition=${log.at(-1)!.position}`);
      // The accepted contract alone is left.
      expect(budget).toMatchObject({ reserved: '0', committed: '200' });
      expect(await deployment.replay(programme.id)).toMatchObject({ equal: true, problems: [], differences: [] });
    },
  );

  it('is shown to be late by a metric, and by nothing else', async () => {
    const metrics = await (await fetch(`${deployment.apis[0]!.url}/metrics`)).text();
    expect(metrics).toMatch(/^spillrom_clock_lag_seconds 0$/m);
  });

  it('is nobody’s: a token that claims the role of the clock is not accepted', async () => {
    const forged = await deployment.person('officer', { claims: { roles: ['regional-officer', 'clock'] } });
    expect(await forged.get('me')).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });
});
