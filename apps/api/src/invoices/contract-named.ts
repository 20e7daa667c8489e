import type { EventStore } from '@spillrom/event-sourcing';
import { isUuid, readShortReference, type ContractId } from '@spillrom/kernel';
import type { ReceiveInvoice } from '@spillrom/domain';
import type { ReadViews } from '@spillrom/postgres/read-models';

interface Where {
  readonly store: Pick<EventStore, 'head'>;
  readonly views: Pick<ReadViews, 'list'>;
}

/** More than one is as good as none, so no more are looked for. */
const ENOUGH = 2;

/**
 * The one contract that the references of an invoice name, by id or by short reference, in whichever of them. The register is waited for up
 * to the end of the log, so that a contract which was there when the invoice came is found.
 * @returns nothing when they name none, or more than one
 */
export const contractNamed = async (
  { store, views }: Where,
  references: ReceiveInvoice['body']['references'],
): Promise<ContractId | undefined> => {
  const texts = Object.values(references);
  const ids = texts.map((text) => text.trim().toLowerCase()).filter(isUuid);
  const short = new Set(texts.flatMap((text) => readShortReference('contract', text) ?? []));
  if (short.size === 0) return one(ids);
  const head = await store.head();
  const minPosition = head === 'empty' ? {} : { minPosition: head.position };
  const found = await Promise.all(
    [...short].map(async (reference) => {
      const { items } = await views.list('contracts', { filters: { reference }, limit: ENOUGH, ...minPosition });
      return items.map(({ contract }) => contract);
    }),
  );
  return one([...ids, ...found.flat()]);
};

const one = (ids: readonly string[]): ContractId | undefined => {
  const all = [...new Set(ids)];
  return all.length === 1 ? (all[0] as ContractId) : undefined;
};
