import { absent, accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context } from '@spillrom/event-sourcing';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { PhaseLine, ProgrammeState } from '../../aggregates/programme/index.js';
import { numbered, planRules, waitingRules } from '../../aggregates/request/rules.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import type { Known } from '../../vocabulary/known.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { firstOf, newRequest, notFound, onRequest, onRequestNaming } from '../guards.js';
import type { Naming } from '../guards.js';
import type { AmendDraft, DiscardDraft, DraftRequest } from './commands.js';
import { codeRules, quotesOf, readCohortCodes } from './codes.js';
import type { CohortCodes } from './codes.js';
import { notReplaceable, replacedBy } from './replace.js';
import { standingOf } from './surroundings.js';

type Named = {
  readonly programme: Known<ProgrammeState>;
  readonly phase: PhaseLine;
  readonly replaced?: KnownRequest;
};

function* namedByDraft(
  { target, body }: DraftRequest,
  { org: trust }: Context,
): Naming<Named, ViolationOf<'NOT_FOUND'>> {
  const programme = yield* read(programmeRef(target.programme));
  if (programme.status === 'absent') return { outcome: absent };
  const phase = programme.phases.get(body.phase);
  if (phase === undefined) return notFound('phase');
  const found = yield* replacedBy({ ...target, trust }, body.replaces);
  return 'outcome' in found ? found : { named: { programme, phase, ...found } };
}

type Asked = AmendDraft['body'];

/** All that a draft says of what is asked; a member of the body that is not named here does not compile. */
const askedBy = (
  { phase: _phase, justification, archiveReference, cohorts, waitingData, replaces, ...rest }: Asked,
  codes: CohortCodes,
) => {
  const nothingLeft: Record<string, never> = rest;
  const archived = archiveReference === undefined ? {} : { archiveReference };
  const replacing = replaces === undefined ? {} : { replaces };
  const quotes = quotesOf(codes, cohorts);
  return { ...nothingLeft, justification, ...archived, cohorts: numbered(cohorts), waitingData, ...replacing, quotes };
};

/** The request is for the trust that the person deciding acts for. */
export const draftRequest = newRequest(
  namedByDraft,
  function* ({ programme, phase, replaced }, { target, body }: DraftRequest, context) {
    const { org: trust } = context;
    const codes = yield* readCohortCodes(context);
    const said = askedBy(body, codes);
    const violations = [
      ...phaseOpenFor(phase, 'draftRequest', '/phase'),
      ...codeRules(codes, body.cohorts),
      ...waitingRules(body.cohorts, body.waitingData, codes.today),
      ...planRules(trust, said.cohorts, { phase, exceptions: programme.exceptions }, 'phaseAndDates'),
    ];
    const data = { programme: target.programme, phase: body.phase, trust, request: target.request, ...said };
    return firstOf(notReplaceable(replaced, '/replaces'), () =>
      judge(violations, () => accept([write(requestRef(target.request), { type: 'RequestDrafted', data })])),
    );
  },
);

/** In the phase that it stands in, or in another one of its programme: then that one judges it, whatever the first has come to. */
export const amendDraft = onRequestNaming(
  ['draft', 'returned'],
  function* (request, { body }: AmendDraft): Naming<Named, ViolationOf<'NOT_FOUND'>> {
    const { programme, phase: present } = yield* standingOf(request);
    const phase = body.phase === undefined ? present : programme.phases.get(body.phase);
    if (phase === undefined) return notFound('phase');
    const found = yield* replacedBy(request, body.replaces);
    return 'outcome' in found ? found : { named: { programme, phase, ...found } };
  },
  function* ({ trust }, { target, body }, context, { programme, phase, replaced }) {
    const codes = yield* readCohortCodes(context);
    const said = askedBy(body, codes);
    const { exceptions } = programme;
    const isMoved = body.phase !== undefined;
    const violations = [
      ...phaseOpenFor(phase, 'amendDraft', isMoved ? '/phase' : undefined),
      ...codeRules(codes, body.cohorts),
      ...waitingRules(body.cohorts, body.waitingData, codes.today),
      ...planRules(trust, said.cohorts, { phase, exceptions }, isMoved ? 'phaseAndDates' : 'dates'),
    ];
    const data = { phase: phase.phase, ...said };
    return firstOf(notReplaceable(replaced, '/replaces'), () =>
      judge(violations, () => accept([write(requestRef(target.request), { type: 'DraftAmended', data })])),
    );
  },
);

/** Whatever the phase has come to: nothing was ever reserved on a draft. */
export const discardDraft = onRequest(['draft'], function* (_request, { target }: DiscardDraft) {
  return accept([write(requestRef(target.request), { type: 'DraftDiscarded', data: {} })]);
});
