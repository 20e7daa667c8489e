import type { StoredEvent } from '@spillrom/event-sourcing';
import { DocumentsNamed, documentsAsText } from './documents.js';

const event = (data: object): StoredEvent => ({ data }) as StoredEvent;

describe('the documents that a log names', () => {
  it('are told by the first event that names each, where nothing is kept under its hash', async () => {
    const named = new DocumentsNamed();
    named.note(event({ document: { sha256: 'aa' } }), 3);
    named.note(event({ documentSha256: 'of an archive' }), 4);
    named.note(event({ document: { sha256: 'bb' } }), 5);
    named.note(event({ document: { sha256: 'aa' } }), 6);
    const found = await named.foundIn({ lacking: async (hashes) => hashes.filter((each) => each === 'aa') });
    expect(found).toEqual({ named: 2, lacking: [{ event: 3, sha256: 'aa' }] });
    expect(documentsAsText(found)).toEqual(['1 of 2 documents that the log names are not kept:', 'event 3 names aa']);
  });

  it('are nothing to tell of when all are kept', async () => {
    const found = await new DocumentsNamed().foundIn({ lacking: async () => [] });
    expect(documentsAsText(found)).toEqual([]);
  });
});
