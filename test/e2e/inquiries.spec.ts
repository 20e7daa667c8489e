import { sha256Hex } from '@spillrom/kernel';
import { Deployment, type People } from './testing/deployment.js';
import {
  awardedInquiry,
  dispatchOf,
  evaluationOf,
  inquiryFor,
  openingOf,
  receiptOf,
  sentInquiry,
} from './testing/inquired.js';
import { CLINIC } from './testing/people.js';
import type { Answer, Person } from './testing/person.js';
import { confirmationOf, contractFor, openFirstProgramme, type Programme } from './testing/programme.js';

interface Page {
  readonly items: readonly Answer[];
  readonly next?: string;
}

interface Shown extends Answer {
  readonly editions: readonly { readonly edition: number; readonly sha256: Readonly<Record<string, string>> }[];
  readonly offers: readonly Answer[];
}

describe('an inquiry', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    programme = await openFirstProgramme(people, { patients: 20, reserved: 600 });
  });
  afterAll(() => deployment.close());

  const shown = ({ resource, position }: Pick<Answer, 'resource' | 'position'>): Promise<Shown> =>
    people.officer.reads<Shown>(`${resource}?minPosition=${position}`);

  it('stands where its making said, under the ETag that its making gave', async () => {
    const made = await people.officer.does(inquiryFor(programme, 10));
    const { headers, body } = await people.officer.get(`${made.resource}?minPosition=${made.position}`);
    expect(headers.get('etag')).toBe(`"${made.etag}"`);
    expect(body).toMatchObject({ id: made.id, status: 'draft', reference: made['reference'], offers: [] });
    await people.officer.does({ path: `${made.resource}/discard`, etag: headers.get('etag')!.slice(1, -1) });
  });

  it('gives the bytes that every edition has hashed, in each language', async () => {
    const sent = await sentInquiry(people, inquiryFor(programme, 10));
    const asked = await people.officer.does({
      path: `${sent.resource}/questions`,
      body: { from: CLINIC, question: 'Er kontroller med i prisen?' },
    });
    expect([asked.number, asked.resource]).toEqual([1, sent.resource]);
    const answering = { question: 1, answer: 'Én kontroll er med.' };
    const answered = await people.officer.does({ path: `${sent.resource}/answers`, body: answering });
    const { editions } = await shown({ ...sent, ...answered });
    expect(editions.map(({ edition }) => edition)).toEqual([1, 2]);
    for (const { edition, sha256 } of editions) {
      for (const language of ['nb', 'nn']) {
        const path = `${sent.resource}/document?edition=${edition}&language=${language}`;
        const { headers, text } = await people.auditor.get(path);
        expect([headers.get('content-type'), headers.get('etag'), sha256Hex(text)]).toEqual([
          ...['text/plain; charset=utf-8', `"${sha256[language]}"`, sha256[language]],
        ]);
        expect(text.includes('Én kontroll er med.')).toBe(edition === 2);
      }
    }
  });

  it('has no document before it is sent, of no edition but its own, and none without saying which', async () => {
    const drafted = await people.officer.does(inquiryFor(programme, 10));
    const documentAt = async (query: string, resource = drafted.resource) => {
      const { status, body } = await people.officer.get(`${resource}/document${query}`);
      return [status, body['detail'] ?? body.code, body.violations?.map(({ parameter }) => parameter)];
    };
    expect(await documentAt('?edition=1&language=nb')).toEqual([
      ...[404, 'The inquiry has no edition: the first one is made when it is sent.', []],
    ]);
    const { resource } = await people.officer.does({ path: `${drafted.resource}/sending`, etag: drafted.etag });
    expect(await documentAt('?edition=7&language=nb')).toEqual([
      ...[404, 'The inquiry has no edition 7; its newest is 1.', []],
    ]);
    expect((await documentAt(''))[2]).toEqual(['edition', 'language']);
    expect((await documentAt('?edition=1&language=en'))[2]).toEqual(['language']);
    expect((await documentAt('?edition=0&language=nb'))[2]).toEqual(['edition']);
    const nobodys = resource.replace(/[0-9a-f]{12}$/, '000000000000');
    expect((await documentAt('?edition=1&language=nb', nobodys))[0]).toBe(404);
  });

  it('is found by what it is about, by whom it asks and by when it is due', async () => {
    const sent = await sentInquiry(people, inquiryFor(programme, 7));
    const found = async (query: string) => {
      const { items } = await people.officer.reads<Page>(`inquiries?minPosition=${sent.position}&${query}`);
      return items.some(({ id }) => id === sent.id);
    };
    for (const query of [
      ...[`request=${programme.request.id}`, 'phase=1', 'trust=883974832', 'kind=miniCompetition', 'status=sent'],
      ...[`invitee=${CLINIC}`, `programme=${programme.id}`, `reference=${String(sent['reference']).toLowerCase()}`],
      ...['due=2098-01-02T11:00:00Z', 'due=2098-01-02T12:00:00%2B01:00', 'sort=offersUntil'],
    ]) {
      expect([query, await found(query)]).toEqual([query, true]);
    }
    for (const query of [
      'phase=2',
      'kind=negotiation',
      'status=closed',
      'invitee=941455077',
      'due=2098-01-02T10:59:59Z',
    ])
      expect([query, await found(query)]).toEqual([query, false]);
    const first = await people.officer.reads<Page>('inquiries?limit=1');
    const second = await people.officer.reads<Page>(`inquiries?limit=1&cursor=${first.next}`);
    expect(first.items[0]!.id).toBe(sent.id);
    expect(second.items).toHaveLength(1);
    expect((await people.officer.get('inquiries?due=yesterday')).body.violations?.[0]).toMatchObject({
      parameter: 'due',
    });
  });

  it('tells of a sealed offer that it was received, then all of it, side by side with its scores', async () => {
    const sent = await sentInquiry(people, inquiryFor(programme, 10));
    const { editions } = await shown(sent);
    await people.officer.does(dispatchOf(sent, 1, editions[0]!.sha256['nn']!));
    const received = await people.officer.does(receiptOf(sent, String(sent['decidedAt'])));
    expect([received.number, received.resource]).toEqual([1, `${sent.resource}/offers/1`]);
    const sealed = await people.officer.get(`${received.resource}?minPosition=${received.position}`);
    expect(sealed.headers.get('etag')).toBe(`"${received.etag}"`);
    expect(sealed.body).toMatchObject({ status: 'received', provider: CLINIC, versions: [], inquiry: sent.id });
    const openers = (person: Person) =>
      person.reads<Page>(`tasks?type=OpenOffer&limit=200&minPosition=${received.position}`);
    const [waiting] = (await openers(people.opener)).items.filter(({ resource }) => resource === received.resource);
    expect(waiting).toMatchObject({ role: 'regional-officer', waitsFor: [{ what: 'inquiry', allowed: ['closed'] }] });
    expect((await openers(people.officer)).items).toEqual([]);
    const opening = openingOf(received, 20, 10, '2099-01-31');
    expect((await people.opener.asks(opening)).body.code).toBe('SEALED');
    const { etag: closedAs } = await people.officer.does({ path: `${sent.resource}/closing` });
    const opened = await people.opener.does(opening);
    const evaluated = await people.opener.does(evaluationOf(received, opened.etag, 8));
    const { etag } = await shown({ ...sent, ...evaluated, resource: sent.resource });
    const awarded = await people.medicalDirector.does({
      path: `${sent.resource}/award`,
      etag,
      body: { awards: [{ offer: 1, cohort: 1, patients: 10 }], declines: [], rationale: 'Eneste tilbud, og godt.' },
    });
    const after = await shown({ ...sent, ...awarded });
    expect(after).toMatchObject({
      status: 'awarded',
      award: { rationale: 'Eneste tilbud, og godt.' },
      invitees: [{ provider: CLINIC, dispatches: [{ edition: 1, sha256: editions[0]!.sha256['nn'] }] }],
      offers: [
        {
          status: 'awarded',
          versions: [{ version: 1, terms: { lines: [{ unitPriceOre: '2000' }] } }],
          evaluations: [{ scores: [{ criterion: 'Ventetid', points: 8 }] }],
          award: { score: { total: 940 }, cohorts: [{ cohort: 1, patients: 10, usedPatients: 0 }] },
        },
      ],
    });
    const then = await people.officer.reads<Shown>(`${sent.resource}?asOf=${received.position}`);
    expect(then).toMatchObject({ status: 'sent', offers: [{ status: 'received', versions: [] }] });
    expect(closedAs).not.toBe(after.etag);
    const closedOnes = await people.officer.reads<Page>(`inquiries?status=sent&asOf=${received.position}`);
    expect(closedOnes.items.map(({ id }) => id)).toContain(sent.id);
  });

  it('stands in the dialogue with whom it asks, beside what was said', async () => {
    const sent = await sentInquiry(people, inquiryFor(programme, 3));
    const silent = await people.officer.reads<Page>(`providers/without-contact?days=1&minPosition=${sent.position}`);
    const [provider] = silent.items as unknown as readonly { readonly inquiries: readonly string[] }[];
    expect([silent.items.length, provider!.inquiries.includes(sent.id)]).toEqual([1, true]);
    const spoken = await people.officer.does({
      path: `providers/${CLINIC}/dialogue`,
      body: {
        ...{ channel: 'phone', direction: 'outgoing', at: String(sent['decidedAt']), with: 'Daglig leder' },
        ...{ summary: 'Har fått forespørselen', about: { inquiry: sent.id } },
      },
    });
    for (const path of [`${sent.resource}/dialogue`, `providers/${CLINIC}/dialogue?inquiry=${sent.id}`]) {
      const { items } = await people.officer.reads<Page>(
        `${path}${path.includes('?') ? '&' : '?'}minPosition=${spoken.position}`,
      );
      expect(items.map(({ type }) => type)).toEqual(['InquiryDrafted', 'InquirySent', 'ContactRecorded']);
      expect(items[1]).toMatchObject({ source: 'inquiry', provider: CLINIC, inquiry: sent.id, edition: 1 });
    }
    expect((await people.officer.reads<Page>('providers/without-contact?days=1')).items).toEqual([]);
    expect((await people.trustDirector.get(`${sent.resource}/dialogue`)).status).toBe(403);
    expect((await people.officer.get(`inquiries/${programme.request.id}/dialogue`)).status).toBe(404);
  });

  it('stands in the record of what is bought on it, from the need to the signature, as it was at any moment', async () => {
    const { id: inquiry } = await awardedInquiry(people, programme, { patients: 5, price: 10 });
    const { path, body } = contractFor(programme, { patients: 5, price: 10 });
    const onAward = { ...body, inquiry, offer: 1, includes: undefined };
    const drafted = await people.officer.does({ path, body: onAward });
    const confirmed = await people.budgetHolder.does(confirmationOf(drafted));
    const record = `${drafted.resource}/procurement-record`;
    expect(await people.auditor.reads(`${record}?minPosition=${confirmed.position}`)).toMatchObject({
      ...{ contract: drafted.id, need: { trust: '883974832' }, inquiry: { inquiry, kind: 'miniCompetition' } },
      invitees: { items: [{ provider: CLINIC }], events: [{ type: 'DispatchRecorded', role: 'regional-officer' }] },
      award: { events: [{ type: 'InquiryAwarded', role: 'regional-medical-director' }] },
      ...{ delegation: { events: [{}] }, decision: { status: 'countersigned' }, missing: [{ what: 'acceptance' }] },
    });
    const before = await people.officer.reads<Answer>(`${record}?asOf=${drafted.position}`);
    expect(before['missing']).toEqual([{ what: 'confirmation' }, { what: 'acceptance' }]);
    expect((await people.trustDirector.get(record)).status).toBe(403);
    expect((await people.officer.get(`contracts/${programme.request.id}/procurement-record`)).status).toBe(404);
  });

  it('stands in the dialogue about a contract on it, as far as it concerns the provider of that', async () => {
    const awarded = await awardedInquiry(people, programme, { patients: 2, price: 10 });
    const { path, body } = contractFor(programme, { patients: 2, price: 10 });
    const onAward = { ...body, inquiry: awarded.id, offer: 1, includes: undefined };
    const drafted = await people.officer.does({ path, body: onAward });
    const other = await people.officer.does({ path, body });
    const dialogue = `${drafted.resource}/dialogue`;
    const about = async (resource: string): Promise<readonly unknown[]> => {
      const page = await people.officer.reads<Page>(`${resource}?minPosition=${other.position}`);
      return page.items.map(({ source, type }) => `${String(source)} ${String(type)}`);
    };
    // An offer counts when it was received: at the moment of sending.
    const ofInquiry = ['InquiryDrafted', 'InquirySent', 'OfferReceived', 'DispatchRecorded', 'InquiryClosed'];
    const ofOffer = ['OfferOpened', 'OfferEvaluated', 'InquiryAwarded', 'OfferAwarded'];
    expect(await about(dialogue)).toEqual([
      ...[...ofInquiry, ...ofOffer].map((type) => `inquiry ${type}`),
      'contract ContractDrafted',
    ]);
    expect(await about(`${other.resource}/dialogue`)).toEqual(['contract ContractDrafted']);
    const before = await people.officer.reads<Page>(`${dialogue}?asOf=${drafted.position}&limit=3`);
    expect([before.items.length, before.next === undefined]).toEqual([3, false]);
    for (const person of [people.trustDirector, people.coordinator])
      expect((await person.get(dialogue)).status).toBe(403);
    expect((await people.officer.get(`contracts/${programme.request.id}/dialogue`)).status).toBe(404);
  });

  it('is no trust’s to see: neither the list, nor one, nor an offer, nor a document', async () => {
    const { items } = await people.officer.reads<Page>('inquiries?status=awarded');
    const path = `inquiries/${items[0]!.id}`;
    for (const person of [people.coordinator, people.trustDirector, people.neighbour]) {
      for (const view of ['inquiries', path, `${path}/offers/1`, `${path}/document?edition=1&language=nb`])
        expect([view, (await person.get(view)).status]).toEqual([view, 403]);
    }
    const own = await people.trustDirector.reads(programme.request.resource);
    expect(own).toMatchObject({ inquiries: [], awards: [] });
    expect((await people.auditor.get(path)).status).toBe(200);
  });
});
