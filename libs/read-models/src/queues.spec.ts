import { instant, ROLES, type ActorId } from '@spillrom/kernel';
import { readModel, type Around, type Person, type RegisterName, type Row } from './index.js';
import { noOwnRoom, unhurried, waitingData } from './testing/needs.js';
import {
  accept,
  acceptance,
  approve,
  ATTESTANT,
  contractId,
  COORDINATOR,
  decisionId,
  DIRECTOR,
  draft,
  draw,
  HOLDER,
  invoice,
  invoiceId,
  OFFICER,
  on,
  opened,
  PROGRAMME,
  requestId,
  rowOf,
  rowsOf,
  SECRETARY,
  ST_OLAVS,
  SUPPLIER,
  TRUST_DIRECTOR,
  type Story,
} from './testing/index.js';

/** Somebody who has done nothing yet, and could do anything. */
const anybody: Person = { actor: 'anybody' as ActorId, org: ST_OLAVS, roles: ROLES };

const around = (story: Story, row: Row): Around => {
  const rows = rowsOf(story);
  const found = (register: RegisterName, id: unknown) => rows.get(`${register}/${String(id)}`);
  const { programme, request, contract, provider } = row as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries({
      programme: found('programmes', programme),
      request: found('requests', request),
      contract: found('contracts', contract),
      provider: found('providers', provider),
    }).filter(([, each]) => each !== undefined),
  );
};

const tasks = (story: Story, person = anybody): readonly string[] =>
  [...rowsOf(story)].flatMap(([name, row]) =>
    readModel
      .tasksFor(person, name.split('/')[0] as RegisterName, row, around(story, row))
      .map(({ role, command, resource }) => `${role}: ${command} ${resource}`),
  );

const [contract, request] = [contractId(1), requestId(1)];

describe('the queues', () => {
  it('hand a case from one role to the next', () => {
    const story = opened('1000000').at('2022-11-02T08:00:00Z');
    expect(tasks(story)).toEqual([]);
    const body = { body: 'board', decidedOn: on('2022-11-01'), caseNumber: '2022/78' } as const;
    const recording = (number: number, effect: object) =>
      ({
        type: 'RecordDecision',
        target: { programme: PROGRAMME, decision: decisionId(number) },
        body: { ...body, effect },
      }) as Parameters<Story['accept']>[0];
    story.accept(recording(90, { kind: 'appropriation', amountOre: '5' }), ...SECRETARY);
    expect(tasks(story)).toEqual([`regional-medical-director: CountersignDecision decisions/${decisionId(90)}`]);
    story.accept({ type: 'WithdrawDecision', target: { decision: decisionId(90) }, body: {} }, ...SECRETARY);

    const cohorts = [
      { specialty: '050', procedure: 'NGD11', patients: 5, latestTreatmentOn: on('2022-12-01'), ...unhurried },
    ];
    const drafting = { phase: 1, justification: 'Too long', cohorts, waitingData };
    story.accept({ type: 'DraftRequest', target: { request, programme: PROGRAMME }, body: drafting }, ...COORDINATOR);
    expect(tasks(story)).toEqual([`trust-medical-director: SubmitRequest requests/${request}`]);
    story.accept({ type: 'SubmitRequest', target: { request }, body: {} }, ...TRUST_DIRECTOR);
    expect(tasks(story)).toEqual([`regional-officer: AssessRequest requests/${request}`]);
    story.accept({ type: 'ReturnRequest', target: { request }, body: { reason: 'Say how many' } }, ...OFFICER);
    expect(tasks(story)).toEqual([
      `trust-coordinator: AmendDraft requests/${request}`,
      `trust-medical-director: SubmitRequest requests/${request}`,
    ]);
    story.accept({ type: 'SubmitRequest', target: { request }, body: {} }, ...TRUST_DIRECTOR);
    story.accept(
      { type: 'AssessRequest', target: { request }, body: { assessment: 'Sound', supply: noOwnRoom(1) } },
      ...OFFICER,
    );
    expect(tasks(story)).toEqual([`regional-medical-director: ApproveRequest requests/${request}`]);
    const given = { rationale: 'Needed', cohorts: [{ cohort: 1, patients: 5, reservedOre: '500' }] };
    story.accept({ type: 'ApproveRequest', target: { request }, body: given }, ...DIRECTOR);
    expect(tasks(story)).toEqual([]);

    draft(story, 1, { patients: 5, unitPriceOre: '100' });
    expect(tasks(story)).toEqual([`budget-holder: ConfirmContract contracts/${contract}`]);
    story.accept({ type: 'ConfirmContract', target: { contract }, body: {} }, ...HOLDER);
    expect(tasks(story)).toEqual([`regional-officer: RecordAcceptance contracts/${contract}`]);
    accept(story, 1);
    const proposal = { reason: 'Fewer', lines: [{ line: 1, patients: 4 }], acceptance };
    story.accept({ type: 'ProposeAmendment', target: { contract }, body: proposal }, ...OFFICER);
    expect(tasks(story)).toEqual([`budget-holder: ConfirmAmendment contracts/${contract}/amendments/1`]);
    story.accept({ type: 'WithdrawAmendment', target: { contract, amendment: 1 }, body: {} }, ...OFFICER);
    draw(story, 1, 5, '2022-11-02').at('2022-11-15T08:00:00Z');
    const delivery = { line: 1, patients: 5, deliveredOn: on('2022-11-15') };
    story.accept({ type: 'ReportDelivery', target: { contract }, body: delivery }, ...OFFICER);
    expect(tasks(story)).toEqual([`attestant: VerifyDelivery contracts/${contract}/deliveries/1`]);
    story.accept({ type: 'VerifyDelivery', target: { contract, delivery: 1 }, body: {} }, ...ATTESTANT);

    invoice(story, 1, 1, 5, '100');
    expect(tasks(story)).toEqual([`budget-holder: ApproveInvoice invoices/${invoiceId(1)}`]);
    story.accept({ type: 'ApproveInvoice', target: { invoice: invoiceId(1) }, body: {} }, ...HOLDER);
    expect(tasks(story)).toEqual([`payer: RecordPayment invoices/${invoiceId(1)}`]);
    const reversal = { of: 'expenditure', reason: 'Mistaken' } as const;
    story.accept({ type: 'ProposeInvoiceReversal', target: { invoice: invoiceId(1) }, body: reversal }, ...OFFICER);
    expect(tasks(story)).toEqual([
      `payer: RecordPayment invoices/${invoiceId(1)}`,
      `budget-holder: ConfirmInvoiceReversal invoices/${invoiceId(1)}/reversals/1`,
    ]);
  });

  const drafted = (): Story =>
    draft(approve(opened('1000000').at('2022-11-02T08:00:00Z'), 1, [{ patients: 1, reservedOre: '1' }]), 1, {
      patients: 1,
      unitPriceOre: '1',
    });
  const confirming = {
    role: 'budget-holder',
    command: 'ConfirmContract',
    resource: `contracts/${contract}`,
    programme: PROGRAMME,
    phase: 1,
    trust: ST_OLAVS,
    since: instant('2022-11-02T08:00:00Z'),
    subject: {
      provider: SUPPLIER,
      procedures: ['NGD11'],
      patients: 1,
      amountOre: '1',
      requestedAt: instant('2022-11-02T08:00:00Z'),
    },
  };
  const onContract = (story: Story, person = anybody) => {
    const row = rowOf(story, 'contracts', contract);
    return readModel.tasksFor(person, 'contracts', row, around(story, row));
  };

  it('say since when', () => {
    expect(onContract(drafted())).toEqual([confirming]);
  });

  it('offer nothing to whoever has taken another part, lacks the role, or acts for another trust', () => {
    expect(onContract(drafted(), { ...anybody, actor: OFFICER[0] as ActorId })).toEqual([]);
    expect(onContract(drafted(), { ...anybody, roles: ['attestant'] })).toEqual([]);
    const story = drafted();
    const cohorts = [
      { specialty: '050', procedure: 'NGD11', patients: 5, latestTreatmentOn: on('2022-12-01'), ...unhurried },
    ];
    const drafting = { phase: 1, justification: 'Too long', cohorts, waitingData };
    const target = { request: requestId(2), programme: PROGRAMME };
    story.accept({ type: 'DraftRequest', target, body: drafting }, ...COORDINATOR);
    const [own, other] = [ST_OLAVS, '983974791'].map((org) =>
      tasks(story, { ...anybody, org: org as typeof ST_OLAVS, roles: ['trust-medical-director'] }),
    );
    expect(own).toEqual([`trust-medical-director: SubmitRequest requests/${requestId(2)}`]);
    expect(other).toEqual([]);
  });

  const decide = (story: Story, number: number, effect: object): void => {
    const command = {
      type: 'RecordDecision',
      target: { programme: PROGRAMME, decision: decisionId(number) },
      body: { body: 'board', decidedOn: on('2022-11-01'), caseNumber: '2022/78', effect },
    } as Parameters<Story['accept']>[0];
    story.accept(command, ...SECRETARY);
    story.accept({ type: 'CountersignDecision', target: { decision: decisionId(number) }, body: {} }, ...DIRECTOR);
  };

  it('say what a task still waits for, and forget what can never be done', () => {
    const story = drafted();
    decide(story, 91, { kind: 'phaseClosing', phase: 1 });
    const waitsFor = [{ what: 'phase', status: 'closing', allowed: ['open'] }];
    expect(onContract(story)).toEqual([{ ...confirming, waitsFor }]);
    decide(story, 92, { kind: 'phaseReopening', phase: 1 });
    expect(onContract(story)).toEqual([confirming]);
    const withdrawal = { type: 'WithdrawRequest', target: { request }, body: { reason: 'No longer needed' } } as const;
    story.accept(withdrawal, ...TRUST_DIRECTOR);
    expect(onContract(story)).toEqual([]);
  });

  it('take a partly approved request for an approved one', () => {
    const amending = (patients: number, reservedOre: string) =>
      ({
        type: 'AmendApproval',
        target: { request },
        body: { reason: 'Fewer', cohorts: [{ cohort: 1, patients, reservedOre }] },
      }) as const;
    const story = approve(opened('1000000').at('2022-11-02T08:00:00Z'), 1, [{ patients: 2, reservedOre: '1' }]);
    story.accept(amending(1, '1'), ...DIRECTOR);
    const proposal = {
      type: 'ProposeReservationReversal',
      target: { request },
      body: { reason: 'Wrong phase' },
    } as const;
    story.accept(proposal, ...OFFICER);
    expect(tasks(story)).toEqual([`budget-holder: ConfirmReservationReversal requests/${request}/reversals/1`]);
    expect(onContract(drafted().accept(amending(0, '0'), ...DIRECTOR))).toEqual([confirming]);
  });
});
