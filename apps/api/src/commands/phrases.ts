export const PLANNED_OPEN_CLOSING = 'The phase must be planned, open or closing.';
export const OPEN_CLOSING = 'The phase must be open or closing.';
export const SAME_EXPENSE =
  'One person may take only one part in the same expense (a contract with its amendments, deliveries and invoices): propose, confirm, attest or pay.';
