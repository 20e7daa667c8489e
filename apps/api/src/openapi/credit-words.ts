/** What fields say of credits, refunds and reversals. */
export const CREDIT_WORDS: Readonly<Record<string, string>> = {
  credit: 'The id of the credit',
  credits: 'Credits of the invoice',
  creditDate: 'The date of the credit',
  refund: 'Number of the refund',
  refunds: 'What the supplier has paid back',
  receivedOn: 'The day on which it was received',
  remainingPatients: 'Patients that other credits have left of the line',
  reversed: 'Who reversed it and when',
  reversedOn: 'The Oslo date of the reversal',
  reversals: 'Proposed reversals, in the order of their numbers',
};
