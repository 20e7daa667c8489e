import type { Catalogue } from '@spillrom/event-sourcing';
import type { ProgrammeEvent } from './events.js';

/** Movements of money are marks: the programme as shown is its plan, and its figures have their own views. */
export const programmeCatalogue: Catalogue<ProgrammeEvent> = {
  ProgrammeEstablished: {},
  MoneyAppropriated: { mark: true },
  MoneyAllocated: { mark: true },
  VirementMade: { mark: true },
  PlanChanged: {},
  PhaseOpened: {},
  PhaseClosing: {},
  PhaseReopened: {},
  PhaseClosed: {},
  PhaseCancelled: {},
  ExceptionGranted: {},
  ExceptionEnded: {},
  ToleranceDecided: {},
  ProgrammeClosed: {},
  ProgrammeReopened: {},
  YearFrameChanged: {},
  YearCarriedOver: {},
  MoneyReserved: { mark: true },
  // The second of both came with lapses, which older programs do not know.
  ReservationReleased: { mark: true, upcasts: [(data) => data] },
  ReservationAmended: { mark: true },
  MoneyCommitted: { mark: true },
  CommitmentAmended: { mark: true },
  CommitmentReleased: { mark: true, upcasts: [(data) => data] },
  MoneyExpended: { mark: true },
  MoneyPaid: { mark: true },
  MoneyCredited: { mark: true },
  MoneyRefunded: { mark: true },
  // The second also moves what is receivable, and may be of a credit or a refund.
  MovementReversed: { mark: true, upcasts: [(data) => ({ ...data, receivable: [] })] },
};
