import type { StoredEvent } from '@spillrom/event-sourcing';
import type { PostgresDocuments } from '@spillrom/postgres/documents';

/** A document from outside that an event names, by the number of the event in the log. */
interface DocumentNamed {
  readonly event: number;
  readonly sha256: string;
}

/** What the log names of what came from outside, and what of it is not kept. */
export interface DocumentsFound {
  readonly named: number;
  readonly lacking: readonly DocumentNamed[];
}

/** The documents that the log names, each by the first event that names it. Those of archives are not kept here, and have other fields. */
export class DocumentsNamed {
  private readonly first = new Map<string, number>();

  note({ data }: StoredEvent, event: number): void {
    const { document } = data as { readonly document?: { readonly sha256?: unknown } };
    const sha256 = document?.sha256;
    if (typeof sha256 === 'string' && !this.first.has(sha256)) this.first.set(sha256, event);
  }

  async foundIn(documents: Pick<PostgresDocuments, 'lacking'>): Promise<DocumentsFound> {
    const lacking = await documents.lacking([...this.first.keys()]);
    return {
      named: this.first.size,
      lacking: lacking.map((sha256) => ({ event: this.first.get(sha256)!, sha256 })),
    };
  }
}

/** For a person: nothing when all that is named is kept. */
export const documentsAsText = ({ named, lacking }: DocumentsFound): readonly string[] => {
  if (lacking.length === 0) return [];
  return [
    `${lacking.length} of ${named} documents that the log names are not kept:`,
    ...lacking.map(({ event, sha256 }) => `event ${event} names ${sha256}`),
  ];
};
