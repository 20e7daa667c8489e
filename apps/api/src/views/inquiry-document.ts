import { DOCUMENTS, inquiryRef, madeEditions } from '@spillrom/domain';
import type { DocumentLanguage, MadeEdition } from '@spillrom/domain';
import { decode, type EventStore } from '@spillrom/event-sourcing';
import { sha256Hex, type InquiryId } from '@spillrom/kernel';
import { malformed, notFound, Problem, unfit } from '../problems/problem.js';
import type { Asked } from './parameters.js';

export interface DocumentAsked extends Asked<'edition' | 'documentLanguage'> {
  readonly inquiry: string;
}

/** A document as it was hashed, to the byte. */
interface ShownDocument {
  readonly text: string;
  readonly sha256: string;
}

const noEdition = (edition: number, made: number): Problem =>
  new Problem('NOT_FOUND', {
    status: 404,
    detail:
      made === 0
        ? 'The inquiry has no edition: the first one is made when it is sent.'
        : `The inquiry has no edition ${edition}; its newest is ${made}.`,
  });

/** @throws Error when the document is not the one that was hashed: then its function has changed, which it must not */
const documentIn = (
  { of, sha256, edition, documentVersion }: MadeEdition,
  language: DocumentLanguage,
): ShownDocument => {
  const text = DOCUMENTS[documentVersion]?.(of, language);
  const hash = text === undefined ? undefined : sha256Hex(text);
  if (text === undefined || hash !== sha256[language])
    throw new Error(`edition ${edition} of ${of.reference} is not what was hashed`);
  return { text, sha256: sha256[language] };
};

/** Documents of inquiries, made anew from the events, straight from the log. */
export const inquiryDocumentViews = ({ store }: { readonly store: Pick<EventStore, 'read'> }) => ({
  inquiryDocument: async ({ inquiry, edition, documentLanguage }: DocumentAsked): Promise<ShownDocument> => {
    const missing = [
      ...(edition === undefined ? [unfit('edition', 'edition is needed: the number of the edition')] : []),
      ...(documentLanguage === undefined ? [unfit('language', 'language is needed: nb or nn')] : []),
    ];
    if (edition === undefined || documentLanguage === undefined) throw malformed(missing);
    const { stream, aggregate } = inquiryRef(inquiry as InquiryId);
    const stored = await store.read([{ stream, after: -1 }]);
    if (stored.length === 0) throw notFound();
    const made = madeEditions(stored.map((each) => decode(each, aggregate.catalogue)));
    const found = made.find((each) => each.edition === edition);
    if (found === undefined) throw noEdition(edition, made.length);
    return documentIn(found, documentLanguage as DocumentLanguage);
  },
});
