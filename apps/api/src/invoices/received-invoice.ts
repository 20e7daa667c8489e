import { readBilling, type Billing, type Fault } from '@spillrom/ehf';
import { RECEIVED_LINES_MAX, type ReceiveInvoice } from '@spillrom/domain';
import { createHash } from 'node:crypto';
import { malformed } from '../problems/problem.js';

export const XML = 'application/xml';

const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

const CREDIT_NOTE: Fault = {
  code: 'FORM',
  detail: 'credit notes are not imported; register the credit on its invoice instead',
  path: '/CreditNote',
};
const TOO_MANY_LINES: Fault = {
  code: 'FORM',
  detail: `an invoice has at most ${RECEIVED_LINES_MAX} lines`,
  path: `/Invoice/cac:InvoiceLine[${RECEIVED_LINES_MAX + 1}]`,
};

/** @throws Problem with all that is wrong with the document, by where it stands */
const invoiceIn = (content: Uint8Array): Billing => {
  const read = readBilling(content);
  if (!('kind' in read)) throw malformed(read);
  if (read.kind === 'creditNote') throw malformed([CREDIT_NOTE]);
  if (read.lines.length > RECEIVED_LINES_MAX) throw malformed([TOO_MANY_LINES]);
  return read;
};

/** What the document says, for the decision; which contract it names is looked up by somebody else. */
export const receivedInvoice = (content: Uint8Array): Omit<ReceiveInvoice['body'], 'contract'> => {
  const { kind: _kind, billing: _billing, ...said } = invoiceIn(content);
  return { ...said, document: { sha256: sha256Of(content), bytes: content.length, mediaType: XML } };
};
