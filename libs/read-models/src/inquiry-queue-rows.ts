import { APPROVED, isEvaluated, isLive, needsPoints, OPENED, undispatched } from '@spillrom/domain';
import type { ActorId } from '@spillrom/kernel';
import type { Around, Queue, Waiting, WaitsFor } from './queues.js';
import type { InquiryRow, OfferRow } from './registers/index.js';

/** Every edition that nobody has recorded as sent to an invitee, unless the invitee declined. */
export const neverSent = ({ invitees, editions }: InquiryRow) =>
  undispatched({
    ...{ invitees, editions },
    dispatches: invitees.flatMap(({ provider: invitee, dispatches: sent }) =>
      sent.map(({ edition }) => ({ invitee, edition })),
    ),
    noOffers: new Set(invitees.flatMap(({ provider, noOffer }) => (noOffer === undefined ? [] : [provider]))),
  });

const dispatches = (row: InquiryRow): readonly Waiting[] =>
  neverSent(row).map(({ invitee, edition }) => {
    const made = row.editions.find((each) => each.edition === edition);
    return { status: row.status, since: made?.at ?? row.updatedAt, about: { invitee, edition } };
  });

const unanswered = ({ status, questions }: InquiryRow): readonly Waiting[] =>
  questions
    .filter(({ answered }) => answered === undefined)
    .map(({ question, asked }) => ({ status, since: asked.at, about: { question } }));

const hasAnswered =
  ({ offers }: InquiryRow) =>
  ({ provider, noOffer }: InquiryRow['invitees'][number]): boolean =>
    noOffer !== undefined || offers.some((offer) => offer.provider === provider && isLive(offer));

/** At its deadline the clock closes it; before, whoever sees that all have answered. */
const closing = (row: InquiryRow): readonly Waiting[] => {
  const { status, sent, updatedAt, offersUntil, invitees } = row;
  const waiting = { status, since: sent?.at ?? updatedAt, about: { dueAt: offersUntil } };
  return invitees.every(hasAnswered(row))
    ? [waiting]
    : [{ ...waiting, waitsFor: [{ what: 'deadline', status: 'running', allowed: ['passed'] }] }];
};

const isOpened = ({ status }: OfferRow): boolean => OPENED.some((each) => each === status);

const subOf = ({ offer }: OfferRow): string => `offers/${offer}`;

const untilClosed = ({ status }: InquiryRow): Pick<Waiting, 'waitsFor'> =>
  status === 'closed' ? {} : { waitsFor: [{ what: 'inquiry', status, allowed: ['closed'] }] };

const sealed = (row: InquiryRow): readonly Waiting[] =>
  row.offers.map((offer) => ({
    ...{ status: offer.status, since: offer.received.at, sub: subOf(offer), not: [offer.received.by] },
    ...(row.kind === 'miniCompetition' ? untilClosed(row) : {}),
  }));

const countered = ({ offers }: InquiryRow): readonly Waiting[] =>
  offers.flatMap((offer) => {
    const last = offer.counterOffers.at(-1);
    return offer.status !== 'countered' || last === undefined
      ? []
      : [{ status: offer.status, since: last.at, sub: subOf(offer) }];
  });

/** The points that the newest version of an offer was given last. */
const evaluationOf = ({ versions, evaluations }: OfferRow): OfferRow['evaluations'][number] | undefined =>
  evaluations.findLast(({ version }) => version === versions.length);

/** What nobody has given points, and what somebody has who is recused by now. */
const evaluations = (row: InquiryRow): readonly Waiting[] =>
  (needsPoints(row) ? row.offers.filter(isOpened) : []).map((offer): Waiting => {
    const [evaluation, sub, { status }] = [evaluationOf(offer), subOf(offer), offer];
    if (evaluation !== undefined) {
      const { at: since, by } = evaluation;
      return { status, since, sub, not: [by], again: by };
    }
    return { status, since: offer.versions.at(-1)?.stated.at ?? offer.received.at, sub, ...untilClosed(row) };
  });

/** What must be done before an award is judged at all. */
const beforeAward = (row: InquiryRow): readonly WaitsFor[] => {
  const live = row.offers.filter(isLive);
  const hasPoints = (offer: OfferRow): boolean =>
    isEvaluated(row, { evaluation: evaluationOf(offer), termsVersion: offer.versions.length });
  return [
    ...(dispatches(row).length === 0 ? [] : [{ what: 'dispatch', status: 'missing', allowed: ['recorded'] } as const]),
    ...(live.every(isOpened) ? [] : [{ what: 'offer', status: 'received', allowed: OPENED } as const]),
    ...(live.filter(isOpened).every(hasPoints)
      ? []
      : [{ what: 'evaluation', status: 'missing', allowed: ['given'] } as const]),
  ];
};

const evaluatorsOf = ({ offers }: InquiryRow): readonly ActorId[] => [
  ...new Set(offers.filter(isLive).flatMap((offer) => evaluationOf(offer)?.by ?? [])),
];

const awards = (row: InquiryRow): readonly Waiting[] => {
  const { status, closed, updatedAt, preparers, offers } = row;
  const waiting = { status, since: closed?.at ?? updatedAt, not: preparers, preparers: evaluatorsOf(row) };
  return offers.some(isLive) ? [{ ...waiting, waitsFor: beforeAward(row) }] : [];
};

const hasRoom = ({ patients, usedPatients }: { readonly patients: number; readonly usedPatients: number }): boolean =>
  patients > usedPatients;

/** Awards with room for contracts, however old; whoever decided them prepares none. */
const room = ({ award: decided, offers }: InquiryRow): readonly Waiting[] =>
  offers.flatMap((offer) => {
    const { status, award } = offer;
    if (decided === undefined || award === undefined || !award.cohorts.some(hasRoom)) return [];
    return [{ status, since: decided.at, sub: subOf(offer), not: [decided.by] }];
  });

/** Nothing can be awarded where nothing is offered. */
const fruitless = ({ status, closed, updatedAt, offers }: InquiryRow): readonly Waiting[] =>
  status === 'closed' && !offers.some(isLive) ? [{ status, since: closed?.at ?? updatedAt }] : [];

const requestApproved = (_row: InquiryRow, { request }: Around): readonly WaitsFor[] =>
  request === undefined || APPROVED.some((each) => each === request.status)
    ? []
    : [{ what: 'request', status: request.status, allowed: APPROVED }];

/** What waits on an inquiry, from its draft to the award. */
export const INQUIRIES: readonly Queue<InquiryRow>[] = [
  {
    command: 'SendInquiry',
    role: 'regional-officer',
    of: ({ status, drafted, redrafted = drafted }) => [{ status, since: redrafted.at }],
    act: 'sendInquiry',
    needs: requestApproved,
  },
  { command: 'RecordDispatch', role: 'regional-officer', of: dispatches },
  { command: 'PublishAnswer', role: 'regional-officer', of: unanswered },
  { command: 'CloseInquiry', role: 'regional-officer', of: closing },
  { command: 'OpenOffer', role: 'regional-officer', of: sealed },
  { command: 'ReviseOffer', role: 'regional-officer', of: countered },
  { command: 'EvaluateOffer', role: 'regional-officer', of: evaluations },
  {
    command: 'AwardInquiry',
    role: 'regional-medical-director',
    of: awards,
    act: 'awardInquiry',
    needs: requestApproved,
  },
  {
    command: 'DraftContract',
    role: 'regional-officer',
    statuses: ['awarded'],
    of: room,
    act: 'draftContract',
    needs: requestApproved,
  },
  { command: 'CancelInquiry', role: 'regional-medical-director', of: fruitless },
];
