import { read } from '@spillrom/event-sourcing';
import type { AnyStreamRef, Principal, Reading, Scope, StreamName } from '@spillrom/event-sourcing';
import type { DecisionId, Role } from '@spillrom/kernel';
import { decisionRef } from '../../aggregates/decision/index.js';
import type { Effect } from '../../aggregates/decision/index.js';
import type { DecisionCommand } from '../decision/commands.js';
import { delegationRef } from '../../aggregates/delegation/index.js';
import type { DelegationCommand } from '../delegation/commands.js';
import { countersignDecision } from '../decision/countersign.js';
import { declineDecision, withdrawDecision } from '../decision/end.js';
import { recordDecision } from '../decision/record.js';
import { establishProgramme } from './establish.js';
import { revokeDelegation } from '../delegation/revoke.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { ProgrammeCommand } from './commands.js';
import { byRole, heldBy } from '../../vocabulary/scope.js';
import type { Row } from '../guards.js';
import type { EntryOf, ReferenceList } from '../../vocabulary/reference.js';
import { noTexts, reason } from '../../vocabulary/texts.js';

type Command = ProgrammeCommand | DecisionCommand | DelegationCommand;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type OnDecision = { readonly target: { readonly decision: DecisionId } };

const onDecision = ({ target }: OnDecision): AnyStreamRef => decisionRef(target.decision);

/** A new decision waits for its programme, if there is one. */
function* byProgramme({ target }: Of<'RecordDecision'>): Reading<StreamName> {
  const ref = programmeRef(target.programme);
  const programme = yield* read(ref);
  return programme.status === 'absent' ? decisionRef(target.decision).stream : ref.stream;
}

function* byDecision(command: OnDecision): Reading<StreamName> {
  return onDecision(command).stream;
}

function* byProgrammeOfDecision({ target }: OnDecision): Reading<StreamName> {
  const ref = decisionRef(target.decision);
  const decision = yield* read(ref);
  return decision.status === 'absent' ? ref.stream : programmeRef(decision.programme).stream;
}

/** Who proposes: a virement comes from the regional medical director, everything else from the programme's secretary. */
const proposer = ({ kind }: Effect): Role =>
  kind === 'virement' ? 'regional-medical-director' : 'programme-secretary';
const secondPerson = ({ kind }: Effect): Role => (kind === 'virement' ? 'budget-holder' : 'regional-medical-director');

function* byProposer({ body }: Of<'RecordDecision'>, principal: Principal): Reading<Scope> {
  return byRole(principal, [proposer(body.effect)]);
}

function* bySecondPerson({ target }: OnDecision, principal: Principal): Reading<Scope> {
  const decision = yield* read(decisionRef(target.decision));
  if (decision.status === 'absent') return byRole(principal, ['regional-medical-director', 'budget-holder']);
  return byRole(principal, [secondPerson(decision.effect)]);
}

/** Whoever holds the role in which it was recorded may withdraw it, since its recorder may be on leave. */
function* byProposerOf({ target }: OnDecision, principal: Principal): Reading<Scope> {
  const decision = yield* read(decisionRef(target.decision));
  if (decision.status === 'absent') return byRole(principal, ['programme-secretary', 'regional-medical-director']);
  return byRole(principal, [proposer(decision.effect)]);
}

/**
 * The case number as written, and as the id that follows from it: there every other sign is a hyphen, so that digits may have become
 * neighbours. A line break joins no groups of digits.
 */
const established = ({ target, body }: Of<'EstablishProgramme'>) =>
  [
    ['/caseNumber', `${body.caseNumber}\n${target.programme}`],
    ['/name', body.name],
  ] as const;

/** Codes too: a refusal would repeat one that is not in its list. */
const entryTexts = ({ code, names, source, ...values }: EntryOf<ReferenceList>, index: number) => {
  const { specialty = '', procedure = '' } = values as { readonly specialty?: string; readonly procedure?: string };
  const texts = {
    code,
    'names/nb': names.nb,
    'names/nn': names.nn,
    'names/en': names.en,
    source,
    specialty,
    procedure,
  };
  return Object.entries(texts).map(([field, text]) => [`/effect/entries/${index}/${field}`, text] as const);
};

const endingText = ({ code }: { readonly code: string }, index: number) =>
  [`/effect/endings/${index}/code`, code] as const;

type OfKind<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;

const frameworkTexts = ({ reason: why, procedures = [], prices = [] }: OfKind<'framework'>) => [
  ['/effect/reason', why] as const,
  ...procedures.map((procedure, index) => [`/effect/procedures/${index}`, procedure] as const),
  ...prices.map(({ procedure }, index) => [`/effect/prices/${index}/procedure`, procedure] as const),
];

/** Whoever names a holder may take a person's number for an actor's id; it would become the name of a stream. */
const recorded = ({ body: { caseNumber, effect } }: Of<'RecordDecision'>) => [
  ['/caseNumber', caseNumber] as const,
  ...(effect.kind === 'delegation' ? [['/effect/holder', effect.holder] as const] : []),
  ...(effect.kind === 'referenceData' ? effect.entries.flatMap(entryTexts) : []),
  ...(effect.kind === 'referenceData' ? effect.endings.map(endingText) : []),
  ...(effect.kind === 'framework' ? frameworkTexts(effect) : []),
  ...(effect.kind === 'programmeReopened' ? [['/effect/reason', effect.reason] as const] : []),
  ...(effect.kind === 'specialistQuota' ? [['/effect/procedure', effect.procedure] as const] : []),
];
const revoked = (command: Of<'RevokeDelegation'>) => [['/holder', command.target.holder] as const, ...reason(command)];

const common = { addressed: onDecision, key: byProgrammeOfDecision, texts: noTexts };

export const programmeRows: { readonly [Type in Command['type']]: Row<Of<Type>> } = {
  EstablishProgramme: {
    addressed: ({ target }) => programmeRef(target.programme),
    *key({ target }) {
      return programmeRef(target.programme).stream;
    },
    texts: established,
    scope: heldBy('programme-secretary'),
    decide: establishProgramme,
  },
  RecordDecision: {
    addressed: onDecision,
    key: byProgramme,
    texts: recorded,
    scope: byProposer,
    decide: recordDecision,
  },
  CountersignDecision: { ...common, scope: bySecondPerson, decide: countersignDecision },
  DeclineDecision: { ...common, key: byDecision, texts: reason, scope: bySecondPerson, decide: declineDecision },
  WithdrawDecision: { ...common, key: byDecision, scope: byProposerOf, decide: withdrawDecision },
  RevokeDelegation: {
    addressed: ({ target }) => delegationRef(target.holder),
    *key({ target }) {
      return delegationRef(target.holder).stream;
    },
    texts: revoked,
    scope: heldBy('programme-secretary'),
    decide: revokeDelegation,
  },
};
