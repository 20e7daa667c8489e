import type { ClientCommandType } from '@spillrom/domain';
import type { ActorId, OrgNumber } from '@spillrom/kernel';
import { examplesOf, operations, type Operation } from './operations.js';
import { addressedBy } from './outcome.js';

/** A resource as its path names it: `/contracts/:contract`, `{ contract }`; and what is shown of it. */
export interface Resource {
  readonly pattern: string;
  readonly names: Readonly<Record<string, string>>;
  readonly shown: object;
}

/** A command that might be sent about a resource. */
export interface Candidate {
  readonly type: ClientCommandType;
  readonly names: Readonly<Record<string, string | number>>;
  readonly etag?: string;
  /** A field of its body names the resource. */
  readonly named: object;
  /** It is about a part that the resource shows too. */
  readonly ofPart?: true;
}

const TYPES = Object.keys(operations) as readonly ClientCommandType[];
export const operationOf = (type: ClientCommandType): Operation => operations[type];
export const pathOf = ({ route }: Operation): string => route.slice(route.indexOf(' ') + 1);

/** In paths a person stands as an actor; where they name nobody, it is whoever sends it. */
export const targetOf = ({ actor, ...names }: Candidate['names'], sender: ActorId): object => ({
  ...names,
  person: actor ?? sender,
});

const etagOf = (shown: object): { readonly etag?: string } => ('etag' in shown ? { etag: String(shown.etag) } : {});

const numbersIn = (names: Resource['names']): Candidate['names'] =>
  Object.fromEntries(Object.entries(names).map(([name, text]) => [name, PARTS.has(name) ? Number(text) : text]));

/** Names of numbers in paths: those of parts. */
const PARTS: ReadonlySet<string> = new Set(
  TYPES.flatMap((type) =>
    [...pathOf(operationOf(type)).matchAll(/:\w+\/\w+(?:-\w+)*\/:(\w+)\//g)].map(([, name]) => name!),
  ),
);

/** Commands at the resource itself. */
const own = ({ pattern, names, shown }: Resource): readonly Candidate[] =>
  TYPES.filter(
    (type) => !operationOf(type).ofOwner && addressedBy(operationOf(type), pathOf(operationOf(type))) === pattern,
  ).map((type) => ({ type, names: numbersIn(names), named: {}, ...etagOf(shown) }));

/** Commands at the numbered parts that it shows. */
const ofParts = ({ pattern, names, shown }: Resource): readonly Candidate[] =>
  TYPES.flatMap((type) => {
    const path = pathOf(operationOf(type));
    const [, collection, part] = path.startsWith(`${pattern}/`)
      ? (/^\/([\w-]+)\/:(\w+)\/[\w-]+$/.exec(path.slice(pattern.length)) ?? [])
      : [];
    if (collection === undefined || part === undefined) return [];
    const parts = (shown as Readonly<Record<string, readonly Readonly<Record<string, number>>[]>>)[collection] ?? [];
    return parts.map((each) => ({
      type,
      names: { ...numbersIn(names), [part]: each[part]! },
      named: {},
      ofPart: true as const,
      ...etagOf(each),
    }));
  });

/** Commands that make something of their own for it: their body names it. */
const forIt = ({ pattern, names }: Resource): readonly Candidate[] => {
  const [, name] = /^\/\w+\/:(\w+)$/.exec(pattern) ?? [];
  if (name === undefined) return [];
  return TYPES.filter(
    (type) =>
      pathOf(operationOf(type)).lastIndexOf('/') === 0 &&
      Object.values(examplesOf(type)).some((body) => Object.hasOwn(body, name)),
  ).map((type) => ({ type, names: {}, named: { [name]: names[name] } }));
};

/** Commands at what the asker's own trust has below it, there or not yet: its order of the requests of a programme. */
const ofOwnTrust = ({ pattern, names }: Resource, org: OrgNumber | undefined): readonly Candidate[] =>
  org === undefined
    ? []
    : TYPES.filter((type) => /^\/[\w-]+\/:trust$/.test(below(pattern, pathOf(operationOf(type))))).map((type) => ({
        ...{ type, names: { ...numbersIn(names), trust: org }, named: {} },
      }));

/** The rest of a path below a pattern; nothing of what is not below it. */
const below = (pattern: string, path: string): string =>
  pattern !== '' && path.startsWith(`${pattern}/`) ? path.slice(pattern.length) : '';

/** What else is one person's, also before there is anything in it. */
const OF_PERSON = { '/people/:actor': '/recusals/:actor' } as const;

const alsoOfPerson = ({ pattern, names }: Resource): readonly Candidate[] =>
  Object.hasOwn(OF_PERSON, pattern)
    ? own({ pattern: OF_PERSON[pattern as keyof typeof OF_PERSON], names, shown: {} })
    : [];

/** Every command that concerns a resource: at it, at its parts, for it, and at what a trust or a person has of it. */
export const candidatesFor = (resource: Resource, asker: { readonly org?: OrgNumber } = {}): readonly Candidate[] => [
  ...own(resource),
  ...ofParts(resource),
  ...forIt(resource),
  ...ofOwnTrust(resource, asker.org),
  ...alsoOfPerson(resource),
];
