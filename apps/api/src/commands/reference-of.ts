import { isUuid, shortReference, type ReferenceKind, type ShortReference } from '@spillrom/kernel';

/** What people speak of by a short reference, by its place in a path. */
const REFERRED: Readonly<Record<string, ReferenceKind>> = {
  requests: 'request',
  inquiries: 'inquiry',
  contracts: 'contract',
  decisions: 'decision',
};

/** The short reference of the thing that a path names, or a part of it; nothing for what has none. Whether it exists makes no difference. */
export const referenceOf = (path: string): { readonly reference?: ShortReference } => {
  const [, collection = '', id = ''] =
    /\/(requests|inquiries|contracts|decisions)\/([0-9a-f-]{36})(?![^/?])/.exec(path) ?? [];
  const kind = REFERRED[collection];
  return kind === undefined || !isUuid(id) ? {} : { reference: shortReference(kind, id as never) };
};
