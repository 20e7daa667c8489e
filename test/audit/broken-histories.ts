import type { ActorId, InvoiceId, OrgNumber } from '@spillrom/kernel';
import { invoiceIdOf } from '@spillrom/domain';
import type { JsonObject, StoredEvent } from '@spillrom/event-sourcing';
import { localDate } from '@spillrom/kernel';
import {
  answer,
  ask,
  CLINIC,
  close,
  confirmOnAward,
  contractId,
  COORDINATOR,
  decide,
  dispatch,
  evaluate,
  HOLDER,
  inquiry,
  inquiryDrafted,
  market,
  OFFERS_UNTIL,
  OFFICER,
  open,
  PAYER,
  receive,
  RIVAL,
  type By,
  type Story,
} from '../../libs/read-models/src/testing/index.js';

const AWARDER: By = ['second-director', 'regional-medical-director'];
const APPROVER: By = ['second-holder', 'budget-holder'];
const VERIFIER: By = ['verifier', 'attestant'];
const ATTESTANT: By = ['attestant', 'attestant'];
const contract = contractId(1);

/** What is otherwise than in a history in which everything is as it should be. */
export interface Otherwise {
  readonly weeklyPatients?: number;
  /** Whether anybody has spoken with the provider before the award. */
  readonly contact?: boolean;
  readonly offers?: 1 | 2;
  /** Whether a third provider has an agreement that fits, and is not asked. */
  readonly bystander?: boolean;
  /** A second contract on the award, for the rest of it. */
  readonly second?: boolean;
  /** The price of the invoice, which a tolerance of five per cent allows. */
  readonly price?: string;
  /** An amendment to so many patients on a day; before the contract is used if that is the day of its confirmation. */
  readonly amended?: { readonly patients: number; readonly at: string };
}

const BYSTANDER = '918695079' as OrgNumber;

const competition = ({ weeklyPatients = 10, contact = true, offers = 2, bystander = false }: Otherwise): Story => {
  const drafted = inquiryDrafted();
  if (bystander) market(drafted, BYSTANDER);
  const story = drafted
    .at('2022-11-08T08:00:00Z')
    .accept({ type: 'SendInquiry', target: { inquiry }, body: {} }, ...OFFICER)
    .at('2022-11-09T08:00:00Z');
  const weeks = { fromWeek: '2022-W40', toWeek: '2022-W52', weeklyPatients };
  const capacity = { specialty: '050', ...weeks };
  story.accept({ type: 'DeclareCapacity', target: { provider: CLINIC }, body: capacity }, ...OFFICER);
  const said = { channel: 'phone', direction: 'outgoing', at: '2022-11-09T07:00:00Z', with: 'Leiar' } as const;
  if (contact)
    story.accept(
      { type: 'RecordContact', target: { provider: CLINIC }, body: { ...said, summary: 'Ledig' } },
      ...OFFICER,
    );
  dispatch(dispatch(story, CLINIC), RIVAL);
  answer(ask(story));
  dispatch(dispatch(story, CLINIC, 2), RIVAL, 2);
  receive(story, CLINIC);
  if (offers === 2) receive(story, RIVAL);
  close(story.at(OFFERS_UNTIL));
  evaluate(open(story, 1, '20000'), 1, 8);
  if (offers === 2) evaluate(open(story, 2, '25000'), 2, 5);
  const decline = { offer: 2, declineReason: 'betterOffer', reason: 'Dyrare' };
  return story.at('2022-11-24T08:00:00Z').accept(
    {
      type: 'AwardInquiry',
      target: { inquiry },
      body: {
        awards: [{ offer: 1, cohort: 1, patients: 20 }],
        declines: offers === 2 ? [decline] : [],
        rationale: 'Rimelegast og snarast',
      },
    },
    ...AWARDER,
  );
};

const acceptance = { acceptedOn: localDate('2022-11-24'), documentSha256: 'a'.repeat(64) };

const amend = (story: Story, patients: number): Story => {
  const wish = { reason: 'Fleire treng det', lines: [{ line: 1, patients }], acceptance };
  return story
    .accept({ type: 'ProposeAmendment', target: { contract }, body: wish }, ...OFFICER)
    .accept({ type: 'ConfirmAmendment', target: { contract, amendment: 1 }, body: {} }, ...HOLDER);
};

const invoice: InvoiceId = invoiceIdOf(CLINIC, 'F-1', '2022-12-06');

const invoiced = (story: Story, unitPriceOre = '20000'): Story =>
  story
    .accept(
      {
        type: 'RegisterInvoice',
        target: { invoice },
        body: {
          ...{ contract, supplier: CLINIC, number: 'F-1', invoiceDate: localDate('2022-12-06') },
          lines: [{ line: 1, patients: 10, unitPriceOre }],
        },
      },
      ...OFFICER,
    )
    .accept({ type: 'AttestInvoice', target: { invoice }, body: {} }, ...ATTESTANT)
    .accept({ type: 'ApproveInvoice', target: { invoice }, body: {} }, ...APPROVER)
    .accept(
      {
        type: 'RecordPayment',
        target: { invoice },
        body: { paidOn: localDate('2022-12-07'), amountOre: `${unitPriceOre}0`, reference: 'P-1' },
      },
      ...PAYER,
    );

/** From the need to the payment, each step by somebody else, in which no rule of the auditor finds anything. */
export const history = (otherwise: Otherwise = {}): Story => {
  const { amended } = otherwise;
  const story = competition(otherwise);
  const grant = { contractLimitOre: '1000000000', virementLimitOre: '1000000000' };
  const period = { from: localDate('2022-01-01'), to: localDate('2024-12-31') };
  decide(story, { kind: 'delegation', holder: APPROVER[0] as ActorId, ...grant, ...period });
  confirmOnAward(story, contract, 12);
  story.accept({ type: 'RecordAcceptance', target: { contract }, body: acceptance }, ...OFFICER);
  if (otherwise.second === true) confirmOnAward(story, contractId(2), 8);
  if (amended?.at === '2022-11-24') amend(story, amended.patients);
  const provider = { target: { provider: CLINIC }, body: { reason: 'Tilsyn' } };
  story
    .at('2022-11-28T08:00:00Z')
    .accept({ type: 'SuspendProvider', ...provider }, ...AWARDER)
    .accept({ type: 'ReinstateProvider', ...provider }, ...AWARDER)
    .accept(
      {
        type: 'DrawReferrals',
        target: { contract },
        body: { line: 1, patients: 10, drawnOn: localDate('2022-11-28') },
      },
      ...COORDINATOR,
    )
    .at('2022-12-06T08:00:00Z')
    .accept(
      {
        type: 'ReportDelivery',
        target: { contract },
        body: { line: 1, patients: 10, deliveredOn: localDate('2022-12-05') },
      },
      ...OFFICER,
    )
    .accept({ type: 'VerifyDelivery', target: { contract, delivery: 1 }, body: {} }, ...VERIFIER);
  if (otherwise.price !== undefined) decide(story, { kind: 'tolerance', basisPoints: 500, maxOre: '12000' });
  invoiced(story.at('2022-12-07T08:00:00Z'), otherwise.price);
  return amended === undefined || amended.at === '2022-11-24'
    ? story
    : amend(story.at(`${amended.at}T08:00:00Z`), amended.patients);
};

type Change = (data: JsonObject) => JsonObject;

/** The events of a type, all of them or the last, saying something else: what no command would have written. */
export const told = (
  events: readonly StoredEvent[],
  type: string,
  change: Change,
  which: 'all' | 'last' = 'last',
): readonly StoredEvent[] => {
  const last = events.findLast((event) => event.type === type);
  if (last === undefined) throw new Error(`no ${type}`);
  return events.map((event) =>
    event === last || (which === 'all' && event.type === type)
      ? { ...event, data: { ...event.data, ...change(event.data) } }
      : event,
  );
};
