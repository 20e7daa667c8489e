export type { Billing, BillingLine, Fault } from './billing.js';
export { readBilling } from './read-billing.js';
export type { TextAt } from './texts.js';
export { DOCUMENT_BYTES_MAX } from './xml.js';
