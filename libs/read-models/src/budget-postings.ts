import { ore, unreachable } from '@spillrom/kernel';
import type { ProgrammeId } from '@spillrom/kernel';
import type { Entry, Memorandum, Movement, ProgrammeEvent, Reversed } from '@spillrom/domain';
import { figureKey } from './figure-key.js';
import type { BudgetFigure, FigureKey } from './figure-key.js';
import type { Posting } from './postings.js';

type Change = { readonly figure: BudgetFigure; readonly phase?: number; readonly delta: bigint };

/** What an entry changes. An account of a phase is part of what is allocated to it; every figure of a phase also counts for the programme. */
const changesBy = ({ account, phase, amountOre }: Entry | Memorandum): readonly Change[] => {
  const delta = ore(amountOre);
  switch (account) {
    case 'appropriation':
      return [{ figure: 'appropriated', delta: -delta }];
    case 'unallocated':
      return [{ figure: 'unallocated', delta }];
    case 'available':
    case 'reserved':
    case 'committed':
    case 'expended':
    case 'paid':
    case 'receivable': {
      if (phase === undefined) throw new Error(`an entry on ${account} without a phase`);
      const figures: BudgetFigure[] =
        account === 'paid' || account === 'receivable' ? [account] : [account, 'allocated'];
      return figures.flatMap((figure) => [
        { figure, phase, delta },
        { figure, delta },
      ]);
    }
    default:
      return unreachable(account);
  }
};

const sourceOfReversal = (reversed: Reversed): string => {
  switch (reversed.of) {
    case 'reservation':
      return `requests/${reversed.request}`;
    case 'commitment':
    case 'amendment':
    case 'settlement':
      return `contracts/${reversed.contract}`;
    case 'expenditure':
    case 'payment':
    case 'credit':
    case 'refund':
      return `invoices/${reversed.invoice}`;
    default:
      return unreachable(reversed);
  }
};

const summed = (
  programme: ProgrammeId,
  { effectiveOn, entries }: Movement,
  memoranda: readonly Memorandum[],
  source: string,
): readonly Posting[] => {
  const deltas = new Map<FigureKey, bigint>();
  for (const entry of [...entries, ...memoranda]) {
    for (const { figure, phase, delta } of changesBy(entry)) {
      const key = figureKey({ book: 'budget', programme, figure, ...(phase === undefined ? {} : { phase }) });
      deltas.set(key, (deltas.get(key) ?? 0n) + delta);
    }
  }
  return [...deltas].filter(([, delta]) => delta !== 0n).map(([key, delta]) => ({ key, delta, effectiveOn, source }));
};

/** Money moves by events of the programme's stream alone. */
export const budgetPostings = (subject: string, event: ProgrammeEvent): readonly Posting[] => {
  const programme = subject as ProgrammeId;
  switch (event.type) {
    case 'ProgrammeEstablished':
    case 'PlanChanged':
    case 'PhaseOpened':
    case 'PhaseClosing':
    case 'PhaseReopened':
    case 'ExceptionGranted':
    case 'ExceptionEnded':
    case 'ToleranceDecided':
    case 'ProgrammeReopened':
    case 'YearFrameChanged':
    case 'YearCarriedOver':
      return [];
    case 'MoneyAppropriated':
    case 'MoneyAllocated':
    case 'VirementMade':
    case 'PhaseClosed':
    case 'PhaseCancelled':
    case 'ProgrammeClosed':
      return summed(programme, event.data, [], `decisions/${event.data.decision}`);
    case 'MoneyReserved':
    case 'ReservationReleased':
    case 'ReservationAmended':
      return summed(programme, event.data, [], `requests/${event.data.request}`);
    case 'MoneyCommitted':
    case 'CommitmentAmended':
    case 'CommitmentReleased':
      return summed(programme, event.data, [], `contracts/${event.data.contract}`);
    case 'MoneyExpended':
      return summed(programme, event.data, [], `invoices/${event.data.invoice}`);
    case 'MoneyPaid':
      return summed(programme, event.data, event.data.paid, `invoices/${event.data.invoice}`);
    case 'MoneyCredited':
      return summed(programme, event.data, event.data.receivable, `invoices/${event.data.invoice}`);
    case 'MoneyRefunded': {
      const { paid, receivable, invoice } = event.data;
      return summed(programme, event.data, [...paid, ...receivable], `invoices/${invoice}`);
    }
    case 'MovementReversed': {
      const { paid, receivable, reversed } = event.data;
      return summed(programme, event.data, [...paid, ...receivable], sourceOfReversal(reversed));
    }
    default:
      return unreachable(event);
  }
};
