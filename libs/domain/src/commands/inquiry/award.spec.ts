import { write } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import { providerRef } from '../../aggregates/provider/index.js';
import type { InquiryEvent } from '../../aggregates/inquiry/index.js';
import { award, compared, decline, director, includes, today } from '../../testing/awards.js';
import * as story from '../../testing/inquiries.js';
import { phaseTo } from '../../testing/contracts.js';
import { awardInquiry } from './award.js';

const { at, happened, hospital, inquiry, lineFor, rival, termsWith, toPhase, toRequest } = story;
const listed = localDate('2000-01-01');

const refused = (history: readonly Written[], command = award(), by = director) =>
  given(history).when(awardInquiry(command, by));

const flagsIn = (events: readonly Written[]): readonly unknown[] =>
  events.flatMap(({ event }) =>
    event.type === 'OfferAwarded' ? (event as never as { data: { flags: unknown[] } }).data.flags : [],
  );

describe('awarding an inquiry', () => {
  it('says what becomes of every offer, with its score, and leaves room for contracts on the request', () => {
    given(compared())
      .when(awardInquiry(award(), director))
      .thenAccepted([
        ...happened(
          {
            type: 'InquiryAwarded',
            data: { by: director.actor, awardedOn: today, rationale: 'Best og billigst' },
          },
          {
            type: 'OfferAwarded',
            data: {
              offer: 1,
              provider: hospital,
              version: 1,
              awardedOn: today,
              cohorts: [{ cohort: 1, patients: 40, unitPriceOre: '20' }],
              includes,
              score: {
                parts: [
                  { criterion: 'price', score: 600 },
                  { criterion: 'Ventetid', score: 320 },
                ],
                total: 920,
              },
              flags: [],
            },
          },
        ),
        write(toRequest, {
          type: 'AwardNoted',
          data: { inquiry, offer: 1, awardedOn: today, cohorts: [{ cohort: 1, patients: 40 }] },
        }),
        ...happened({
          type: 'OfferDeclined',
          data: {
            offer: 2,
            provider: rival,
            version: 1,
            declineReason: { list: 'declineReason', code: 'betterOffer', from: listed, verified: true },
            reason: 'Dyrere',
            score: {
              parts: [
                { criterion: 'price', score: 480 },
                { criterion: 'Ventetid', score: 200 },
              ],
              total: 680,
            },
          },
        }),
        write(toRequest, { type: 'InquiryDropped', data: { inquiry } }),
        write(toPhase, { type: 'InquiryLeft', data: { inquiry } }),
      ]);
  });

  it('is for somebody who had no part in it', () => {
    const officer = at(story.officer, '2022-11-24T08:00:00Z');
    refused(compared(), award(), officer).thenRefused({
      code: 'SAME_PERSON',
      actor: officer.actor,
      part: 'award',
      earlierPart: 'prepare',
    });
  });

  it('waits until every invitee was sent every edition, but for who declined in writing', () => {
    const undone = (event: InquiryEvent): boolean => event.type === 'DispatchRecorded' && event.data.invitee === rival;
    const history = compared().filter(({ event }) => !undone(event as InquiryEvent));
    refused(history).thenRefused({
      code: 'NOT_DISPATCHED',
      dispatches: [{ invitee: rival, edition: 1 }],
      count: 1,
    });
    const declined = { by: story.officer.actor, invitee: rival, reason: 'Fullt' };
    const excused = [...history, ...happened({ type: 'NoOfferRecorded', data: declined })];
    expect(given(excused).result(awardInquiry(award(), director)).kind).toBe('accepted');
  });

  it('decides every live offer, once', () => {
    refused(compared(), award({ declines: [] })).thenRefused({ code: 'OFFER_UNDECIDED', offers: [2], count: 1 });
    refused(compared(), award({ declines: [decline(2), decline(2)] })).thenRefused({
      code: 'OFFER_UNDECIDED',
      offers: [2],
      count: 1,
    });
    refused(compared(), award({ declines: [decline(1), decline(2)] })).thenRefused({
      code: 'OFFER_UNDECIDED',
      offers: [1],
      count: 1,
    });
  });

  it('decides no offer that is gone, or whose day is over, or that nobody evaluated', () => {
    const withdrawn = happened({
      type: 'OfferWithdrawn',
      data: { by: story.officer.actor, offer: 2, reason: 'Fullt' },
    });
    refused([...compared(), ...withdrawn]).thenRefused({
      code: 'OFFER_NOT_LIVE',
      offer: 2,
      status: 'withdrawn',
      pointer: '/declines/0/offer',
    });
    const brief = compared({}, { validUntil: localDate('2022-11-23') });
    refused(brief).thenRefused({
      code: 'OFFER_EXPIRED',
      offer: 1,
      validUntil: localDate('2022-11-23'),
      today,
      pointer: '/awards/0/offer',
    });
    expect(given(compared({}, { validUntil: today })).result(awardInquiry(award(), director)).kind).toBe('accepted');
    const newer = happened({
      type: 'OfferRevised',
      data: {
        by: story.officer.actor,
        offer: 1,
        version: 2,
        documentSha256: story.documentSha256,
        terms: termsWith(lineFor(40, '18')),
      },
    });
    refused([...compared(), ...newer]).thenRefused({ code: 'NOT_EVALUATED', offer: 1, pointer: '/awards/0/offer' });
  });

  it('knows no offer that was never received', () => {
    refused(compared(), award({ declines: [decline(3)] })).thenRefused({
      code: 'NOT_FOUND',
      what: 'offer',
      pointer: '/declines/0/offer',
    });
  });

  it('waits for an open phase', () => {
    refused([...compared(), ...phaseTo('closing')]).thenRefused({
      code: 'PHASE_NOT_OPEN',
      phase: 1,
      status: 'closing',
      allowed: ['open'],
    });
  });

  it('gives no more than was offered, inquired and approved', () => {
    refused(compared(), award({ awards: [{ offer: 1, cohort: 1, patients: 41 }] })).thenRefused({
      code: 'OVER_OFFERED',
      offer: 1,
      cohort: 1,
      patients: 41,
      offered: 40,
      pointer: '/awards/0/patients',
    });
    const both = award({
      awards: [
        { offer: 1, cohort: 1, patients: 40 },
        { offer: 2, cohort: 1, patients: 11 },
      ],
      declines: [],
    });
    refused(compared(), both).thenRefused({ code: 'OVER_INQUIRED', cohort: 1, patients: 51, inquired: 50 });
    const earlier = write(toRequest, {
      type: 'AwardNoted',
      data: { inquiry, offer: 9, awardedOn: today, cohorts: [{ cohort: 1, patients: 21 }] },
    });
    refused([...compared(), earlier]).thenRefused({
      code: 'COHORT_COVERED',
      cohort: 1,
      contracted: 0,
      awarded: 21,
      patients: 40,
      approved: 60,
    });
  });

  it('names a cohort once for an offer', () => {
    const twice = award({
      awards: [
        { offer: 1, cohort: 1, patients: 20 },
        { offer: 1, cohort: 1, patients: 20 },
      ],
    });
    refused(compared(), twice).thenRefused({ code: 'COHORT_REPEATED', cohort: 1, pointer: '/awards/1/cohort' });
  });

  it('pays in a mini-competition no more than the list price of the day', () => {
    const history = compared({ kind: 'miniCompetition', first: { unitPriceOre: '21' } });
    refused(history).thenRefused({
      code: 'OVER_LIST_PRICE',
      offer: 1,
      cohort: 1,
      unitPriceOre: '21',
      listPriceOre: '20',
      pointer: '/awards/0',
    });
    const atList = given(compared({ kind: 'miniCompetition' })).result(awardInquiry(award(), director));
    expect(atList.kind).toBe('accepted');
  });

  it('is refused for who would treat too late, unless it says why; then it is flagged', () => {
    const late = { lastCompletionOn: localDate('2023-01-10') };
    refused(compared({ first: late })).thenRefused({
      code: 'TOO_LATE',
      offer: 1,
      cohort: 1,
      lastCompletionOn: localDate('2023-01-10'),
      latestTreatmentOn: localDate('2022-12-31'),
      pointer: '/awards/0',
    });
    const outcome = given(compared({ first: late })).result(
      awardInquiry(award({ reason: 'Ingen er raskere' }), director),
    );
    const flags = outcome.kind === 'accepted' ? flagsIn(outcome.events) : [];
    expect(flags).toEqual([
      {
        flag: 'afterLatestDate',
        cohort: 1,
        latestTreatmentOn: '2022-12-31',
        lastCompletionOn: '2023-01-10',
      },
    ]);
  });

  it('flags more patients than the provider declared, and who drains the own trusts', () => {
    const staffing = { ownEmployees: 70, alsoEmployedByTrusts: 21, agency: 9 };
    // Ten a week are declared, and the offer lies within two weeks.
    const history = compared({ first: { lastCompletionOn: localDate('2022-12-11') } }, { staffing });
    const outcome = given(history).result(awardInquiry(award(), director));
    expect(outcome.kind === 'accepted' ? flagsIn(outcome.events) : []).toEqual([
      { flag: 'overCapacity', specialty: '300', engagedPatients: 40, declaredPatients: 20 },
      { flag: 'drainsOwnTrusts', percent: 21 },
    ]);
  });

  it('is refused to a suspended provider', () => {
    const suspended = write(providerRef(hospital), { type: 'ProviderSuspended', data: { reason: 'Tilsyn' } });
    refused([...compared(), suspended]).thenRefused({
      code: 'PROVIDER_SUSPENDED',
      provider: hospital,
      status: 'suspended',
      pointer: '/awards/0/offer',
    });
  });

  it('says why when a declined offer had the higher score for the cohort', () => {
    const worse = compared({ points: [1, 10] });
    refused(worse).thenRefused({
      code: 'RATIONALE_MISSING',
      offer: 1,
      cohort: 1,
      score: 640,
      declined: 2,
      declinedScore: 880,
      pointer: '/awards/0',
    });
    const explained = awardInquiry(award({ reason: 'Kan begynne først' }), director);
    expect(given(worse).result(explained).kind).toBe('accepted');
    const even = awardInquiry(award(), director);
    expect(given(compared({ points: [4, 7] })).result(even).kind).toBe('accepted');
  });
});
