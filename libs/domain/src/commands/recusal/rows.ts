import type { AnyStreamRef, Folded, Principal, Reading, Scope, StreamName } from '@spillrom/event-sourcing';
import { REGIONAL_ROLES } from '@spillrom/kernel';
import { recusalRef } from '../../aggregates/recusal/index.js';
import type { RecusalState } from '../../aggregates/recusal/index.js';
import { byRole, heldBy } from '../../vocabulary/scope.js';
import type { Row } from '../guards.js';
import type { DeclareRecusal, LiftRecusal, RecusalCommand, RecusePerson } from './commands.js';
import { declareRecusal, liftRecusal, recusePerson } from './recuse.js';

type Addressing = Pick<RecusalCommand, 'target'>;

const addressed = ({ target }: Addressing): AnyStreamRef => recusalRef(target.person);

function* key(command: Addressing): Reading<StreamName> {
  return addressed(command).stream;
}

const recusalIn = (folded: Folded<unknown>, recusal: number): number => {
  const state = folded.state as RecusalState;
  if (state.status === 'absent') return folded.shown;
  return state.recusals.find((each) => each.recusal === recusal)?.version ?? folded.shown;
};
const etag = ({ target }: LiftRecusal, folded: Folded<unknown>): number => recusalIn(folded, target.recusal);
const madeEtag = (_: unknown, folded: Folded<unknown>, made?: string): number =>
  made === undefined ? folded.shown : recusalIn(folded, Number(made));

/** Whoever names a person may take that person's number for an actor's id; it would become the name of a stream. */
const lifted = ({ target, body }: LiftRecusal) => [
  ['/actor', target.person] as const,
  ['/reason', body.reason] as const,
];
const declared = ({ body }: DeclareRecusal | RecusePerson) => [
  ['/recusalGround', body.recusalGround] as const,
  ['/reason', body.reason] as const,
];
const recused = (command: RecusePerson) => [['/actor', command.target.person] as const, ...declared(command)];

/** Nobody declares for others; of them the route knows nothing. */
function* byThePerson({ target }: DeclareRecusal, principal: Principal): Reading<Scope> {
  const granted = byRole(principal, REGIONAL_ROLES);
  return granted.kind === 'granted' && target.person !== principal.actor ? { kind: 'hidden' } : granted;
}

const director = { addressed, key, scope: heldBy('regional-medical-director') };

export const recusalRows: {
  readonly [Type in RecusalCommand['type']]: Row<Extract<RecusalCommand, { type: Type }>>;
} = {
  DeclareRecusal: { addressed, key, texts: declared, scope: byThePerson, decide: declareRecusal },
  RecusePerson: { ...director, texts: recused, etag: madeEtag, decide: recusePerson },
  LiftRecusal: { ...director, texts: lifted, etag, decide: liftRecusal },
};
