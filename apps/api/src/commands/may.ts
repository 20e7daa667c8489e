import { standsInTheWay, type ClientCommandType, type Violation } from '@spillrom/domain';
import type { Reading } from '@spillrom/event-sourcing';
import type { Principal } from '@spillrom/identity';
import type { Instant } from '@spillrom/kernel';
import type { Application } from '../application.js';
import { API_ROOT } from '../paths.js';
import type { Schemas } from '../openapi/shapes.js';
import { detailOf } from '../problems/sentences.js';
import { candidatesFor, operationOf, pathOf, targetOf, type Candidate, type Resource } from './candidates.js';
import { examplesOf, type Operation } from './operations.js';

/** A command about the shown resource that your roles let you send. */
export interface MayDo {
  readonly command: ClientCommandType;
  /** Its operation in this description, of the same name */
  readonly operation: string;
  /** Where to send it */
  readonly href: string;
  /** How to send it */
  readonly method: 'POST' | 'PUT';
  /** The ETag to send as `If-Match`; missing where the command takes none */
  readonly ifMatch?: string;
  /** Why it would be refused now, whatever its body says: the first reason. Missing if it would not, or if that depends on the body */
  readonly not?: Schemas['Violation'];
}

const hrefOf = ({ type, names }: Candidate): string =>
  `${API_ROOT}${pathOf(operationOf(type)).replaceAll(/:(\w+)/g, (_, name: string) => String(names[name]))}`;

const methodOf = ({ route }: Operation): MayDo['method'] => (route.startsWith('PUT') ? 'PUT' : 'POST');

type Judged = readonly [Candidate, readonly Violation[] | undefined];

const isOfWrongState = ({ ofPart }: Candidate, [first]: readonly Violation[]): boolean =>
  ofPart === true && first?.code === 'WRONG_STATE';

/** Where to find out what somebody may do: on the newest states, whatever the views have come to. */
export class May {
  constructor(private readonly application: Pick<Application, 'runner' | 'now'>) {}

  /**
   * Commands at a resource, at its parts and for it, that somebody's roles let them send. Of a part, those in whose way its own status
   * stands are left out; the part itself shows them.
   */
  async of(resource: Resource, principal: Principal): Promise<readonly MayDo[]> {
    const { now } = await this.application.now();
    const candidates = candidatesFor(resource, principal);
    const judged = await this.application.runner.read(
      candidates.map((candidate) => () => judgedAt(candidate, principal, now)),
    );
    return judged.flatMap(([candidate, standing]) =>
      standing === undefined || isOfWrongState(candidate, standing) ? [] : [told(candidate, standing)],
    );
  }
}

function* judgedAt(candidate: Candidate, principal: Principal, now: Instant): Reading<Judged> {
  const { type, names, named } = candidate;
  const kinds = Object.values(examplesOf(type));
  const standing = yield* standsInTheWay(
    { type, target: targetOf(names, principal.actor), named, kinds },
    principal,
    now,
  );
  return [candidate, standing as readonly Violation[] | undefined];
}

const told = (candidate: Candidate, [first]: readonly Violation[]): MayDo => {
  const { type, etag } = candidate;
  const operation = operationOf(type);
  const detail = first && detailOf(first);
  const not = first && { ...first, ...(detail !== undefined && { detail }) };
  return {
    ...{ command: type, operation: type, href: hrefOf(candidate), method: methodOf(operation) },
    ...(operation.ifMatch && etag !== undefined && { ifMatch: etag }),
    ...(not && { not }),
  };
};
