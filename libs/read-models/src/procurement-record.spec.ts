import type { Acceptance } from '@spillrom/domain';
import { localDate, type ActorId, type ContractId } from '@spillrom/kernel';
import { procurementRecord, readModel, recordedIn, type ProcurementRecord } from './index.js';
import type { CaseRows } from './procurement-record.js';
import type {
  DelegationRow,
  DecisionRow,
  FrameworkRow,
  InquiryRow,
  RecusalsRow,
  RegisterName,
  Row,
} from './registers/index.js';
import {
  approve,
  ask,
  CLINIC,
  competed,
  confirm,
  confirmOnAward,
  decide,
  contractId,
  DIRECTOR,
  dispatch,
  documentSha256,
  draft,
  HOLDER,
  inquiry,
  inquirySent,
  OFFICER,
  opened,
  requestId,
  RIVAL,
  rowOf,
  rowsOf,
  SUPPLIER,
  type By,
  type Story,
} from './testing/index.js';

const caseIn = (story: Story, id: ContractId): CaseRows => {
  const contract = rowOf(story, 'contracts', id);
  const rows = rowsOf(story);
  const { framework } = contract;
  const all = <Of extends Row>(register: RegisterName): readonly Of[] =>
    [...rows].flatMap(([name, row]) => (name.startsWith(`${register}/`) ? [row as Of] : []));
  return {
    ...{ contract, request: rowOf(story, 'requests', contract.request) },
    inquiry: contract.inquiry && rowOf(story, 'inquiries', contract.inquiry),
    framework: rows.get(`frameworks/${framework}`) as FrameworkRow | undefined,
    delegations: all<DelegationRow>('delegations'),
    decisions: all<DecisionRow>('decisions'),
    recusals: all<RecusalsRow>('recusals'),
  };
};

const recordOf = (story: Story, change: (rows: CaseRows) => Partial<CaseRows> = () => ({})): ProcurementRecord => {
  const rows = caseIn(story, contractId(1));
  return procurementRecord({ ...rows, ...change(rows) }, story.events);
};

const consent: Acceptance = { acceptedOn: localDate('2022-11-24'), documentSha256 };

const acceptedOn = (story: Story): Story =>
  story.accept(
    {
      type: 'RecordAcceptance',
      target: { contract: contractId(1) },
      body: consent,
    },
    ...OFFICER,
  );

/** To so many patients, proposed and confirmed. */
const amended = (story: Story, amendment: number, patients: number, consent?: Acceptance): Story => {
  const [contract, lines] = [contractId(1), [{ line: 1, patients }]];
  const body = { reason: 'Fleire enn venta', lines, ...(consent && { acceptance: consent }) };
  return story
    .accept({ type: 'ProposeAmendment', target: { contract }, body }, ...OFFICER)
    .accept({ type: 'ConfirmAmendment', target: { contract, amendment }, body: {} }, ...HOLDER);
};

const whole = (): Story => acceptedOn(confirmOnAward(competed(), contractId(1), 12));
const typesOf = (part: { readonly events: readonly { readonly type: string }[] } | undefined): readonly string[] => [
  ...new Set(part?.events.map(({ type }) => type)),
];

describe('the record of a procurement', () => {
  it('lacks nothing where everything was done, from the need to the acceptance', () => {
    const record = recordOf(whole());
    expect(record.missing).toEqual([]);
    expect(record).toMatchObject({
      need: { trust: '883974832', waitingData: { quality: 'verified' }, cohorts: [{ cohort: 1, patients: 40 }] },
      assessment: { by: OFFICER[0], supply: [{ cohort: 1, kind: 'ownTrust' }] },
      approval: { by: DIRECTOR[0], rationale: 'Needed' },
      inquiry: {
        kind: 'miniCompetition',
        text: 'Dagkirurgi i eigne lokale',
        editions: [{ edition: 1 }, { edition: 2 }],
      },
      invitees: { items: [{ provider: CLINIC, dispatches: [{ edition: 1 }, { edition: 2 }] }, { provider: RIVAL }] },
      questions: { items: [{ question: 1, answered: { answer: 'Ein kontroll.' } }] },
      offers: { items: [{ provider: CLINIC, award: { score: { total: 920 } } }, { decline: { reason: 'Dyrare' } }] },
      award: { by: DIRECTOR[0], rationale: 'Rimelegast og snarast' },
      choice: { basis: 'callOff', callOffRule: 'miniCompetition', inquiry, offer: 1, rationale: 'Tildelt' },
      confirmation: { by: HOLDER[0], on: '2022-11-24' },
      delegation: { holder: HOLDER[0], contractLimitOre: '1000000000' },
      decision: { caseNumber: '2022/77', status: 'countersigned' },
      acceptance: { by: OFFICER[0], documentSha256 },
    });
  });

  it('names the events that say each part, who did it and in which role', () => {
    const record = recordOf(whole());
    expect(typesOf(record.need)).toEqual(['RequestDrafted', 'RequestSubmitted', 'RequestApproved', 'CoverageChanged']);
    expect(record.need?.events[1]).toMatchObject({ by: 'trust-director', role: 'trust-medical-director' });
    expect(typesOf(record.inquiry)).toEqual([
      ...['InquiryDrafted', 'InquiryTextWritten', 'InquirySent', 'AnswerPublished', 'InquiryClosed', 'InquiryAwarded'],
    ]);
    expect(record.invitees?.events).toHaveLength(4);
    expect(typesOf(record.offers)).toEqual([
      ...['OfferReceived', 'OfferOpened', 'OfferEvaluated', 'OfferAwarded', 'OfferDeclined', 'OfferAwardUsed'],
    ]);
    expect(typesOf(record.delegation)).toEqual(['DelegationGranted']);
    expect(typesOf(record.decision)).toEqual(['DecisionRecorded', 'DecisionCountersigned']);
    expect(typesOf(record.acceptance)).toEqual(['ContractAccepted']);
  });

  it('says nothing of a need, an inquiry, its text and its offers that their events do not say', () => {
    const release = { cohort: 1, amountOre: '1000', reason: 'Billegare enn venta' };
    const story = whole().accept(
      { type: 'ReleaseReservation', target: { request: requestId(1) }, body: release },
      ...DIRECTOR,
    );
    const { need, inquiry: asked, offers } = recordOf(story);
    const rowSaidBy = (sources: readonly { readonly eventId: string; readonly stream: string }[]): Row | undefined =>
      story.events
        .filter(({ stream }) => stream === sources[0]?.stream)
        .filter(({ id, type }) => type === 'InquiryDrafted' || sources.some(({ eventId }) => eventId === id))
        .reduce<Row | undefined>((row, event) => readModel.evolve(row, event), undefined);
    const { events: ofNeed, ...needed } = need!;
    expect(rowSaidBy(ofNeed)).toMatchObject(needed);
    const { events: ofInquiry, ...said } = asked!;
    expect(rowSaidBy(ofInquiry)).toMatchObject(said);
    const { events: ofOffers, items } = offers!;
    expect((rowSaidBy(ofOffers) as InquiryRow).offers).toMatchObject(items);
  });

  it('needs no event but those of the streams in which it says it is recorded', () => {
    const story = whole();
    const rows = caseIn(story, contractId(1));
    const streams = recordedIn(rows);
    const events = story.events.filter(({ stream }) => streams.includes(stream));
    expect(events.length).toBeLessThan(story.events.length);
    expect(procurementRecord(rows, events)).toEqual(procurementRecord(rows, story.events));
  });

  it('asks for no inquiry where none is needed', () => {
    const story = confirm(approve(opened('1000000'), 1, [{ patients: 40, reservedOre: '300000' }]), 1, {
      ...{ patients: 10, unitPriceOre: '10000' },
    });
    const record = recordOf(story);
    expect(record.missing).toEqual([]);
    expect(record.choice).toMatchObject({ basis: 'specialistAgreement', provider: SUPPLIER });
    expect([record.inquiry, record.offers, record.award]).toEqual([undefined, undefined, undefined]);
  });

  it('names what a draft does not have yet', () => {
    const story = draft(approve(opened('1000000'), 1, [{ patients: 40, reservedOre: '300000' }]), 1, {
      ...{ patients: 10, unitPriceOre: '10000' },
    });
    expect(recordOf(story).missing).toEqual([{ what: 'confirmation' }, { what: 'acceptance' }]);
  });

  it('names an acceptance that was not recorded, and what the price includes where nobody has said so', () => {
    const story = confirmOnAward(competed(), contractId(1), 12);
    expect(recordOf(story).missing).toEqual([{ what: 'acceptance' }]);
    const { includes: _includes, ...unsaid } = rowOf(story, 'contracts', contractId(1));
    expect(recordOf(story, () => ({ contract: unsaid })).missing).toEqual([
      { what: 'includes' },
      { what: 'acceptance' },
    ]);
  });

  it('names a consent that an amendment lacks, unless it was proposed before the contract was accepted', () => {
    const confirmed = amended(confirmOnAward(competed(), contractId(1), 12), 1, 13);
    const story = amended(acceptedOn(confirmed.at('2022-11-25T08:00:00Z')).at('2022-11-26T08:00:00Z'), 2, 14, consent);
    expect(recordOf(story).missing).toEqual([]);
    const { missing } = recordOf(story, ({ contract }) => ({
      contract: { ...contract, amendments: contract.amendments.map(({ acceptance: _acceptance, ...each }) => each) },
    }));
    expect(missing).toEqual([{ what: 'amendmentAcceptance', amendment: 2 }]);
  });

  it('names the inquiry that the framework agreement asks for', () => {
    const { missing } = recordOf(whole(), () => ({ inquiry: undefined }));
    expect(missing).toEqual([{ what: 'inquiry' }]);
  });

  it('names every edition that an invitee was not sent, unless he declined, and every question without an answer', () => {
    const asked = rowOf(ask(dispatch(inquirySent(), CLINIC)), 'inquiries', inquiry);
    const { missing } = recordOf(whole(), () => ({ inquiry: asked }));
    const toRival = { what: 'dispatch', provider: RIVAL, edition: 1 };
    expect(missing).toEqual([toRival, { what: 'answer', question: 1 }, { what: 'award', offer: 1 }]);
    const noOffer = { by: 'officer' as ActorId, at: asked.createdAt, reason: 'Ingen ledig stove' };
    const invitees = asked.invitees.map((each) => (each.provider === RIVAL ? { ...each, noOffer } : each));
    const declined = recordOf(whole(), () => ({ inquiry: { ...asked, invitees } }));
    expect(declined.missing).not.toContainEqual(toRival);
  });

  it('names the points that a decided offer was never given', () => {
    const { missing } = recordOf(whole(), ({ inquiry: row }) => ({
      inquiry: { ...row!, offers: row!.offers.map((offer) => ({ ...offer, evaluations: [] })) },
    }));
    expect(missing).toEqual([
      { what: 'evaluation', offer: 1 },
      { what: 'evaluation', offer: 2 },
    ]);
  });

  it('names what earlier versions did not ask of a need', () => {
    const { missing } = recordOf(whole(), ({ request }) => {
      const { priority: _priority, ...assessment } = request!.assessment!;
      const early = { waitingData: { quality: 'unreliable' }, assessment: { ...assessment, supply: [] } } as const;
      return { request: { ...request!, ...early } };
    });
    expect(missing).toEqual([{ what: 'waitingDataSource' }, { what: 'priority' }, { what: 'supply', cohort: 1 }]);
    expect(recordOf(whole(), () => ({ request: undefined })).missing).toEqual([{ what: 'need' }]);
  });

  it('names an authority and a rationale that cannot be shown', () => {
    const { missing } = recordOf(whole(), (rows) => ({
      delegations: [],
      contract: { ...rows.contract, rationale: ' ' },
    }));
    expect(missing).toEqual([{ what: 'rationale' }, { what: 'delegation' }, { what: 'decision' }]);
  });

  it('shows on whose authority each amendment raised the contract, and names what of that cannot be shown', () => {
    const effect = { kind: 'delegation', contractLimitOre: '2000000000', virementLimitOre: '0' } as const;
    const period = { from: localDate('2022-01-01'), to: localDate('2024-12-31') };
    const story = decide(whole().at('2022-11-25T08:00:00Z'), { ...effect, ...period, holder: HOLDER[0] as ActorId });
    amended(amended(amended(story, 1, 14, consent), 2, 13, consent), 3, 15, consent);
    const record = recordOf(story);
    expect(record.raises).toMatchObject([
      { amendment: 1, delegation: { holder: HOLDER[0], contractLimitOre: '2000000000' }, decision: { body: 'board' } },
      { amendment: 3, delegation: { holder: HOLDER[0], contractLimitOre: '2000000000' } },
    ]);
    expect(record.delegation).toMatchObject({ contractLimitOre: '1000000000' });
    expect(typesOf(record.raises[0]?.delegation)).toEqual(['DelegationGranted']);
    expect(record.raises[0]?.decision?.decision).not.toBe(record.decision?.decision);
    expect(record.missing).toEqual([]);
    const { missing } = recordOf(story, ({ decisions }) => ({
      decisions: decisions.filter(({ decision }) => decision === record.decision?.decision),
    }));
    expect(missing).toEqual([
      { what: 'decision', amendment: 1 },
      { what: 'decision', amendment: 3 },
    ]);
    const streams = recordedIn(caseIn(story, contractId(1)));
    expect(streams).toContain(`decision-${record.raises[0]?.decision?.decision}`);
    expect(new Set(streams).size).toBe(streams.length);
  });

  it('asks a direct award for its legal basis, its cause and its reason', () => {
    const story = confirm(approve(opened('1000000'), 1, [{ patients: 40, reservedOre: '300000' }]), 1, {
      ...{ patients: 10, unitPriceOre: '10000' },
    });
    const { missing } = recordOf(story, ({ contract }) => ({
      contract: { ...contract, basis: 'directAward' },
    }));
    expect(missing.map(({ what }) => what)).toEqual(['legalBasis', 'cause', 'reason', 'includes']);
  });

  it('shows who was recused from the request or from anybody who was asked, and from nothing else', () => {
    const other: By = ['other-director', DIRECTOR[1]];
    const ground = { recusalGround: 'family', reason: 'They are related' };
    const story = whole();
    for (const [person, provider] of [
      ['cousin', RIVAL],
      ['stranger', SUPPLIER],
    ] as const) {
      const target = { person: person as ActorId };
      story.accept({ type: 'RecusePerson', target, body: { provider, ...ground } }, ...other);
    }
    const lifted = { person: 'cousin' as ActorId, recusal: 1 };
    story.accept({ type: 'LiftRecusal', target: lifted, body: { reason: 'Sold' } }, ...other);
    const { recusals } = recordOf(story);
    expect(recusals).toMatchObject([{ person: 'cousin', provider: RIVAL, status: 'lifted' }]);
    expect(typesOf(recusals[0])).toEqual(['PersonRecused', 'RecusalLifted']);
  });
});
