import { daysBetween, osloDate } from '@spillrom/kernel';
import type { OrgNumber } from '@spillrom/kernel';
import type { FoldedLog, Logged } from '../folded-log.js';
import { beforeCommit, dayOf } from '../folded-log.js';
import { redFlag, test, unlessTrue, type Found } from '../rule.js';

/** An award is preceded by a conversation: so many days without any is a gap. */
const CONTACT_GAP_DAYS = 30;

const contradicted = (log: FoldedLog, ...laws: readonly string[]): readonly Found[] =>
  log.broken
    .filter(({ of }) => laws.includes(of))
    .map(({ number, sentence }) => ({ about: { sentence }, events: [log.events[number - 1]!] }));

type Sent = Logged<'InquirySent' | 'AnswerPublished' | 'OffersDeadlineExtended'>;

/** Every edition reached every invitee who did not decline in writing, before it was awarded. */
const sentToAll = (log: FoldedLog, awarded: Logged<'InquiryAwarded'>): readonly Found[] => {
  const inquiry = log.row('inquiries', awarded.subject, awarded.number);
  const told = log.in(awarded.stream).filter(({ number }) => number < awarded.number);
  const editions = told.filter(({ event: { type } }) =>
    ['InquirySent', 'AnswerPublished', 'OffersDeadlineExtended'].includes(type),
  ) as readonly Sent[];
  const invitees = inquiry?.invitees.filter(({ noOffer }) => noOffer === undefined) ?? [];
  return invitees.flatMap(({ provider, dispatches }) =>
    editions
      .filter(({ event }) => !dispatches.some(({ edition }) => edition === event.data.edition))
      .map((sent) => ({
        about: { inquiry: awarded.subject, provider, edition: sent.event.data.edition },
        events: [sent, awarded],
      })),
  );
};

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** An offer is declined, and a contract confirmed, with a reason in writing, and after the award that it is made on. */
const reasonsMissing = (log: FoldedLog): readonly Found[] => [
  ...log
    .of('OfferDeclined')
    .flatMap((declined) =>
      unlessTrue(
        !blank(declined.event.data.reason),
        { inquiry: declined.subject, offer: declined.event.data.offer },
        declined,
      ),
    ),
  ...log.of('ContractConfirmed').flatMap((confirmed) => {
    const contract = log.row('contracts', confirmed.subject, beforeCommit(confirmed));
    const offer = log
      .row('inquiries', contract?.inquiry ?? '', beforeCommit(confirmed))
      ?.offers.find((each) => each.offer === contract?.offer);
    const isAwarded = contract?.inquiry === undefined || offer?.award !== undefined;
    return [
      ...unlessTrue(!blank(contract?.rationale), { contract: confirmed.subject, lacks: 'rationale' }, confirmed),
      ...unlessTrue(isAwarded, { contract: confirmed.subject, lacks: 'award' }, confirmed),
    ];
  }),
];

/** Offers that were live when the inquiry was awarded. */
const oneOffer = (log: FoldedLog): readonly Found[] =>
  log.of('InquiryAwarded').flatMap((awarded) => {
    const decided = log.of('OfferAwarded', 'OfferDeclined').filter(({ commit }) => commit.id === awarded.commit.id);
    const offers = new Set(decided.map(({ event }) => event.data.offer)).size;
    return unlessTrue(offers !== 1, { inquiry: awarded.subject, offers }, awarded, ...decided);
  });

/** Whoever has an agreement that fits all of a mini-competition is asked. */
const notInvited = (log: FoldedLog): readonly Found[] =>
  log.of('InquirySent').flatMap((sent) => {
    const inquiry = log.row('inquiries', sent.subject, sent.number);
    if (inquiry?.kind !== 'miniCompetition') return [];
    const day = dayOf(sent);
    const invited = inquiry.invitees.map(({ provider }) => provider);
    const fitting = log
      .rows('frameworks', sent.number)
      .filter(({ from, to }) => from <= day && day <= to)
      .filter(({ procedures }) => inquiry.cohorts.every(({ procedure }) => procedures.includes(procedure)))
      .filter(({ provider }) => log.row('providers', provider, sent.number)?.status === 'active')
      .filter(({ provider }) => !invited.includes(provider));
    return fitting.map(({ provider, framework }) => {
      const registered = log.in(`framework-${framework}`)[0];
      return {
        about: { inquiry: sent.subject, provider, framework },
        events: [...(registered ? [registered] : []), sent],
      };
    });
  });

/** An offer with more points that could have taken a cohort of the one that was awarded, with or without a reason for it. */
const notBest = (log: FoldedLog): readonly Found[] =>
  log.of('OfferAwarded').flatMap((awarded) => {
    const { offer, score, cohorts } = awarded.event.data;
    const offers = log.row('inquiries', awarded.subject, awarded.number)?.offers ?? [];
    return log
      .of('OfferDeclined')
      .filter(({ commit, event }) => commit.id === awarded.commit.id && event.data.score.total > score.total)
      .filter(({ event }) => {
        const version = offers.find((each) => each.offer === event.data.offer)?.versions.at(-1);
        return version?.terms.lines.some((line) => cohorts.some(({ cohort }) => cohort === line.cohort)) === true;
      })
      .map((better) => ({
        about: {
          ...{ inquiry: awarded.subject, offer, score: score.total },
          ...{ betterOffer: better.event.data.offer, betterScore: better.event.data.score.total },
        },
        events: [awarded, better],
      }));
  });

const drained = (log: FoldedLog): readonly Found[] =>
  log.of('OfferAwarded').flatMap((awarded) =>
    awarded.event.data.flags.flatMap((flag) =>
      flag.flag !== 'drainsOwnTrusts'
        ? []
        : [
            {
              about: { inquiry: awarded.subject, provider: awarded.event.data.provider, percent: flag.percent },
              events: [awarded],
            },
          ],
    ),
  );

const lastContact = (log: FoldedLog, provider: OrgNumber, until: Logged): Logged<'ContactRecorded'> | undefined =>
  log
    .of('ContactRecorded')
    .filter(({ event, number }) => event.data.provider === provider && number < until.number)
    .toSorted((a, b) => (a.event.data.at < b.event.data.at ? -1 : 1))
    .at(-1);

const contactGap = (log: FoldedLog): readonly Found[] =>
  log.of('OfferAwarded').flatMap((awarded) => {
    const { provider, offer } = awarded.event.data;
    const last = lastContact(log, provider, awarded);
    const days = last && daysBetween(osloDate(last.event.data.at), dayOf(awarded));
    return unlessTrue(
      days !== undefined && days <= CONTACT_GAP_DAYS,
      { inquiry: awarded.subject, offer, provider, ...(days === undefined ? {} : { days }) },
      last,
      awarded,
    );
  });

export const INQUIRY_RULES = {
  equalInformation: test(1, (log) => [
    ...contradicted(log, 'text'),
    ...log.of('InquiryAwarded').flatMap((awarded) => sentToAll(log, awarded)),
  ]),
  announcedCriteria: test(1, (log) => contradicted(log, 'criteria')),
  writtenReasons: test(1, (log) => [...contradicted(log, 'reason'), ...reasonsMissing(log)]),
  oneOffer: redFlag(1, oneOffer),
  frameworkNotInvited: redFlag(1, notInvited),
  notBestAward: redFlag(1, notBest),
  drainsOwnTrusts: redFlag(1, drained),
  contactGap: redFlag(1, contactGap),
};
