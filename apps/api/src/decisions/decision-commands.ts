import type { Effect } from '@spillrom/domain';
import type { Plain } from '../openapi/plain.js';
import type { CommandRows } from '../commands/row.js';

const holder = 'actor-60db988b-05d0-40e7-9df6-1e5aa6bde6dc';

/** An effect of every kind; one that is missing does not compile. */
const effects: { readonly [Kind in Effect['kind']]: Plain<Effect & { readonly kind: Kind }> } = {
  appropriation: { kind: 'appropriation', amountOre: '10000000000' },
  plan: {
    kind: 'plan',
    planVersion: 0,
    phases: [
      { phase: 1, trust: '883974832', rank: 1, from: '2022-11-01', to: '2022-12-31' },
      { phase: 2, trust: '983974791', rank: 2, from: '2023-02-01', to: '2023-02-28' },
    ],
  },
  allocation: {
    kind: 'allocation',
    changes: [
      { phase: 1, amountOre: '4500000000' },
      { phase: 2, amountOre: '2500000000' },
    ],
  },
  delegation: {
    kind: 'delegation',
    holder,
    contractLimitOre: '1500000000',
    virementLimitOre: '500000000',
    from: '2022-10-15',
    to: '2024-12-31',
  },
  phaseOpening: { kind: 'phaseOpening', phase: 1 },
  virement: { kind: 'virement', fromPhase: 1, toPhase: 2, amountOre: '300000000' },
  exception: { kind: 'exception', trust: '983974791', phase: 1, from: '2023-01-02', to: '2023-01-31' },
  phaseClosing: { kind: 'phaseClosing', phase: 1 },
  phaseReopening: { kind: 'phaseReopening', phase: 1 },
  phaseClosed: { kind: 'phaseClosed', phase: 1 },
  exceptionEnd: { kind: 'exceptionEnd', exception: '018490aa-0000-7000-8000-0000000000e1' },
  phaseCancelled: { kind: 'phaseCancelled', phase: 2 },
  referenceData: {
    kind: 'referenceData',
    list: 'procedure',
    entries: [
      {
        code: 'NBL49',
        from: '2099-01-01',
        names: { nb: 'Sutur av sene i skulder', nn: 'Sutur av sene i skulder', en: 'Shoulder tendon, repair' },
        source: 'NCSP, edition of 2099',
        verified: true,
        specialty: '010',
      },
    ],
    endings: [{ code: 'NBL49', to: '2098-12-31' }],
  },
  framework: {
    kind: 'framework',
    framework: 'fe3cca735d317264baea8660993fc607',
    to: '2024-08-31',
    ceilingOre: '3500000000',
    procedures: ['CJE20'],
    prices: [{ procedure: 'CJE20', unitPriceOre: '1290000', from: '2023-09-01', to: '2024-08-31' }],
    reason: 'The agreement is extended by its option year, with the price for that year',
  },
  specialistQuota: {
    kind: 'specialistQuota',
    provider: '310000019',
    procedure: 'CJE20',
    year: 2023,
    patients: 650,
  },
  programmeClosed: { kind: 'programmeClosed' },
  programmeReopened: { kind: 'programmeReopened', reason: 'A credit note has come for an invoice of 2023' },
  yearFrame: { kind: 'yearFrame', fiscalYear: 2022, amountOre: '4500000000' },
  carryOver: { kind: 'carryOver', fromYear: 2022, toYear: 2023, amountOre: '300000000' },
  tolerance: { kind: 'tolerance', basisPoints: 200, maxOre: '1000000' },
};

const named = (code: string, name: string) => ({
  code,
  from: '2099-01-01',
  names: { nb: name, nn: name, en: name },
  source: 'The board, case 2022/417',
  verified: true,
});

/** The lists whose entries say more than a name have forms of their own. */
const ofOtherLists = {
  referenceDataSpecialty: {
    kind: 'referenceData',
    list: 'specialty',
    entries: [{ ...named('130', 'Endokrinologi'), to: '2099-06-30' }],
    endings: [],
  },
  referenceDataThreshold: {
    kind: 'referenceData',
    list: 'procurementThreshold',
    entries: [{ ...named('directAward', 'Direkte anskaffelse'), amountOre: '780000000' }],
    endings: [{ code: 'directAward', to: '2098-12-31' }],
  },
  referenceDataLegalBasis: {
    kind: 'referenceData',
    list: 'legalBasis',
    entries: [{ ...named('pilot', 'Pilot'), use: 'directAward', liftsThreshold: false, unforeseenOnly: false }],
    endings: [],
  },
  referenceDataQuota: {
    kind: 'referenceData',
    list: 'specialistQuota',
    entries: [{ ...named('K02a', 'Tonsillektomi'), procedure: 'EMB10', perYear: 200 }],
    endings: [],
  },
  referenceDataPriority: {
    kind: 'referenceData',
    list: 'priorityRule',
    entries: [
      {
        ...named('priority', 'Prioritet'),
        deadline: [
          { weeksMax: -1, points: 40 },
          { weeksMax: 8, points: 20 },
        ],
        breachedPoints: 30,
        urgency: { A: 20, B: 10, C: 0 },
        longestWait: [{ weeksMin: 52, points: 10 }],
      },
    ],
    endings: [{ code: 'priority', to: '2098-12-31' }],
  },
} as const;

const heading = { body: 'board', decidedOn: '2022-10-12', caseNumber: '2022/417' } as const;

/** Decisions on plan, money and authority. */
export const decisionCommands = {
  RecordDecision: {
    route: 'POST /programmes/:programme/decisions',
    summary: 'Record a decision on plan, money or authority',
    makes: '/decisions',
    note: 'States the whole effect of a decision; nothing takes effect until another person countersigns it. Amounts of an appropriation or an allocation are signed changes. A plan must name the `planVersion` that it replaces (0 before the first; see the programme) and every phase that is new or moves; only a plan makes phases. An appropriation must be decided by the board, a virement, a change of a framework agreement and most reference data by any body, everything else by the board or the chief executive. A phase opens from planned, begins to close from open, is reopened from closing, is closed from closing when nothing is reserved or committed, and is cancelled before that when nothing is expended either; what it has left goes back to unallocated. A plan and the end of an exception answer with what they leave outside (see the decision): requests and contracts that then lie outside every window their trust may use; nothing is refused for that. An exception is ended by the id of the decision that granted it, and ends with its phase. A framework agreement is changed by a decision of the kind `framework`, in any programme: `to`, `ceilingOre` and `procedures` say how the agreement shall read from then on, `prices` are added to its list (of those valid on a day the one that begins last holds, of these the one added last), and what is left out stays. Its ceiling cannot go below what is drawn, its last day not before that of an unsettled contract. A delegation names its holder by actor id (see `GET /api/v1/people`; one finds oneself under `GET /api/v1/me`); it is not looked up, so a wrong id gives authority to nobody. Its holder neither records nor countersigns it. `decidedOn` is the day of the decision or any before, by the calendar of Oslo, not a day to come. An appropriation or allocation that changes nothing is refused. A tolerance says how far invoices may be above the prices of their contract: all of them together by `basisPoints` hundredths of a per cent of its total, and by no more than `maxOre`; the newest holds for the programme, and without one no invoice may be above. The frame of a year (`yearFrame`, a signed change) is a ceiling on what is expended in it, credits and reversals deducted; a year without one has no ceiling. What a year that is over did not use may be carried over to a later one that has a frame (`carryOver`): that shuts it, and an expenditure dated in it or before and approved later counts on the day of its approval. A programme is closed (`programmeClosed`) when every phase has ended, no contract stands in any and all that was expended is paid; what is unallocated is given back, and from then on every command of the programme is refused as `PROGRAMME_CLOSED`, but for withdrawing a decision and for the decision that reopens it (`programmeReopened`, with a reason), which gives nothing back to it. Reference data (`GET /api/v1/reference/{list}` shows it) changes by entries that are added and by endings: an ending ends the entry of its code that is valid on `to`, so a code that changes its meaning ends and begins anew the day after. Neither may begin or end before the day in Oslo on which it is countersigned, and no code may mean two things on one day; both lists together hold at most 50, either may be empty. The lists `procurementThreshold`, `legalBasis` and `priorityRule` need the board or the chief executive, the others the regional department at least. A virement is recorded by the regional medical director, everything else by the secretary. The effect is judged now and again when it is countersigned.',
    example: { ...heading, effect: effects.appropriation },
    examples: Object.fromEntries(
      Object.entries({ ...effects, ...ofOtherLists }).map(([kind, effect]) => [kind, { ...heading, effect }]),
    ),
  },
  CountersignDecision: {
    route: 'POST /decisions/:decision/countersignature',
    summary: 'Countersign a decision: it takes effect',
    ifMatch: true,
    note: 'From status `recorded`, by another person than the one who recorded it. The effect is checked against the current state and takes effect in the same commit. A virement is countersigned by a budget holder whose delegation covers it (`virementLimitOre`), everything else by the regional medical director.',
    example: {},
  },
  DeclineDecision: {
    route: 'POST /decisions/:decision/decline',
    summary: 'Decline to countersign a decision, with a reason',
    ifMatch: true,
    note: 'From status `recorded`, by anyone who could countersign it: in the role that countersigns, and not the person who recorded it. No delegation is needed. The decision is then `declined` for good; record a new one instead.',
    example: { reason: 'The board has since decided otherwise' },
  },
  WithdrawDecision: {
    route: 'POST /decisions/:decision/withdrawal',
    summary: 'Withdraw a decision that is not countersigned',
    ifMatch: true,
    note: 'From status `recorded`, by anyone in the role that recorded it.',
    example: {},
  },
} as const satisfies CommandRows;
