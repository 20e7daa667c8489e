import { absent, accept, judge, read, write } from '@spillrom/event-sourcing';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { PhaseLine, ProgrammeState } from '../../aggregates/programme/index.js';
import { numbered, planRules } from '../../aggregates/request/rules.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { Known } from '../../vocabulary/known.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { newRequest, notFound, onRequest, onRequestNaming } from '../guards.js';
import type { Naming } from '../guards.js';
import type { AmendDraft, DiscardDraft, DraftRequest } from './commands.js';
import { codeRules, quotesOf, readCohortCodes } from './codes.js';
import type { CohortCodes } from './codes.js';
import { standingOf } from './surroundings.js';

type Named = { readonly programme: Known<ProgrammeState>; readonly phase: PhaseLine };

function* namedByDraft({ target, body }: DraftRequest): Naming<Named, ViolationOf<'NOT_FOUND'>> {
  const programme = yield* read(programmeRef(target.programme));
  if (programme.status === 'absent') return { outcome: absent };
  const phase = programme.phases.get(body.phase);
  return phase === undefined ? notFound('phase') : { named: { programme, phase } };
}

type Asked = AmendDraft['body'];

/** All that a draft says of what is asked; a member of the body that is not named here does not compile. */
const askedBy = ({ phase: _phase, justification, archiveReference, cohorts, ...rest }: Asked, codes: CohortCodes) => {
  const nothingLeft: Record<string, never> = rest;
  const archived = archiveReference === undefined ? {} : { archiveReference };
  return { ...nothingLeft, justification, ...archived, cohorts: numbered(cohorts), quotes: quotesOf(codes, cohorts) };
};

/** The request is for the trust that the person deciding acts for. */
export const draftRequest = newRequest(
  namedByDraft,
  function* ({ programme, phase }, { target, body }: DraftRequest, context) {
    const { org: trust } = context;
    const codes = yield* readCohortCodes(context);
    const said = askedBy(body, codes);
    const violations = [
      ...phaseOpenFor(phase, 'draftRequest', '/phase'),
      ...codeRules(codes, body.cohorts),
      ...planRules(trust, said.cohorts, { phase, exceptions: programme.exceptions }, 'phaseAndDates'),
    ];
    return judge(violations, () => {
      const data = { programme: target.programme, phase: body.phase, trust, request: target.request, ...said };
      return accept([write(requestRef(target.request), { type: 'RequestDrafted', data })]);
    });
  },
);

/** In the phase that it stands in, or in another one of its programme: then that one judges it, whatever the first has come to. */
export const amendDraft = onRequestNaming(
  ['draft', 'returned'],
  function* (request, { body }: AmendDraft): Naming<Named, ViolationOf<'NOT_FOUND'>> {
    const { programme, phase: present } = yield* standingOf(request);
    const phase = body.phase === undefined ? present : programme.phases.get(body.phase);
    return phase === undefined ? notFound('phase') : { named: { programme, phase } };
  },
  function* ({ trust }, { target, body }, context, { programme, phase }) {
    const codes = yield* readCohortCodes(context);
    const said = askedBy(body, codes);
    const { exceptions } = programme;
    const isMoved = body.phase !== undefined;
    const violations = [
      ...phaseOpenFor(phase, 'amendDraft', isMoved ? '/phase' : undefined),
      ...codeRules(codes, body.cohorts),
      ...planRules(trust, said.cohorts, { phase, exceptions }, isMoved ? 'phaseAndDates' : 'dates'),
    ];
    const data = { phase: phase.phase, ...said };
    return judge(violations, () => accept([write(requestRef(target.request), { type: 'DraftAmended', data })]));
  },
);

/** Whatever the phase has come to: nothing was ever reserved on a draft. */
export const discardDraft = onRequest(['draft'], function* (_request, { target }: DiscardDraft) {
  return accept([write(requestRef(target.request), { type: 'DraftDiscarded', data: {} })]);
});
