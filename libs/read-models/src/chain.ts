import { figureKey } from './figure-key.js';
import type { BudgetFigure, FigureKey } from './figure-key.js';
import type { InvoiceRow } from './registers/index.js';

/** The steps by which public money comes to an invoice, from the payment back to the appropriation. */
export type ChainStep = 'payment' | 'expenditure' | 'commitment' | 'reservation' | 'allocation' | 'appropriation';

/** Where one step is posted: in this figure, by sources that begin like this. */
export interface ChainLink {
  readonly step: ChainStep;
  readonly key: FigureKey;
  readonly source: string;
}

/** What an invoice is paid on: it, its contract, that contract's request, and what was decided for the phase and the programme. */
export const chainOf = ({ programme, phase, invoice, contract, request }: InvoiceRow): readonly ChainLink[] => {
  // What names no contract costs nothing yet.
  if (programme === undefined || phase === undefined) return [];
  const inPhase = (figure: BudgetFigure): FigureKey => figureKey({ book: 'budget', programme, phase, figure });
  return [
    { step: 'payment', key: inPhase('paid'), source: `invoices/${invoice}` },
    { step: 'expenditure', key: inPhase('expended'), source: `invoices/${invoice}` },
    { step: 'commitment', key: inPhase('committed'), source: `contracts/${contract}` },
    { step: 'reservation', key: inPhase('reserved'), source: `requests/${request}` },
    { step: 'allocation', key: inPhase('allocated'), source: 'decisions/' },
    {
      step: 'appropriation',
      key: figureKey({ book: 'budget', programme, figure: 'appropriated' }),
      source: 'decisions/',
    },
  ];
};
