import { invoiceIdOf } from '@spillrom/domain';
import type { Effect } from '@spillrom/domain';
import { localDate } from '@spillrom/kernel';
import type { ActorId, ContractId, DecisionId, InvoiceId, OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';
import { noOwnRoom, unhurried, waitingData } from './needs.js';
import { Story } from './story.js';
import type { By } from './story.js';

export const PROGRAMME = '2022-10' as ProgrammeId;
export const ST_OLAVS = '883974832' as OrgNumber;
export const SUPPLIER = '974753898' as OrgNumber;

export const SECRETARY: By = ['secretary', 'programme-secretary'];
export const DIRECTOR: By = ['director', 'regional-medical-director'];
export const OFFICER: By = ['officer', 'regional-officer'];
export const HOLDER: By = ['holder', 'budget-holder'];
export const ATTESTANT: By = ['attestant', 'attestant'];
export const PAYER: By = ['payer', 'payer'];
export const COORDINATOR: By = ['coordinator', 'trust-coordinator', ST_OLAVS];
export const TRUST_DIRECTOR: By = ['trust-director', 'trust-medical-director', ST_OLAVS];

const id = (kind: number, number: number): string =>
  `018490aa-0000-7000-8000-${kind.toString(16)}${number.toString(16).padStart(11, '0')}`;
export const requestId = (number: number) => id(1, number) as RequestId;
export const contractId = (number: number) => id(2, number) as ContractId;
export const decisionId = (number: number) => id(3, number) as DecisionId;
export const invoiceId = (number: number): InvoiceId => invoiceIdOf(SUPPLIER, `F-${number}`, '2022-11-20');

export const on = localDate;

let decided = 0;

/** Recorded by one, countersigned by another. */
export const decide = (story: Story, effect: Effect): Story => {
  const decision = decisionId((decided += 1));
  const body = { body: 'board', decidedOn: on('2022-10-20'), caseNumber: '2022/77', effect } as const;
  const virement = effect.kind === 'virement';
  return story
    .accept(
      { type: 'RecordDecision', target: { programme: PROGRAMME, decision }, body },
      ...(virement ? DIRECTOR : SECRETARY),
    )
    .accept({ type: 'CountersignDecision', target: { decision }, body: {} }, ...(virement ? HOLDER : DIRECTOR));
};

/** A programme with one open phase and so much allocated to it, a provider, and a budget holder with authority. */
export const opened = (allocatedOre: string): Story => {
  decided = 0;
  const story = new Story().accept(
    {
      type: 'EstablishProgramme',
      target: { programme: PROGRAMME },
      body: { caseNumber: '2022/10', name: 'Shorter waits' },
    },
    ...SECRETARY,
  );
  const phase = { phase: 1, trust: ST_OLAVS, rank: 1, from: on('2022-11-01'), to: on('2022-12-31') };
  decide(story, { kind: 'plan', planVersion: 0, phases: [phase] });
  decide(story, { kind: 'appropriation', amountOre: allocatedOre });
  decide(story, { kind: 'allocation', changes: [{ phase: 1, amountOre: allocatedOre }] });
  decide(story, { kind: 'phaseOpening', phase: 1 });
  decide(story, {
    kind: 'delegation',
    holder: HOLDER[0] as ActorId,
    contractLimitOre: '1000000000',
    virementLimitOre: '1000000000',
    from: on('2022-01-01'),
    to: on('2024-12-31'),
  });
  return story.accept(
    {
      type: 'RegisterProvider',
      target: { provider: SUPPLIER },
      body: { orgNumber: SUPPLIER, name: 'Spesialist', kind: 'contractedSpecialist' },
    },
    ...OFFICER,
  );
};

export interface Asked {
  readonly patients: number;
  readonly reservedOre: string;
}

/** Up to its approval, each cohort with the patients asked for and an amount reserved. */
export const approve = (story: Story, number: number, cohorts: readonly Asked[]): Story => {
  const request = requestId(number);
  const asked = cohorts.map(({ patients }) => ({
    specialty: '050',
    procedure: 'NGD11',
    patients,
    latestTreatmentOn: on('2022-12-31'),
    ...unhurried,
  }));
  const given = cohorts.map(({ patients, reservedOre }, index) => ({ cohort: index + 1, patients, reservedOre }));
  return story
    .accept(
      {
        type: 'DraftRequest',
        target: { request, programme: PROGRAMME },
        body: { phase: 1, justification: 'Too long a wait', cohorts: asked, waitingData },
      },
      ...COORDINATOR,
    )
    .accept({ type: 'SubmitRequest', target: { request }, body: {} }, ...TRUST_DIRECTOR)
    .accept(
      {
        type: 'AssessRequest',
        target: { request },
        body: { assessment: 'Sound', supply: noOwnRoom(...cohorts.map((_, index) => index + 1)) },
      },
      ...OFFICER,
    )
    .accept(
      { type: 'ApproveRequest', target: { request }, body: { rationale: 'Needed', cohorts: given } },
      ...DIRECTOR,
    );
};

export interface Drafted {
  readonly patients: number;
  readonly unitPriceOre: string;
  readonly request?: number;
  readonly cohort?: number;
}

export const draft = (story: Story, number: number, { request = 1, cohort = 1, ...line }: Drafted): Story =>
  story.accept(
    {
      type: 'DraftContract',
      target: { contract: contractId(number) },
      body: {
        request: requestId(request),
        provider: SUPPLIER,
        basis: 'specialistAgreement',
        from: on('2022-11-01'),
        to: on('2022-12-31'),
        rationale: 'Free capacity',
        lines: [{ cohort, fundingBasis: 'packagePrice', ...line }],
      },
    },
    ...OFFICER,
  );

export const acceptance = { acceptedOn: on('2022-11-01'), documentSha256: 'a'.repeat(64) };

/** The provider's acceptance is not recorded yet. */
export const confirmUnaccepted = (story: Story, number: number, drafted: Drafted): Story =>
  draft(story, number, drafted).accept(
    { type: 'ConfirmContract', target: { contract: contractId(number) }, body: {} },
    ...HOLDER,
  );

export const accept = (story: Story, number: number): Story =>
  story.accept({ type: 'RecordAcceptance', target: { contract: contractId(number) }, body: acceptance }, ...OFFICER);

export const confirm = (story: Story, number: number, drafted: Drafted): Story =>
  accept(confirmUnaccepted(story, number, drafted), number);

/** A contract's only line to so many patients. */
export const amend = (story: Story, number: number, amendment: number, patients: number): Story => {
  const contract = contractId(number);
  return story
    .accept(
      {
        type: 'ProposeAmendment',
        target: { contract },
        body: { reason: 'Need changed', lines: [{ line: 1, patients }], acceptance },
      },
      ...OFFICER,
    )
    .accept({ type: 'ConfirmAmendment', target: { contract, amendment }, body: {} }, ...HOLDER);
};

export const draw = (story: Story, number: number, patients: number, drawnOn = '2022-11-05'): Story =>
  story.accept(
    {
      type: 'DrawReferrals',
      target: { contract: contractId(number) },
      body: { line: 1, patients, drawnOn: on(drawnOn) },
    },
    ...COORDINATOR,
  );

export const deliver = (
  story: Story,
  number: number,
  delivery: number,
  patients: number,
  deliveredOn: string,
): Story => {
  const contract = contractId(number);
  const body = { line: 1, patients, deliveredOn: on(deliveredOn), minutesOutsideOrdinary: 30 * patients };
  return story
    .accept({ type: 'ReportDelivery', target: { contract }, body }, ...OFFICER)
    .accept({ type: 'VerifyDelivery', target: { contract, delivery }, body: {} }, ...ATTESTANT);
};

export const invoice = (story: Story, number: number, of: number, patients: number, unitPriceOre: string): Story =>
  story
    .accept(
      {
        type: 'RegisterInvoice',
        target: { invoice: invoiceId(number) },
        body: {
          contract: contractId(of),
          supplier: SUPPLIER,
          number: `F-${number}`,
          invoiceDate: on('2022-11-20'),
          lines: [{ line: 1, patients, unitPriceOre }],
        },
      },
      ...OFFICER,
    )
    .accept({ type: 'AttestInvoice', target: { invoice: invoiceId(number) }, body: {} }, ...ATTESTANT);

export const approveInvoice = (story: Story, number: number): Story =>
  story.accept({ type: 'ApproveInvoice', target: { invoice: invoiceId(number) }, body: {} }, ...HOLDER);

export const pay = (story: Story, number: number, amountOre: string, paidOn: string): Story =>
  story.accept(
    {
      type: 'RecordPayment',
      target: { invoice: invoiceId(number) },
      body: { paidOn: on(paidOn), amountOre, reference: `P-${number}` },
    },
    ...PAYER,
  );

/** Nearly everything that can happen on one contract, with reversals, up to its settlement. */
export const fullLife = (): Story => {
  const story = opened('1000000');
  approve(story.at('2022-11-02T08:00:00Z'), 1, [
    { patients: 40, reservedOre: '300000' },
    { patients: 10, reservedOre: '100000' },
  ]);
  confirm(story.at('2022-11-03T08:00:00Z'), 1, { patients: 30, unitPriceOre: '10000' });
  draft(story, 2, { patients: 5, unitPriceOre: '10000', cohort: 2 });
  amend(story.at('2022-11-04T23:30:00Z'), 1, 1, 35);
  draw(story.at('2022-11-05T08:00:00Z'), 1, 25);
  const contract = contractId(1);
  story.accept(
    { type: 'ReportReturned', target: { contract }, body: { line: 1, patients: 2, endOfWaitCode: '2' } },
    ...COORDINATOR,
  );
  deliver(story.at('2022-12-01T08:00:00Z'), 1, 1, 10, '2022-11-15');
  deliver(story, 1, 2, 5, '2022-11-25');
  invoice(story, 1, 1, 12, '10000');
  approveInvoice(story.at('2022-12-05T08:00:00Z'), 1);
  pay(story.at('2023-01-04T08:00:00Z'), 1, '120000', '2023-01-03');
  const reversing = { invoice: invoiceId(1) };
  story
    .accept(
      {
        type: 'ProposeInvoiceReversal',
        target: reversing,
        body: { of: 'payment', reason: 'Paid to the wrong account' },
      },
      ...PAYER,
    )
    .accept({ type: 'ConfirmInvoiceReversal', target: { ...reversing, reversal: 1 }, body: {} }, ...HOLDER);
  pay(story.at('2023-01-10T08:00:00Z'), 1, '120000', '2023-01-09');
  invoice(story, 2, 1, 3, '9000');
  story.accept(
    { type: 'RejectInvoice', target: { invoice: invoiceId(2) }, body: { reason: 'Named too few' } },
    ...ATTESTANT,
  );
  story.accept({ type: 'TerminateContract', target: { contract }, body: { reason: 'Enough' } }, ...HOLDER);
  deliver(story, 1, 3, 8, '2022-12-20');
  story.accept({ type: 'SettleContract', target: { contract }, body: { reason: 'Two share one price' } }, ...HOLDER);
  return story.accept(
    {
      type: 'ReleaseReservation',
      target: { request: requestId(1) },
      body: { cohort: 2, amountOre: '40000', reason: 'Fewer came' },
    },
    ...DIRECTOR,
  );
};
