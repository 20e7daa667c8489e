import type { Aggregate, AnyStreamRef, DomainEvent } from '@spillrom/event-sourcing';
import { ZERO } from '@spillrom/kernel';
import { contractAggregate } from '../../aggregates/contract/index.js';
import { creditAggregate } from '../../aggregates/credit/index.js';
import { frameworkAggregate } from '../../aggregates/framework/index.js';
import { inquiryAggregate } from '../../aggregates/inquiry/index.js';
import type { InquiryState, KnownInquiry } from '../../aggregates/inquiry/index.js';
import { invoiceAggregate, isRegistered } from '../../aggregates/invoice/index.js';
import { phaseAggregate } from '../../aggregates/phase/index.js';
import { programmeAggregate } from '../../aggregates/programme/index.js';
import { providerAggregate } from '../../aggregates/provider/index.js';
import { requestAggregate } from '../../aggregates/request/index.js';
import { OWN_TRUST } from './cast.js';
import { World } from '../world.js';

type AnyAggregate = AnyStreamRef['aggregate'];

/** An aggregate that remembers one kind of event wrongly. */
interface Fault {
  readonly of: AnyAggregate;
  readonly remembers: AnyAggregate;
}

const faulty = <State, Event extends DomainEvent>(
  of: Aggregate<State, Event>,
  evolve: Aggregate<State, Event>['evolve'],
): Fault => ({ of, remembers: { ...of, evolve } });

const twice = <State, Event extends DomainEvent>(of: Aggregate<State, Event>, type: Event['type']): Fault =>
  faulty(of, (state, event, version) => {
    const once = of.evolve(state, event, version);
    return event.type === type ? of.evolve(once, event, version) : once;
  });

const forgotten = <State, Event extends DomainEvent>(of: Aggregate<State, Event>, type: Event['type']): Fault =>
  faulty(of, (state, event, version) => (event.type === type ? state : of.evolve(state, event, version)));

/** An expenditure that is approved anew counts on its old day, as if it had never been reversed. */
export const countsOnItsOldDay: Fault = faulty(contractAggregate, (state, event, version) => {
  const next = contractAggregate.evolve(state, event, version);
  if (next.status === 'absent' || event.type !== 'LinesExpenditureReversed') return next;
  const days = next.days.map((day) => ({ ...day, expendedOre: ZERO, expendedPatients: 0 }));
  const deliveries = next.deliveries.map(({ expendedBefore: _before, ...delivery }) => delivery);
  return { ...next, days, deliveries };
});

/** What an amendment commits counts from the day of the contract's confirmation. */
export const commitsBeforeItsDay: Fault = faulty(contractAggregate, (state, event, version) => {
  const next = contractAggregate.evolve(state, event, version);
  if (next.status === 'absent' || event.type !== 'AmendmentConfirmed') return next;
  return { ...next, days: next.days.map((day) => ({ ...day, on: next.confirmedOn ?? day.on })) };
});

/** An inquiry that has something wrong in mind after some kind of event. */
const inquiryWith = (type: string, wrong: (inquiry: KnownInquiry) => Partial<KnownInquiry>): Fault =>
  faulty(inquiryAggregate, (state, event, version): InquiryState => {
    const next = inquiryAggregate.evolve(state, event, version);
    return next.status === 'absent' || event.type !== type ? next : { ...next, ...wrong(next) };
  });

/** The mistakes that others have made, and some of our own: each must be found, by the law that it breaks. */
export const FAULTS: readonly (readonly [mistake: string, foundBy: RegExp, fault: Fault])[] = [
  [
    'an expenditure that the ledger counts twice',
    /^phase . of |below zero/,
    twice(programmeAggregate, 'MoneyExpended'),
  ],
  [
    'a year that forgets what it has used',
    / of 2022-1$| of 2023-7$|^20.. of /,
    faulty(programmeAggregate, (state, event, version) => {
      const next = programmeAggregate.evolve(state, event, version);
      if (next.status === 'absent' || event.type !== 'MoneyExpended') return next;
      return { ...next, years: state.status === 'absent' ? next.years : state.years };
    }),
  ],
  ['a payment that the ledger counts twice', /below zero/, twice(programmeAggregate, 'MoneyPaid')],
  ['a commitment that the ledger forgets', /^phase . of /, forgotten(programmeAggregate, 'MoneyCommitted')],
  ['a release that the ledger forgets', /^phase . of /, forgotten(programmeAggregate, 'ReservationReleased')],
  ['an approval that forgets how it was amended', /^phase . of /, forgotten(requestAggregate, 'ApprovalAmended')],
  ['a phase that does not see that it closes', / in a closing phase$/, forgotten(programmeAggregate, 'PhaseClosing')],
  [
    'a contract that stays committed to what was expended',
    /^phase . of /,
    forgotten(contractAggregate, 'LinesExpended'),
  ],
  ['a contract that does not see its invoices', /^invoices of /, forgotten(contractAggregate, 'LinesInvoiced')],
  ['a draw that is corrected twice', /^(referred on )?line ./, twice(contractAggregate, 'DrawCorrected')],
  [
    'a delivery that keeps its verification after it was taken back',
    /^line . of |again/,
    forgotten(contractAggregate, 'DeliveryUnverified'),
  ],
  [
    'an invoice that forgets that its payment was reversed',
    / paid than was expended on | counts twice on /,
    faulty(invoiceAggregate, (state, event, version) => {
      const next = invoiceAggregate.evolve(state, event, version);
      if (event.type !== 'PaymentReversed' || next.status !== 'approved') return next;
      const { unpaidOn: _unpaidOn, ...rest } = next;
      return rest;
    }),
  ],
  [
    'an invoice that forgets what was credited of it',
    / paid than was expended on |^expended of |^paid of |fall below zero|^phase . of |again$/,
    faulty(invoiceAggregate, (state, event, version) => {
      const next = invoiceAggregate.evolve(state, event, version);
      if (event.type !== 'InvoiceCredited' || !isRegistered(next)) return next;
      return { ...next, credits: next.credits.map((each) => ({ ...each, status: 'registered' as const })) };
    }),
  ],
  [
    'a contract that keeps as used the deliveries that a credit gave back',
    /^line . of |^deliveries used |are verified by no delivery/,
    forgotten(contractAggregate, 'DeliveriesGivenBack'),
  ],
  [
    'a refund that is received twice',
    /^phase . of |below zero|^paid of |^receivable of /,
    twice(invoiceAggregate, 'RefundRecorded'),
  ],
  [
    'a credit that does not know of its reversal',
    /^phase . of |^expended of |^approved invoices of |again$/,
    forgotten(creditAggregate, 'CreditReversed'),
  ],
  ['a delivery that is verified twice', /^line . of /, twice(contractAggregate, 'DeliveryVerified')],
  [
    'a cohort that keeps the reservation which a contract took',
    /^phase . of |^contracted of /,
    forgotten(requestAggregate, 'CoverageChanged'),
  ],
  ['an award that contracts use unseen', /^used of offer /, forgotten(inquiryAggregate, 'OfferAwardUsed')],
  [
    'a request that keeps room which a contract took',
    /^room of offer | is overfull$/,
    forgotten(requestAggregate, 'AwardRoomChanged'),
  ],
  [
    'an award that lets contracts take more than it says',
    / contracted on offer /,
    faulty(inquiryAggregate, (state, event, version) => {
      if (event.type !== 'OfferAwarded') return inquiryAggregate.evolve(state, event, version);
      const cohorts = event.data.cohorts.map((cohort) => ({ ...cohort, patients: cohort.patients + 3 }));
      return inquiryAggregate.evolve(state, { ...event, data: { ...event.data, cohorts } }, version);
    }),
  ],
  ['a ceiling that a contract draws on unseen', /^drawn from /, forgotten(frameworkAggregate, 'FrameworkDrawn')],
  [
    'an invoice that does not know of its own rejection',
    /^invoices of /,
    forgotten(invoiceAggregate, 'InvoiceRejected'),
  ],
  ['a provider that forgets whom it is engaged by', /^engagement of /, forgotten(providerAggregate, 'ProviderEngaged')],
  [
    'a provider that forgets what it was awarded without competition',
    /^direct awards of /,
    faulty(providerAggregate, (state, event, version) => {
      const next = providerAggregate.evolve(state, event, version);
      return next.status === 'absent' ? next : { ...next, directAwards: new Map() };
    }),
  ],
  [
    'an expense that does not see what its invoices have above its prices',
    / above the tolerance of /,
    faulty(contractAggregate, (state, event, version) => {
      if (event.type !== 'LinesInvoiced') return contractAggregate.evolve(state, event, version);
      const lines = event.data.lines.map(({ line, patients }) => ({ line, patients }));
      return contractAggregate.evolve(state, { ...event, data: { ...event.data, lines } }, version);
    }),
  ],
  [
    'a specialist who forgets what contracts use of a quota',
    /^quotas used of |of the quota of /,
    forgotten(providerAggregate, 'QuotaUsed'),
  ],
  ['a phase that keeps a contract which has left', / in its phase/, forgotten(phaseAggregate, 'ContractLeft')],
  ['a phase that keeps a request which has left', / stands/, forgotten(phaseAggregate, 'RequestLeft')],
  [
    'a phase that takes every contract for one of St. Olavs',
    /^(outside the plan|.* in its phase)/,
    faulty(phaseAggregate, (state, event, version) =>
      phaseAggregate.evolve(
        state,
        event.type === 'ContractEntered' ? { ...event, data: { ...event.data, trust: OWN_TRUST } } : event,
        version,
      ),
    ),
  ],
  ['an exception that outlives its end', /^exceptions of /, forgotten(programmeAggregate, 'ExceptionEnded')],
  [
    'an inquiry that leaves its text out of what it sends',
    / has another hash than its document/,
    forgotten(inquiryAggregate, 'InquiryTextWritten'),
  ],
  [
    'an inquiry that takes another text for what it has sent',
    / is not edition 1/,
    inquiryWith('InquirySent', ({ editions }) => ({
      editions: editions.map((each) => ({ ...each, sha256: { nb: 'f'.repeat(64), nn: 'f'.repeat(64) } })),
    })),
  ],
  [
    'a mini-competition in which nothing is sealed',
    / before the mini-competition is closed| has another hash than its document/,
    inquiryWith('InquirySent', () => ({ kind: 'negotiation' })),
  ],
  [
    'an offer that remembers one patient too many',
    / than it offers/,
    inquiryWith('OfferOpened', ({ offers }) => ({
      offers: offers.map(({ terms, ...offer }) => ({
        ...offer,
        ...(terms && {
          terms: { ...terms, lines: terms.lines.map((line) => ({ ...line, patients: line.patients + 1 })) },
        }),
      })),
    })),
  ],
  ['an offer that forgets that it has expired', / expires twice/, forgotten(inquiryAggregate, 'OfferExpired')],
  [
    'an inquiry that does not see that it is closed',
    /^CloseInquiry again/,
    forgotten(inquiryAggregate, 'InquiryClosed'),
  ],
  [
    'an expense that forgets who took which part',
    / takes two parts of /,
    faulty(contractAggregate, (state, event, version) => {
      const next = contractAggregate.evolve(state, event, version);
      return next.status === 'absent' ? next : { ...next, parts: new Map() };
    }),
  ],
];

export class FaultyWorld extends World {
  constructor(private readonly fault: Fault) {
    super();
  }

  protected override aggregateOf({ aggregate }: AnyStreamRef): AnyAggregate {
    return aggregate === this.fault.of ? this.fault.remembers : aggregate;
  }
}
