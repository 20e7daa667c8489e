import type { Position } from '@spillrom/event-sourcing';
import type { HistoryEntry } from '../views/history.js';

interface History {
  readonly position: Position;
  readonly items: readonly HistoryEntry[];
  /** Cursor of the next page; missing on the last */
  readonly next?: string;
}

/** What the histories of resources answer with. */
export interface HistoryShapes {
  readonly GetProgrammeHistory: History;
  readonly GetDecisionHistory: History;
  readonly GetProviderHistory: History;
  readonly GetFrameworkHistory: History;
  readonly GetRequestHistory: History;
  readonly GetInquiryHistory: History;
  readonly GetContractHistory: History;
  readonly GetInvoiceHistory: History;
}
