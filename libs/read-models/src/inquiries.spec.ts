import { madeEditions, documentOf, inquiryAggregate } from '@spillrom/domain';
import { decode } from '@spillrom/event-sourcing';
import { sha256Hex } from '@spillrom/kernel';
import type { InquiryRow } from './registers/index.js';
import {
  answer,
  ask,
  CLINIC,
  close,
  competed,
  contractId,
  counter,
  DIRECTOR,
  dispatch,
  documentSha256,
  evaluate,
  inquiry,
  inquiryDrafted,
  inquirySent,
  OFFERS_UNTIL,
  open,
  receive,
  revise,
  RIVAL,
  rowOf,
  terms,
  useAward,
  type Story,
} from './testing/index.js';

const inquiryOf = (story: Story): InquiryRow => rowOf(story, 'inquiries', inquiry);

describe('the row of an inquiry', () => {
  it('says what a draft asks of whom, and nothing that comes later', () => {
    const row = inquiryOf(inquiryDrafted());
    expect(row).toMatchObject({ status: 'draft', text: 'Dagkirurgi i eigne lokale', preparers: ['officer'] });
    expect([row.editions, row.offers, row.questions]).toEqual([[], [], []]);
    expect(row.invitees.map(({ provider, dispatches }) => [provider, dispatches])).toEqual([
      [CLINIC, []],
      [RIVAL, []],
    ]);
  });

  it('shows of each invitee what was sent, and that it declined in writing', () => {
    const story = dispatch(inquirySent(), CLINIC);
    const declining = { invitee: RIVAL, reason: 'Ingen ledig stove' };
    story.accept({ type: 'RecordNoOffer', target: { inquiry }, body: declining }, 'officer', 'regional-officer');
    const { invitees, editions } = inquiryOf(story);
    expect(invitees).toMatchObject([
      { provider: CLINIC, dispatches: [{ edition: 1, channel: 'mail', sha256: editions[0]!.sha256.nn }] },
      { provider: RIVAL, dispatches: [], noOffer: { by: 'officer', reason: 'Ingen ledig stove' } },
    ]);
    expect(invitees[0]).not.toHaveProperty('noOffer');
  });

  it('has an edition for the sending, each answer and each new deadline', () => {
    const story = answer(ask(inquirySent()));
    const later = { offersUntil: '2022-11-29T11:00:00Z', reason: 'Svaret kom seint' };
    story.accept({ type: 'ExtendDeadline', target: { inquiry }, body: later }, 'officer', 'regional-officer');
    const row = inquiryOf(story);
    expect(row.editions.map(({ edition }) => edition)).toEqual([1, 2, 3]);
    expect(new Set(row.editions.map(({ sha256 }) => sha256.nb)).size).toBe(3);
    expect(row.offersUntil).toBe('2022-11-29T11:00:00.000000Z');
    expect(row.questions).toMatchObject([
      { question: 1, from: CLINIC, answered: { answer: 'Ein kontroll.', edition: 2 } },
    ]);
    expect(row.extensions).toMatchObject([{ edition: 3, reason: 'Svaret kom seint' }]);
  });

  it('shows of a sealed offer that it was received, and no more', () => {
    const { offers } = inquiryOf(receive(inquirySent(), CLINIC));
    expect(offers).toEqual([
      {
        ...{
          offer: 1,
          provider: CLINIC,
          status: 'received',
          versions: [],
          counterOffers: [],
          evaluations: [],
          etag: 4,
        },
        received: {
          ...{ by: 'officer', at: '2022-11-08T08:00:00.000000Z' },
          ...{ receivedAt: '2022-11-08T08:00:00.000000Z', documentSha256 },
        },
      },
    ]);
  });

  it('keeps every version of an offer, with what was wished for and the points that each was given', () => {
    const story = open(receive(receive(inquirySent('negotiation'), CLINIC), RIVAL), 1, '20000');
    revise(counter(story, 1), 1, '18500');
    evaluate(close(story.at(OFFERS_UNTIL)), 1, 7);
    const [offer, other] = inquiryOf(story).offers;
    expect(offer).toMatchObject({
      status: 'revised',
      versions: [
        { version: 1, terms: terms('20000'), stated: { by: 'opener' } },
        { version: 2, terms: terms('18500'), stated: { by: 'officer' } },
      ],
      counterOffers: [{ version: 1, lines: [{ cohort: 1, unitPriceOre: '18000' }] }],
      evaluations: [{ version: 2, scores: [{ criterion: 'Ventetid', points: 7 }] }],
    });
    expect(other).toMatchObject({ status: 'received', versions: [] });
  });

  it('has an ETag of its own for each offer, which what happens to another leaves as it is', () => {
    const story = receive(receive(inquirySent('negotiation'), CLINIC), RIVAL);
    const before = inquiryOf(story);
    const after = inquiryOf(open(story, 2, '20000'));
    expect(after.offers.map(({ etag }) => etag)).toEqual([before.offers[0]!.etag, after.etag]);
    expect(after.etag).toBe(before.etag + 1);
    expect(after.offers.map(({ etag }) => etag)).toEqual(
      story.state('inquiry', inquiry).offers.map(({ version }) => version),
    );
  });

  it('ends every live offer with the inquiry that is cancelled', () => {
    const story = open(receive(receive(inquirySent('negotiation'), CLINIC), RIVAL), 1, '20000');
    story.accept({ type: 'CancelInquiry', target: { inquiry }, body: { reason: 'Ikkje lenger' } }, ...DIRECTOR);
    const row = inquiryOf(story);
    expect(row).toMatchObject({ status: 'cancelled', cancelled: { by: 'director', reason: 'Ikkje lenger' } });
    for (const { status, withdrawn, etag } of row.offers)
      expect([status, withdrawn?.reason, etag]).toEqual(['withdrawn', 'Ikkje lenger', row.etag]);
  });

  it('shows who got what and why, with every part of the scores', () => {
    const row = inquiryOf(competed());
    expect(row).toMatchObject({ status: 'awarded', award: { by: 'director', rationale: 'Rimelegast og snarast' } });
    expect(row.preparers).toEqual(['officer', 'opener']);
    expect(row.offers).toMatchObject([
      {
        status: 'awarded',
        award: {
          cohorts: [{ cohort: 1, patients: 20, unitPriceOre: '20000', usedPatients: 0 }],
          score: { total: 920 },
          flags: [{ flag: 'overCapacity' }],
        },
      },
      {
        status: 'declined',
        decline: { declineReason: { code: 'betterOffer' }, reason: 'Dyrare', score: { total: 680 } },
      },
    ]);
  });

  it('shows how much of an award contracts use, under the same ETag', () => {
    const story = competed();
    const before = inquiryOf(story);
    const [first, second] = [contractId(1), contractId(2)];
    useAward(useAward(story, first, 8), second, 5);
    const { offers, etag } = inquiryOf(story);
    expect([etag, offers[0]!.etag]).toEqual([before.etag, before.offers[0]!.etag]);
    expect(offers[0]!.award).toMatchObject({ cohorts: [{ usedPatients: 13 }], contracts: [{ contract: first }, {}] });
    const given = inquiryOf(useAward(story, first, -8)).offers[0]!.award;
    expect(given).toMatchObject({ cohorts: [{ usedPatients: 5 }], contracts: [{ contract: second }] });
  });
});

describe('the documents of an inquiry', () => {
  it('are made anew, each from what the inquiry said then, to the byte that was hashed', () => {
    const story = competed();
    const events = story.events.flatMap((stored) =>
      stored.stream === `inquiry-${inquiry}` ? [decode(stored, inquiryAggregate.catalogue)] : [],
    );
    const made = madeEditions(events);
    expect(made.map(({ edition }) => edition)).toEqual([1, 2]);
    for (const { of, sha256 } of made) {
      expect({ nb: sha256Hex(documentOf(of, 'nb')), nn: sha256Hex(documentOf(of, 'nn')) }).toEqual(sha256);
    }
    expect(documentOf(made[0]!.of, 'nn')).not.toContain('Ein kontroll.');
    expect(documentOf(made[1]!.of, 'nn')).toContain('Ein kontroll.');
  });
});
