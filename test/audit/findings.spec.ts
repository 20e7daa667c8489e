import {
  findingsOf,
  FoldedLog,
  RED_FLAGS,
  redFlagsBy,
  RULES,
  type Finding,
  type RuleName,
} from '@spillrom/audit-rules';
import type { JsonObject, StoredEvent } from '@spillrom/event-sourcing';
import { localDate } from '@spillrom/kernel';
import { pageWordsIn } from '@spillrom/words';
import { findingsAsText } from '../../apps/audit/src/commands/findings.js';
import {
  approve,
  COORDINATOR,
  noOwnRoom,
  OFFICER,
  PROGRAMME,
  requestId,
  TRUST_DIRECTOR,
  unhurried,
  waitingData,
} from '../../libs/read-models/src/testing/index.js';
import { eventsOf } from '../histories/history.js';
import { history, told } from './broken-histories.js';

const sound = history();
const { events } = sound;

const rulesOf = (found: readonly Finding[]): readonly string[] => [...new Set(found.map(({ rule }) => rule))];

const first = (list: unknown): JsonObject => (list as readonly JsonObject[])[0]!;

const only = (type: string, change: (data: JsonObject) => JsonObject): readonly StoredEvent[] =>
  told(events, type, change);

/** Two contracts of 240,000 and 160,000 øre, by somebody who may confirm so much. */
const limited = (limit: string): readonly StoredEvent[] => {
  const small = told(history({ second: true }).events, 'DelegationGranted', () => ({ contractLimitOre: limit }), 'all');
  const change = ({ grant }: JsonObject) => ({ grant: { ...(grant as JsonObject), limitOre: limit } });
  return told(small, 'ContractConfirmed', change, 'all');
};

/** Another request is assessed, and more urgent, when a third is approved; or it is approved first. */
const passedBy = (turn: 'in turn' | 'out of turn'): readonly StoredEvent[] => {
  const story = history().at('2022-12-08T08:00:00Z');
  const target = { request: requestId(2) };
  const cohort = { specialty: '050', procedure: 'NGD11', patients: 2, latestTreatmentOn: localDate('2022-12-20') };
  story
    .accept(
      {
        type: 'DraftRequest',
        target: { ...target, programme: PROGRAMME },
        body: {
          ...{ phase: 1, justification: 'Ventar lenge', waitingData },
          cohorts: [{ ...cohort, ...unhurried, urgency: 'A' }],
        },
      },
      ...COORDINATOR,
    )
    .accept({ type: 'SubmitRequest', target, body: {} }, ...TRUST_DIRECTOR)
    .accept({ type: 'AssessRequest', target, body: { assessment: 'Rett', supply: noOwnRoom(1) } }, ...OFFICER);
  const approval = { rationale: 'Trengst', cohorts: [{ cohort: 1, patients: 2, reservedOre: '40000' }] };
  if (turn === 'in turn')
    story.accept({ type: 'ApproveRequest', target, body: approval }, 'third-director', 'regional-medical-director');
  return approve(story, 3, [{ patients: 1, reservedOre: '20000' }]).events;
};

const flag = (type: string, flags: readonly JsonObject[]) => only(type, () => ({ flags }) as JsonObject);

const above = { specialty: '050', engagedPatients: 12, declaredPatients: 0 };

const ownTrust = (minutes: JsonObject): readonly StoredEvent[] =>
  told(
    only('ContractDrafted', () => ({ basis: 'ownTrust' })),
    'DeliveryReported',
    () => minutes,
  );

const scored = only('OfferDeclined', ({ score }) => ({ score: { ...(score as JsonObject), total: 1_000 } }));
const better = told(scored, 'InquiryAwarded', () => ({ reason: 'Dei er nær' }));

/** Of each rule a history that it finds something in, and the nearest one in which it does not. */
const CASES: Readonly<Record<RuleName, readonly [broken: readonly StoredEvent[], kept: readonly StoredEvent[]]>> = {
  equalInformation: [only('DispatchRecorded', () => ({ sha256: 'e'.repeat(64) })), events],
  announcedCriteria: [
    only('OfferEvaluated', ({ scores }) => ({ scores: [{ ...first(scores), criterion: 'Kjennskap' }] })),
    only('OfferEvaluated', ({ scores }) => ({ scores: [{ ...first(scores), points: 1 }] })),
  ],
  writtenReasons: [only('OfferDeclined', () => ({ reason: ' ' })), only('OfferDeclined', () => ({ reason: 'Dyr' }))],
  separatePersons: [only('LinesInvoiced', () => ({ by: 'verifier' })), only('LinesInvoiced', () => ({ by: 'other' }))],
  validDelegation: [
    told(events, 'DelegationGranted', () => ({ to: '2022-11-23' }), 'all'),
    told(events, 'DelegationGranted', () => ({ to: '2022-12-07' }), 'all'),
  ],
  priceAfterAward: [
    only('InvoiceRegistered', ({ lines }) => ({ lines: [{ ...first(lines), unitPriceOre: '20001' }] })),
    only('InvoiceRegistered', ({ lines }) => ({ lines: [{ ...first(lines), unitPriceOre: '19999' }] })),
  ],
  capacityFlagged: [
    only('CapacityDeclared', () => ({ weeklyPatients: 1 })),
    only('CapacityDeclared', () => ({ weeklyPatients: 2 })),
  ],
  traceablePayments: [
    only('InvoicePaid', () => ({ amountOre: '199999' })),
    only('InvoicePaid', () => ({ amountOre: '200000' })),
  ],
  ownTrustHours: [ownTrust({}), ownTrust({ minutesOutsideOrdinary: 600 })],
  suspensionStopsDraws: [
    events.map((event) => (event.type === 'ProviderReinstated' ? { ...event, type: 'ProviderSuspended' } : event)),
    events,
  ],
  commandsKept: [
    only('CommandDecided', () => ({ outcome: 'denied' })),
    only('CommandDecided', () => ({ role: 'auditor' })),
  ],
  twoTimes: [only('MoneyPaid', () => ({ fiscalYear: 2023 })), only('MoneyPaid', () => ({ effectiveOn: '2022-12-06' }))],
  unbrokenLog: [events.with(-2, { ...events.at(-2)!, version: 99 }), events],
  splitPurchase: [limited('399999'), limited('400000')],
  samePersonTwice: [only('InvoiceAttested', () => ({ by: 'verifier' })), events],
  withinTolerance: [history({ price: '21200' }).events, events],
  lateAmendment: [
    history({ amended: { at: '2022-12-17', patients: 13 } }).events,
    history({ amended: { at: '2022-12-16', patients: 13 } }).events,
  ],
  largeAmendment: [
    history({ amended: { at: '2022-12-10', patients: 15 } }).events,
    history({ amended: { at: '2022-12-10', patients: 14 } }).events,
  ],
  approvedAndRaised: [
    history({ amended: { at: '2022-11-24', patients: 13 } }).events,
    history({ amended: { at: '2022-12-10', patients: 13 } }).events,
  ],
  roundInvoice: [
    only('InvoiceRegistered', () => ({ amountOre: '30000000' })),
    only('InvoiceRegistered', () => ({ amountOre: '30000001' })),
  ],
  oneOffer: [history({ offers: 1 }).events, events],
  frameworkNotInvited: [history({ bystander: true }).events, events],
  notBestAward: [better, only('InquiryAwarded', () => ({ reason: 'Dei er nær' }))],
  drainsOwnTrusts: [flag('OfferAwarded', [{ flag: 'drainsOwnTrusts', percent: 21 }]), events],
  contactGap: [history({ contact: false }).events, events],
  outOfTurn: [passedBy('out of turn'), passedBy('in turn')],
  overCapacity: [flag('ContractConfirmed', [{ flag: 'overCapacity', ...above }]), events],
  ownCapacityLeft: [
    flag('ContractConfirmed', [{ flag: 'ownCapacityLeft', cohort: 1, assessed: 5, contracted: 4 }]),
    events,
  ],
};

const NAMES = Object.keys(RULES) as RuleName[];

describe('the rules of the auditor', () => {
  it('find nothing where everybody did as they should', () => {
    expect(findingsOf(events)).toEqual([]);
  });

  it.each(NAMES)('%s finds what breaks it, and no other rule finds anything', (rule) => {
    const [broken, kept] = CASES[rule];
    expect(rulesOf(findingsOf(broken))).toEqual([rule]);
    expect(rulesOf(findingsOf(kept))).not.toContain(rule);
  });

  it.each([
    [
      'an inquiry of which an invitee got the first edition only',
      'equalInformation',
      (): readonly StoredEvent[] => {
        const { sha256 } = events.findLast(({ type }) => type === 'InquirySent')!.data as unknown as {
          sha256: JsonObject;
        };
        return only('DispatchRecorded', () => ({ edition: 1, sha256: sha256['nn']! }));
      },
    ],
    [
      'an invoice above its tolerance',
      'priceAfterAward',
      () => told(history({ price: '21200' }).events, 'ToleranceDecided', () => ({ maxOre: '11999' })),
    ],
    ['an award without a rationale', 'writtenReasons', () => only('InquiryAwarded', () => ({ rationale: ' ' }))],
    ['a better offer that is declined without a reason', 'writtenReasons', () => scored],
    [
      'authority that another person holds',
      'validDelegation',
      () => told(events, 'DelegationGranted', ({ holder }) => ({ holder: `${holder as string}-2` }), 'all'),
    ],
    [
      'authority over less',
      'validDelegation',
      () => told(events, 'DelegationGranted', () => ({ contractLimitOre: '239999' }), 'all'),
    ],
    [
      'a payment that the ledger does not hold',
      'traceablePayments',
      () => only('MoneyPaid', ({ paid }) => ({ paid: [{ ...first(paid), amountOre: '1' }] })),
    ],
    [
      'a commit without the record of its command',
      'commandsKept',
      () => told(events, 'CommandDecided', () => ({ outcome: 'refused' })),
    ],
    [
      'an expenditure that the ledger dates otherwise',
      'twoTimes',
      () => only('MoneyExpended', () => ({ effectiveOn: '2022-12-04' })),
    ],
    ['an event that stands there twice', 'unbrokenLog', () => [...events, events.at(-1)!]],
  ] as const)('find %s', (_, rule, broken) => {
    expect(rulesOf(findingsOf(broken()))).toContain(rule);
  });

  it('find each of several that are broken in one history, and nothing else', () => {
    const unread = only('DispatchRecorded', () => ({ sha256: 'e'.repeat(64) }));
    const priced = told(unread, 'InvoiceRegistered', ({ lines }) => ({
      lines: [{ ...first(lines), unitPriceOre: '20001' }],
      amountOre: '30000000',
    }));
    const broken = told(priced, 'MoneyPaid', () => ({ fiscalYear: 2023 }));
    expect(rulesOf(findingsOf(broken))).toEqual(['equalInformation', 'priceAfterAward', 'twoTimes', 'roundInvoice']);
  });

  it('find what was dropped, inserted or moved, and say where', () => {
    const at = events.findIndex(({ type }) => type === 'QuestionRecorded');
    const [question, next] = [events[at]!, events[at + 1]!];
    const places = (log: readonly StoredEvent[]) =>
      findingsOf(log)
        .filter(({ rule }) => rule === 'unbrokenLog')
        .map((found) => found.events[0]!.number);
    expect(places(events)).toEqual([]);
    expect(places(events.toSpliced(at, 1))[0]).toBe(at + 1);
    expect(places(events.toSpliced(at, 0, question))[0]).toBe(at + 2);
    expect(places(events.with(at, next).with(at + 1, question))[0]).toBe(at + 1);
  });

  it('find in the story what is really there, and no test finds anything', () => {
    const found = findingsOf(eventsOf('story-0.2.0'));
    expect(found.filter(({ kind }) => kind === 'test')).toEqual([]);
    const counts = Object.fromEntries(
      rulesOf(found).map((rule) => [rule, found.filter((each) => each.rule === rule).length]),
    );
    // Holders confirm and approve, attestants verify and attest: eight times in four cases.
    expect(counts).toEqual({ samePersonTwice: 8, lateAmendment: 1, overCapacity: 1 });
  });

  it('raise red flags in the programme and the phases of what they are about', () => {
    const flagsOf = (log: readonly StoredEvent[]) => {
      const folded = new FoldedLog();
      for (const event of log) folded.take(event);
      return RED_FLAGS.flatMap((rule) => redFlagsBy(rule, folded));
    };
    expect(flagsOf(events)).toEqual([]);
    const { events: amended } = history({ amended: { at: '2022-12-17', patients: 13 } });
    const confirmed = amended.find(({ type }) => type === 'AmendmentConfirmed')!;
    const { stream, id: eventId, position, recordedAt } = confirmed;
    // Fourteen days before 31 December.
    expect(flagsOf(amended)).toEqual([
      {
        ...{ programme: PROGRAMME, phases: [1], rule: 'lateAmendment', version: 1 },
        about: { contract: stream.slice('contract-'.length), amendment: 1, days: 14, to: '2022-12-31' },
        events: [
          {
            ...{ number: amended.indexOf(confirmed) + 1, type: 'AmendmentConfirmed' },
            ...{ stream, eventId, position, recordedAt },
          },
        ],
      },
    ]);
  });

  it('are told in each language, with the events that they rest on', async () => {
    const found = findingsOf(history({ offers: 1 }).events);
    const [awarded] = found[0]!.events;
    for (const language of ['nb', 'nn', 'en'] as const) {
      const { rules } = await pageWordsIn[language]();
      const text = findingsAsText(found, rules, 100);
      expect(text).toContain(`oneOffer 1 (redFlag, 1): ${rules.oneOffer.name}. ${rules.oneOffer.means}`);
      expect(text).toContain(
        `event ${awarded!.number}: InquiryAwarded in ${awarded!.stream} at position ${awarded!.position}`,
      );
    }
  });
});
