import type { Documents, Kept } from '@spillrom/postgres/documents';
import { notFound } from '../problems/problem.js';

interface DocumentAsked {
  readonly sha256: string;
}

/** Documents that came from outside, straight from where they are kept. */
export const documentViews = ({ documents }: { readonly documents: Pick<Documents, 'find'> }) => ({
  document: async ({ sha256 }: DocumentAsked): Promise<Kept> => {
    const found = await documents.find(sha256);
    if (found === undefined) throw notFound();
    return found;
  },
});
