import { sha256Hex, shortReference } from '@spillrom/kernel';
import type { InquiryId, OrgNumber } from '@spillrom/kernel';
import { documentOf, DOCUMENT_VERSION } from './document.js';
import type { Documented } from './document.js';
import type { Edition } from './events.js';

/** An inquiry as it stands when the edition is made, and who asks. */
export type Edited = Omit<Documented, 'reference' | 'edition'> & {
  readonly inquiry: InquiryId;
  readonly buyer: OrgNumber;
};

/** What the document of an edition is made from. */
export const documentedBy = (edited: Edited, edition: number): Documented => {
  const { inquiry, ...rest } = edited;
  return { ...rest, reference: shortReference('inquiry', inquiry), edition };
};

/** The edition with this number, of the inquiry as it stands with it. */
export const editionOf = (edited: Edited, edition: number): Edition => {
  const documented = documentedBy(edited, edition);
  const sha256 = { nb: sha256Hex(documentOf(documented, 'nb')), nn: sha256Hex(documentOf(documented, 'nn')) };
  return { edition, documentVersion: DOCUMENT_VERSION, sha256 };
};
