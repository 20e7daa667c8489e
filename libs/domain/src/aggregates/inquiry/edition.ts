import { sha256Hex } from '@spillrom/kernel';
import type { InquiryId, OrgNumber } from '@spillrom/kernel';
import { documentOf, DOCUMENT_VERSION } from './document.js';
import type { Documented } from './document.js';
import type { Edition } from './events.js';

/** An inquiry as it stands when the edition is made, and who asks. */
export type Edited = Omit<Documented, 'reference' | 'edition'> & {
  readonly inquiry: InquiryId;
  readonly buyer: OrgNumber;
};

/** How people call an inquiry. */
const referenceOf = (inquiry: InquiryId): string => `F-${inquiry.slice(-8).toUpperCase()}`;

/** What the document of an edition is made from. */
export const documentedBy = (edited: Edited, edition: number): Documented => {
  const { inquiry, ...rest } = edited;
  return { ...rest, reference: referenceOf(inquiry), edition };
};

/** The edition with this number, of the inquiry as it stands with it. */
export const editionOf = (edited: Edited, edition: number): Edition => {
  const documented = documentedBy(edited, edition);
  const sha256 = { nb: sha256Hex(documentOf(documented, 'nb')), nn: sha256Hex(documentOf(documented, 'nn')) };
  return { edition, documentVersion: DOCUMENT_VERSION, sha256 };
};
