import { inquiryRef } from '@spillrom/domain';
import { comparePositions, START, type JsonObject, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import { replay } from '../../apps/audit/src/replay/replay.js';
import {
  CLINIC,
  close,
  competed,
  inquiry,
  inquirySent,
  OFFERS_UNTIL,
  open,
  receive,
} from '../../libs/read-models/src/testing/index.js';

/** What a replay finds that a log contradicts in itself. */
const problemsOf = async (log: readonly StoredEvent[]): Promise<readonly string[]> => {
  const readAll = async (after: Position) => {
    const page = log.filter(({ position }) => after === START || comparePositions(position, after) > 0);
    return { events: page, next: page.at(-1)?.position ?? after, end: true };
  };
  const { problems } = await replay({ readAll }, log.at(-1)!.position, () => {});
  return problems.map((sentence) => sentence.replace(/^event \d+: /, ''));
};

const stream = `inquiry-${inquiry}`;

/** The last event of a type, saying something else. */
const changed = (
  events: readonly StoredEvent[],
  of: string,
  change: (data: JsonObject) => JsonObject,
): readonly StoredEvent[] => {
  const last = events.findLast(({ type }) => type === of)!;
  return events.map((event) => (event === last ? { ...event, data: { ...event.data, ...change(event.data) } } : event));
};

const other = 'e'.repeat(64);
const { events } = competed();

describe('a replay of inquiries', () => {
  it('contradicts nothing in what the commands have brought about', async () => {
    expect(await problemsOf(events)).toEqual([]);
    const negotiated = open(receive(inquirySent('negotiation'), CLINIC), 1, '20000', '2022-11-21');
    const target = { inquiry, offer: 1 };
    negotiated.at(OFFERS_UNTIL).accept({ type: 'ExpireOffer', target, body: {} }, 'clock', 'clock');
    expect(await problemsOf(close(negotiated, ['clock', 'clock']).events)).toEqual([]);
  });

  it('makes the document of every edition anew', async () => {
    const answer = changed(events, 'AnswerPublished', () => ({ answer: 'To kontroller.' }));
    expect(await problemsOf(answer)).toEqual([`${stream}: edition 2 has another hash than its document`]);
    const text = changed(events, 'InquiryTextWritten', () => ({ text: 'Noko anna' }));
    expect(await problemsOf(text)).toEqual(
      [1, 2].map((edition) => `${stream}: edition ${edition} has another hash than its document`),
    );
    const number = changed(events, 'AnswerPublished', () => ({ edition: 3 }));
    expect((await problemsOf(number))[0]).toBe(`${stream}: edition 3 does not follow the one before`);
    const version = changed(events, 'AnswerPublished', () => ({ documentVersion: 9 }));
    expect(await problemsOf(version)).toEqual([`${stream}: edition 2 has a document of version 9`]);
  });

  it('finds a dispatch of another text', async () => {
    const sent = changed(events, 'DispatchRecorded', () => ({ sha256: other }));
    expect(await problemsOf(sent)).toEqual([`${stream}: what was sent to 941455077 is not edition 2`]);
  });

  it('finds what an offer says where it should be sealed', async () => {
    const early = open(receive(inquirySent('negotiation'), CLINIC), 1, '20000').events;
    const sealed = changed(early, 'InquiryDrafted', () => ({ kind: 'miniCompetition' }));
    const sentence = `${stream}: what offer 1 says stands there before the mini-competition is closed`;
    expect(await problemsOf(sealed)).toContain(sentence);
    const chatty = changed(receive(inquirySent(), CLINIC).events, 'OfferReceived', () => ({ unitPriceOre: '20000' }));
    expect(await problemsOf(chatty)).toEqual([sentence]);
  });

  it('finds an award beyond what was offered or inquired', async () => {
    const awarded = async (change: JsonObject) => {
      const cohorts = [{ cohort: 1, patients: 20, unitPriceOre: '20000', ...change }];
      const problems = await problemsOf(changed(events, 'OfferAwarded', () => ({ cohorts })));
      // That the request is told of another room is another law's.
      return problems.filter((sentence) => sentence.startsWith(`${stream}: `));
    };
    expect(await awarded({ patients: 19 })).toEqual([]);
    expect(await awarded({ patients: 21 })).toEqual([
      `${stream}: offer 1 is awarded more of cohort 1 than it offers`,
      `${stream}: more of cohort 1 is awarded than was inquired`,
    ]);
    expect(await awarded({ unitPriceOre: '20001' })).toEqual([
      `${stream}: offer 1 is awarded at a price that it does not name`,
    ]);
  });

  it('finds a judgement by what was never announced, and one that leaves out what was', async () => {
    const { scores } = events.findLast(({ type }) => type === 'OfferEvaluated')!.data as unknown as {
      readonly scores: readonly { readonly criterion: string }[];
    };
    const judgedBy = (...criteria: readonly string[]) =>
      problemsOf(
        changed(events, 'OfferEvaluated', () => ({
          scores: criteria.map((criterion) => ({ ...scores[0], criterion })) as unknown as JsonObject[],
        })),
      );
    const announced = scores[0]!.criterion;
    expect(await judgedBy(announced)).toEqual([]);
    expect(await judgedBy(announced, 'Kjennskap')).toEqual([
      expect.stringMatching(new RegExp(`^${stream}: offer \\d is judged by Kjennskap, which was not announced$`)),
    ]);
    expect(await judgedBy(announced, 'price')).toEqual([expect.stringContaining('is judged by price')]);
    expect(await judgedBy()).toEqual([
      expect.stringMatching(new RegExp(`^${stream}: offer \\d is not judged by ${announced}, which was announced$`)),
    ]);
  });

  it('finds an award without a rationale, and a better offer that is declined without a reason', async () => {
    const silent = changed(events, 'InquiryAwarded', () => ({ rationale: ' ' }));
    expect(await problemsOf(silent)).toEqual([`${stream}: it is awarded without a rationale`]);
    const better = changed(events, 'OfferDeclined', ({ score }) => ({
      score: { ...(score as JsonObject), total: 1_000 },
    }));
    const sentences = (await problemsOf(better)).filter((sentence) => sentence.includes('better'));
    expect(sentences).toEqual([
      expect.stringMatching(
        new RegExp(`^${stream}: offer \\d is better than offer \\d and declined without a reason$`),
      ),
    ]);
  });

  it('finds what fell due and was done twice', async () => {
    const ref = inquiryRef(inquiry);
    const story = close(open(receive(inquirySent('negotiation'), CLINIC), 1, '20000').at(OFFERS_UNTIL));
    const closed = story.events.findLast(({ type }) => type === 'InquiryClosed')!;
    story.write({ ref, event: { type: 'InquiryClosed', data: closed.data } });
    for (let count = 0; count < 2; count += 1)
      story.write({ ref, event: { type: 'OfferExpired', data: { offer: 1, validUntil: '2022-12-31' } } });
    expect(await problemsOf(story.events)).toEqual([`${stream}: it closes twice`, `${stream}: offer 1 expires twice`]);
  });
});
