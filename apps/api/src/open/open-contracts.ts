import { entryOn, type InquiryKind } from '@spillrom/domain';
import { START, type Position } from '@spillrom/event-sourcing';
import { osloDate, type InquiryId, type Instant, type OrgNumber } from '@spillrom/kernel';
import {
  openContract,
  recordPackage,
  releasePackage,
  type OcdsRecordPackage,
  type OcdsReleasePackage,
  type OpenContract,
  type Published,
} from '@spillrom/read-models';
import type { Application } from '../application.js';
import { REGION } from '../names/names.js';
import { notFound } from '../problems/problem.js';
import { listAt } from '../reference/reference-lists.js';
import { allRows } from '../views/all-rows.js';
import type { Asked } from '../views/parameters.js';
import { pageOf } from '../views/places.js';

export interface OpenContracts {
  /** In the order in which they were drafted, the last first */
  readonly items: readonly OpenContract[];
  /** Cursor of the next page; missing on the last */
  readonly next?: string;
  readonly position: Position;
}

interface OpenAt {
  readonly position: Position;
  readonly all: readonly Published[];
}

type Behind = Pick<Application, 'views' | 'store' | 'now' | 'openContracts'>;

/** Everybody may ask, so it is made once for each position, whoever asks. */
class Opened {
  private last: { readonly position: Position; readonly made: Promise<OpenAt> } | undefined;

  constructor(private readonly application: Behind) {}

  async now(): Promise<OpenAt> {
    const { position } = await this.application.views.list('contracts', { limit: 1 });
    if (this.last?.position !== position) this.last = { position, made: this.madeAt(position) };
    return this.last.made.catch((error: unknown) => {
      this.last = undefined;
      throw error;
    });
  }

  private async madeAt(position: Position): Promise<OpenAt> {
    if (position === START) return { position, all: [] };
    const { views, store } = this.application;
    const contracts = await allRows(views, 'contracts', { everConfirmed: true }, position);
    const trusts = await listAt(store, 'trust', position);
    const providers = new Map<OrgNumber, string>();
    const inquiries = new Map<InquiryId, InquiryKind>();
    for (const { provider, inquiry } of contracts) {
      if (!providers.has(provider)) {
        const { item } = await views.get('providers', provider, { position });
        providers.set(provider, item?.name ?? provider);
      }
      if (inquiry !== undefined && !inquiries.has(inquiry)) {
        const { item } = await views.get('inquiries', inquiry, { position });
        if (item !== undefined) inquiries.set(inquiry, item.kind);
      }
    }
    const all = contracts.flatMap((row): readonly Published[] => {
      const { trust, provider, inquiry, updatedAt } = row;
      const kind = inquiry && inquiries.get(inquiry);
      const names = {
        trust: entryOn(trusts, trust, osloDate(updatedAt))?.names.nb ?? trust,
        provider: providers.get(provider) ?? provider,
        ...(kind !== undefined && { inquiry: kind }),
      };
      return openContract(row, names).map((contract) => ({ contract, at: updatedAt }));
    });
    return { position, all };
  }
}

/** Which contracts there are, for everybody, where the operator has opened the list; elsewhere there is no such thing. */
export const openViews = (application: Behind) => {
  const opened = new Opened(application);
  const { openContracts } = application;
  const published = async () => {
    if (openContracts === undefined) throw notFound();
    const { position, all } = await opened.now();
    const { now } = await application.now();
    const at: Instant = now;
    return {
      all,
      publisher: {
        organisation: REGION.organisation,
        name: REGION.name,
        prefix: openContracts.ocidPrefix,
        position,
        at,
      },
    };
  };
  return {
    openContracts: async ({ query }: { readonly query: Asked<'limit' | 'cursor'> }): Promise<OpenContracts> => {
      if (openContracts === undefined) throw notFound();
      const { position, all } = await opened.now();
      return {
        ...pageOf(
          all.map(({ contract }) => contract),
          query,
        ),
        position,
      };
    },
    openReleases: async (_asked: object): Promise<OcdsReleasePackage> => {
      const { all, publisher } = await published();
      return releasePackage(all, publisher);
    },
    openRecords: async (_asked: object): Promise<OcdsRecordPackage> => {
      const { all, publisher } = await published();
      return recordPackage(all, publisher);
    },
  };
};
