import { pluralOf, type ClientCommandType } from '@spillrom/domain';
import { operations, type Operation } from './operations.js';

/** What a record in the log says of the command. */
interface Recorded {
  readonly type: string;
  readonly outcome: 'accepted' | 'refused' | 'denied';
  /** The addressed stream: `contract-…`. */
  readonly target?: string;
  /** Number of the part that was made, or the id of what was made beside it. */
  readonly made?: string;
}

/** Where streams lie in the collection of another thing. */
const COLLECTIONS: Readonly<Record<string, string>> = { dialogue: 'providers' };
const ofClient = (type: string): type is ClientCommandType => Object.hasOwn(operations, type);

/** What the clock alone sends makes nothing. */
const ADDRESSES = { route: 'POST /' } as const;

/**
 * The path of what a command made or addressed, as its answer named it, and the id of what it made. Of a part that was addressed by its
 * number the record knows the owner alone. Nothing for what was to be made and was not.
 */
export const resourceOf = (
  { type, outcome, target, made }: Recorded,
  root: string,
): { readonly resource?: string; readonly id?: string } => {
  const operation: Pick<Operation, 'makes' | 'makesPart' | 'route'> = ofClient(type) ? operations[type] : ADDRESSES;
  if (target === undefined || (operation.makes !== undefined && outcome !== 'accepted')) return {};
  const [aggregate, id] = [target.slice(0, target.indexOf('-')), target.slice(target.indexOf('-') + 1)];
  const owner = `${root}/${COLLECTIONS[aggregate] ?? pluralOf(aggregate)}/${id}`;
  if (operation.makes !== undefined)
    return made === undefined ? { resource: owner, id } : { resource: `${root}${operation.makes}/${made}`, id: made };
  if (operation.makesPart !== true || made === undefined) return { resource: owner };
  return { resource: `${owner}/${operation.route.slice(operation.route.lastIndexOf('/') + 1)}/${made}` };
};
