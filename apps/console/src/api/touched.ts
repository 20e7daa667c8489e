/** What a message of the live feed says. */
export interface Message {
  readonly position: string;
  readonly resources?: readonly string[];
  readonly everything?: true;
  readonly parked?: readonly string[];
  /** Up to when those that are parked show everything. */
  readonly knownAt?: string;
}

/** As far as it must be known what a query asks for: the key that its hook makes of path and parameters. */
export type QueryKey = readonly unknown[];

interface Parameters {
  readonly params?: { readonly path?: Readonly<Record<string, unknown>> };
}

/** Lists of what is to be done or has been said, in which anything may stand. */
const OF_ANYTHING =
  /^\/api\/v1\/(tasks|due|priority|breach-risk|commands|events)(\/|$)|\/(dialogue|capacity|procurement-record|chain|without-contact)$/;

/** Figures of a programme change by their own postings, not by what else happens to it. */
const FIGURES = /\/(budget-use|patient-counts|phase-allocations)(\/|$)/;

/** The path that a query asks for; nothing of what the api's views do not answer. */
const pathOf = ([method, template, init]: QueryKey): string | undefined => {
  if (method !== 'get' || typeof template !== 'string') return undefined;
  const path = (init as Parameters | undefined)?.params?.path ?? {};
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(path[name]));
};

const below = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

const isShownOn = (path: string, resource: string): boolean => {
  if (path === resource || (below(resource, path) && path.split('/').length === 4)) return true;
  if (FIGURES.test(resource))
    return below(path, resource) || path === resource.replace(/budget-use$/, 'phase-allocations');
  return below(path, resource) && !FIGURES.test(path);
};

interface Placed {
  readonly position?: string;
  /** Of a list that is shown page by page. */
  readonly pages?: readonly Placed[];
}

const positionOf = (data: unknown): bigint | undefined => {
  const { pages, position = pages?.[0]?.position } = (data ?? {}) as Placed;
  return position === undefined ? undefined : BigInt(position);
};

/** Whether what a query was answered may be another answer since a message: it is older, and shows something that was named. */
export const isTouched = (key: QueryKey, data: unknown, { position, resources = [], everything }: Message): boolean => {
  const path = pathOf(key);
  const at = positionOf(data);
  if (path === undefined || (at !== undefined && at >= BigInt(position))) return false;
  // Names and the like do not say what they are of; they are asked for anew once in a while.
  if (everything) return at !== undefined;
  return resources.length > 0 && (OF_ANYTHING.test(path) || resources.some((resource) => isShownOn(path, resource)));
};
