import { read } from '@spillrom/event-sourcing';
import type { AnyStreamRef, Folded, Principal, Reading, Scope, StreamName } from '@spillrom/event-sourcing';
import type { RequestId, Role } from '@spillrom/kernel';
import { amendApproval, approveRequest, releaseReservation } from './approve.js';
import { assessRequest, overridePriority, rejectRequest, returnRequest } from './assess.js';
import { amendDraft, discardDraft, draftRequest } from './draft.js';
import { lapseReservation } from './lapse.js';
import {
  confirmReservationReversal,
  declineReservationReversal,
  proposeReservationReversal,
  withdrawReservationReversal,
} from './reverse.js';
import { submitRequest, withdrawRequest } from './submit.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { RequestState } from '../../aggregates/request/index.js';
import type { Row } from '../guards.js';
import type { RequestCommand } from './commands.js';
import { byRole, heldBy } from '../../vocabulary/scope.js';
import { noTexts, rationale, reason } from '../../vocabulary/texts.js';

type Of<Type extends RequestCommand['type']> = Extract<RequestCommand, { type: Type }>;
type Addressing = { readonly target: { readonly request: RequestId } };

const addressed = ({ target }: Addressing): AnyStreamRef => requestRef(target.request);

/** For decisions that read the plan or move money. */
function* byProgramme({ target }: Addressing): Reading<StreamName> {
  const ref = requestRef(target.request);
  const request = yield* read(ref);
  return request.status === 'absent' ? ref.stream : programmeRef(request.programme).stream;
}

function* byNewProgramme({ target }: Of<'DraftRequest'>): Reading<StreamName> {
  const ref = programmeRef(target.programme);
  const programme = yield* read(ref);
  return programme.status === 'absent' ? requestRef(target.request).stream : ref.stream;
}

function* byRequest(command: Addressing): Reading<StreamName> {
  return addressed(command).stream;
}

/** Roles of the trust that asks; to those of another trust the request does not exist. */
const ofOwnTrust = (...roles: readonly [Role, ...Role[]]) =>
  function* ({ target }: Addressing, principal: Principal): Reading<Scope> {
    const granted = byRole(principal, roles);
    if (granted.kind !== 'granted') return granted;
    const request = yield* read(requestRef(target.request));
    return request.status === 'absent' || request.trust === principal.org ? granted : { kind: 'hidden' };
  };

/** Codes that a client makes up are as free as any text. */
const asked = ({ body }: Of<'DraftRequest'> | Of<'AmendDraft'>) => [
  ['/justification', body.justification] as const,
  ...(body.archiveReference === undefined ? [] : [['/archiveReference', body.archiveReference] as const]),
  ['/waitingData/source', body.waitingData.source] as const,
  ...body.cohorts.flatMap(({ specialty, procedure }, index) => [
    [`/cohorts/${index}/specialty`, specialty] as const,
    [`/cohorts/${index}/procedure`, procedure] as const,
  ]),
];
const assessed = ({ body }: Of<'AssessRequest'>) => [
  ['/assessment', body.assessment] as const,
  ...body.supply.map(({ note }, index) => [`/supply/${index}/note`, note] as const),
];

const reversalEtag = (
  { target }: { readonly target: { readonly reversal: number } },
  folded: Folded<unknown>,
): number => {
  const request = folded.state as RequestState;
  if (request.status === 'absent') return folded.shown;
  return request.reversals.find(({ reversal }) => reversal === target.reversal)?.version ?? folded.shown;
};

const either = ['trust-coordinator', 'trust-medical-director'] as const;
const drafter = { scope: ofOwnTrust(...either) };
const trustDirector = { scope: ofOwnTrust('trust-medical-director') };
const officer = { scope: heldBy('regional-officer') };
const director = { scope: heldBy('regional-medical-director') };
const clock = { scope: heldBy('clock') };
const holder = { scope: heldBy('budget-holder') };
const inProgramme = { addressed, key: byProgramme };
const alone = { addressed, key: byRequest };

export const requestRows: { readonly [Type in RequestCommand['type']]: Row<Of<Type>> } = {
  DraftRequest: { addressed, key: byNewProgramme, texts: asked, scope: heldBy(...either), decide: draftRequest },
  AmendDraft: { ...inProgramme, texts: asked, ...drafter, decide: amendDraft },
  DiscardDraft: { ...alone, texts: noTexts, ...drafter, decide: discardDraft },
  SubmitRequest: { ...inProgramme, texts: noTexts, ...trustDirector, decide: submitRequest },
  WithdrawRequest: { ...inProgramme, texts: reason, ...trustDirector, decide: withdrawRequest },
  AssessRequest: { ...inProgramme, texts: assessed, ...officer, decide: assessRequest },
  OverridePriority: { ...inProgramme, texts: reason, ...director, decide: overridePriority },
  ReturnRequest: { ...alone, texts: reason, ...officer, decide: returnRequest },
  ApproveRequest: { ...inProgramme, texts: rationale, ...director, decide: approveRequest },
  AmendApproval: { ...inProgramme, texts: reason, ...director, decide: amendApproval },
  RejectRequest: { ...alone, texts: reason, ...director, decide: rejectRequest },
  ReleaseReservation: { ...inProgramme, texts: reason, ...director, decide: releaseReservation },
  LapseReservation: { ...inProgramme, texts: noTexts, ...clock, decide: lapseReservation },
  ProposeReservationReversal: { ...inProgramme, texts: reason, ...officer, decide: proposeReservationReversal },
  WithdrawReservationReversal: {
    ...alone,
    texts: noTexts,
    etag: reversalEtag,
    ...officer,
    decide: withdrawReservationReversal,
  },
  DeclineReservationReversal: {
    ...alone,
    texts: reason,
    etag: reversalEtag,
    ...holder,
    decide: declineReservationReversal,
  },
  ConfirmReservationReversal: {
    ...inProgramme,
    texts: noTexts,
    etag: reversalEtag,
    ...holder,
    decide: confirmReservationReversal,
  },
};
