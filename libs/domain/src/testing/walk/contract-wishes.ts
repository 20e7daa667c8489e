import { localDate, oreText } from '@spillrom/kernel';
import { lapsesOn, pendingAmendment, pendingReversal, quotaUsed } from '../../aggregates/contract/index.js';
import type { KnownContract } from '../../aggregates/contract/index.js';
import type { LineBody } from '../../commands/contract/commands.js';
import { invoiceIdOf } from '../../aggregates/invoice/index.js';
import { PERIOD } from './cast.js';
import { receivingOn } from './received-wishes.js';
import { contractBody } from './request-wishes.js';
import { drawn, when, wish } from './wish.js';
import type { Wish } from './wish.js';

const reason = 'It was so decided';

const acceptance = { acceptedOn: localDate('2023-03-01'), documentSha256: 'a'.repeat(64) };

type Target = { readonly contract: KnownContract['contract'] };

/** Lines up and down, now and then with another price or one line more. */
const amendment = (contract: KnownContract, size: number) => {
  // One that lowers nothing can be reversed.
  const lowest = drawn(size, 48, 2) === 0 ? 0 : 5;
  const lines = contract.lines
    .filter(({ line }) => drawn(size, line, 3) > 0)
    .map(({ line, patients }) => {
      const price = drawn(size, 40 + line, 4) === 0 ? { unitPriceOre: oreText(BigInt(drawn(size, 41, 26))) } : {};
      return { line, patients: Math.max(0, patients + drawn(size, 42 + line, 11) - lowest), ...price };
    });
  const [first] = contract.lines;
  const more: readonly LineBody[] =
    first !== undefined && drawn(size, 45, 4) === 0
      ? [{ cohort: first.cohort, patients: 2, unitPriceOre: '12', fundingBasis: first.fundingBasis }]
      : [];
  const to = drawn(size, 46, 6) === 0 ? { to: localDate(`2023-1${drawn(size, 47, 3)}-28`) } : {};
  // Now and then an accepted contract is to change without the provider's consent.
  const isSaid = contract.accepted !== undefined && drawn(size, 48, 12) > 0;
  return {
    ...{ reason, lines, ...to },
    ...(more.length === 0 ? {} : { newLines: more }),
    ...(isSaid ? { acceptance } : {}),
    ...(contract.award !== undefined && drawn(size, 49, 3) === 0 ? { legalBasis: 'additionalServices' } : {}),
  };
};

const amendments = (contract: KnownContract, target: Target, size: number): readonly Wish[] => {
  const pending = pendingAmendment(contract);
  const numbered = { ...target, amendment: pending?.amendment ?? 1 };
  const isConfirmed = contract.status === 'confirmed';
  return [
    wish(when(isConfirmed && pending === undefined, 1), {
      type: 'ProposeAmendment',
      target,
      body: amendment(contract, size),
    }),
    wish(when(pending !== undefined, 0.7), { type: 'WithdrawAmendment', target: numbered, body: {} }),
    wish(when(pending !== undefined, 0.8), { type: 'DeclineAmendment', target: numbered, body: { reason } }),
    wish(when(pending !== undefined, 4), { type: 'ConfirmAmendment', target: numbered, body: {} }),
  ];
};

const reversals = (contract: KnownContract, target: Target): readonly Wish[] => {
  const pending = pendingReversal(contract);
  const numbered = { ...target, reversal: pending?.reversal ?? 1 };
  const last = contract.movements.findLast(({ reversed }) => !reversed);
  const of =
    last?.of === 'amendment' ? { of: last.of, amendment: last.amendment } : { of: last?.of ?? ('commitment' as const) };
  const may = (contract.status === 'confirmed' || contract.status === 'settled') && pending === undefined;
  const isUntouched = contract.accepted === undefined && contract.draws.every(({ patients }) => patients === 0);
  const isLate = last?.of === 'amendment' || last?.of === 'settlement';
  return [
    wish(when(may && (isLate || isUntouched), isLate ? 4 : 1.5), {
      type: 'ProposeContractReversal',
      target,
      body: { ...of, reason },
    }),
    wish(when(pending !== undefined, 0.4), { type: 'WithdrawContractReversal', target: numbered, body: {} }),
    wish(when(pending !== undefined, 0.3), {
      type: 'DeclineContractReversal',
      target: numbered,
      body: { reason },
    }),
    wish(when(pending !== undefined, 3), { type: 'ConfirmContractReversal', target: numbered, body: {} }),
  ];
};

/** Counts that were wrong: mostly by one, now and then all of it. */
const corrections = (contract: KnownContract, target: Target, size: number): readonly Wish[] => {
  const running = contract.status === 'confirmed' || contract.status === 'terminated';
  const to = (patients: number) => (drawn(size, 56, 3) === 0 ? 0 : Math.max(0, patients + drawn(size, 57, 5) - 2));
  const draw = contract.draws[drawn(size, 54, Math.max(1, contract.draws.length))];
  const back = contract.returns[drawn(size, 55, Math.max(1, contract.returns.length))];
  return [
    wish(when(running && draw !== undefined, 0.6), {
      type: 'CorrectDraw',
      target: { ...target, draw: draw?.draw ?? 1 },
      body: { patients: to(draw?.patients ?? 1), reason },
    }),
    wish(when(running && back !== undefined, 0.6), {
      type: 'CorrectReturn',
      target: { ...target, return: back?.return ?? 1 },
      body: { patients: to(back?.patients ?? 1), reason },
    }),
  ];
};

const use = (contract: KnownContract, target: Target, size: number): readonly Wish[] => {
  const confirmed = contract.status === 'confirmed';
  const running = confirmed || contract.status === 'terminated';
  const line = 1 + drawn(size, 50, Math.max(contract.lines.length, 1));
  const patients = 1 + drawn(size, 51, 5);
  const known = contract.lines.find((each) => each.line === line);
  const left = known === undefined ? 0 : known.patients - quotaUsed(known);
  const open = known === undefined ? 0 : known.referred - known.reported - known.returned;
  const delivery = contract.deliveries.find(({ status }) => status === 'reported')?.delivery ?? 1;
  const toVerify = contract.deliveries.some(({ status }) => status === 'reported');
  const confirmedOn = contract.confirmedOn ?? PERIOD.from;
  const day = String(1 + drawn(size, 58, 28)).padStart(2, '0');
  const drawnOn = contract.draws.findLast((draw) => draw.line === line && draw.patients > 0)?.drawnOn ?? confirmedOn;
  const deliveredOn = drawn(size, 60, 3) === 0 ? localDate(`2023-03-${day}`) : drawnOn;
  const reported = { line, patients: Math.min(patients, Math.max(open, 1)), deliveredOn };
  const verified = contract.deliveries.find(({ status, used }) => status === 'verified' && used === 0)?.delivery;
  return [
    wish(when(confirmed && left > 0, 3), {
      type: 'DrawReferrals',
      target,
      body: {
        line,
        patients: Math.min(patients, Math.max(left, 1)),
        drawnOn: drawn(size, 53, 4) === 0 ? localDate(`2023-03-${day}`) : confirmedOn,
      },
    }),
    wish(when(running && open > 0, 0.6), {
      type: 'ReportReturned',
      target,
      body: { line, patients: 1, endOfWaitCode: drawn(size, 52, 9) === 0 ? '8' : '2' },
    }),
    wish(when(running && open > 0, 5), {
      type: 'ReportDelivery',
      target,
      body: { ...reported, minutesOutsideOrdinary: 180 },
    }),
    wish(when(toVerify, 0.3), { type: 'WithdrawDelivery', target: { ...target, delivery }, body: {} }),
    wish(when(toVerify, 6), { type: 'VerifyDelivery', target: { ...target, delivery }, body: {} }),
    wish(when(running && verified !== undefined, 0.8), {
      type: 'UnverifyDelivery',
      target: { ...target, delivery: verified ?? 1 },
      body: { reason },
    }),
  ];
};

const invoice = (contract: KnownContract, size: number): Wish => {
  // Now and then what was rejected comes anew, under its own number spelt otherwise.
  const rejected = [...contract.invoices.values()].findIndex(({ status }) => status === 'rejected');
  const anew = rejected >= 0 && drawn(size, 61, 2) === 0;
  const number = anew
    ? `f‑${contract.contract.toUpperCase()}-${rejected + 1} `
    : `F-${contract.contract}-${contract.invoices.size + 1}`;
  const naming = contract.lines.filter(({ verified, attested }) => verified > attested);
  const lines = (naming.length === 0 ? contract.lines.slice(0, 1) : naming).map((line) => {
    const off = drawn(size, 60, 5);
    const cheaper = off === 0 && line.unitPriceOre !== '0';
    const price = BigInt(line.unitPriceOre);
    const unitPriceOre = oreText(cheaper ? price - 1n : off > 2 ? price + 1n : price);
    return { line: line.line, patients: Math.max(1, line.verified - line.attested), unitPriceOre };
  });
  const { provider: supplier } = contract;
  const { from: invoiceDate } = PERIOD;
  const body = { contract: contract.contract, supplier, number, invoiceDate, lines };
  const isUseful = contract.status === 'confirmed' || contract.status === 'terminated';
  return wish(when(isUseful, naming.length === 0 ? 0.1 : 6), {
    type: 'RegisterInvoice',
    target: { invoice: invoiceIdOf(supplier, number, invoiceDate) },
    body,
  });
};

export const onContract = (contract: KnownContract, size: number): readonly Wish[] => {
  const target = { contract: contract.contract };
  const drafted = contract.status === 'drafted';
  const settleable = contract.lines.every((line) => quotaUsed(line) === line.verified && line.invoiced > 0);
  const running = contract.status === 'confirmed' || contract.status === 'terminated';
  const awaits = lapsesOn(contract) !== undefined;
  return [
    wish(when(drafted, 0.4), { type: 'AmendContractDraft', target, body: contractBody(size, 1) }),
    wish(when(drafted, 0.2), { type: 'DiscardContract', target, body: {} }),
    wish(when(drafted, 0.2), { type: 'DeclineContract', target, body: { reason } }),
    wish(when(drafted, contract.award === undefined ? 6 : 15), { type: 'ConfirmContract', target, body: {} }),
    wish(when(awaits, pendingReversal(contract) === undefined ? 4 : 0.2), {
      type: 'RecordAcceptance',
      target,
      body: acceptance,
    }),
    // Seldom in time, since most contracts are accepted sooner.
    wish(when(contract.status === 'confirmed', awaits ? 1 : 0.1), { type: 'LapseContract', target, body: {} }),
    wish(when(contract.status === 'confirmed', 0.1), { type: 'TerminateContract', target, body: { reason } }),
    wish(when(running, settleable ? 0.6 : 0.1), {
      type: 'SettleContract',
      target,
      body: drawn(size, 59, 3) === 0 ? {} : { reason },
    }),
    ...amendments(contract, target, size),
    ...reversals(contract, target),
    ...corrections(contract, target, size),
    ...use(contract, target, size),
    invoice(contract, size),
    receivingOn(contract, size),
  ];
};
