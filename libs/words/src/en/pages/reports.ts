import { formatOf } from '../../format.js';

const { count } = formatOf('en');

/** Where the money is likely to go, what has come of it, what waits, and what somebody should look at. */
export const reports = {
  lead: 'Computed from the events of the log. Every number can be followed back to what it rests on.',
  noProgramme: 'There is no programme yet.',
  download: (what: string, format: string) => `Download ${what} as ${format}`,
  noDownload: 'The file could not be fetched. Try again.',
  forecast: 'Forecast',
  forecastLead: (day: string) =>
    `How the money is likely to be used, seen from ${day}. The rate is the expenditure of the last eight weeks.`,
  allocated: 'Allocated',
  expended: 'Expended',
  committed: 'Committed',
  reserved: 'Reserved',
  available: 'Available',
  rate: 'Last eight weeks',
  runsOut: 'Runs out',
  unused: 'Unused at the end',
  noEnd: 'Nothing was expended in the last eight weeks',
  endsOn: (day: string) => `Runs out on ${day}`,
  unusedAtEnd: (amount: string, day: string) => `${amount} is likely to be unused on ${day}`,
  effect: 'Effect',
  effectLead: (day: string) =>
    `Patients bought for and treated, as of ${day}. How many deadline breaches it has ended or avoided cannot be known for certain, so it is a range.`,
  noEffect: 'Nothing has been bought yet.',
  bought: 'Bought',
  treated: 'Treated',
  notTreated: 'Not treated yet',
  inTime: 'In time',
  breaches: 'Breaches ended or avoided',
  between: (least: string, most: string) => `${least} to ${most}`,
  perTreated: 'Per treated patient',
  source: 'Source of the waiting data',
  asOf: 'Data as of',
  quality: 'Quality',
  treatedOf: (treated: string, bought: string) => `${treated} of ${bought} treated`,
  ageing: 'Invoices that wait',
  ageingLead: (day: string) =>
    `By days to or past the due date, seen from ${day}. Without a due date, days since the date of the invoice count.`,
  nothingWaits: 'No invoices wait.',
  invoice: 'Invoice',
  waitsFor: 'Waits for',
  days: 'Days',
  amount: 'Amount',
  kinds: {
    due: 'Payment',
    withoutDueDate: 'Payment, without a due date',
    disputed: 'The end of a dispute',
    receivable: 'A refund',
  },
  redFlags: 'Red flags',
  redFlagsLead: 'This is allowed, and somebody should look at it. Each flag shows the events that it rests on.',
  noFlags: 'No flags.',
  theContract: 'See the contract',
  theRequest: 'See the request',
  version: (version: number) => `Version ${version} of the rule`,
  invoices: (n: number) => (n === 1 ? '1 invoice' : `${count(n)} invoices`),
  /** A band of days; the first has no beginning, the last no end. */
  band: (from?: number, to?: number) => {
    if (from === undefined) return `due in more than ${-(to ?? 0) - 1} days`;
    return to === undefined ? `${from} days or more` : `${from} to ${to} days`;
  },
};
