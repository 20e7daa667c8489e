import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';

import { programmeRef } from '../../aggregates/programme/index.js';
import { codeRules, numbered, planRules } from '../../aggregates/request/rules.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { AmendDraft, DiscardDraft, DraftRequest } from './commands.js';
import type { Violation } from '../../vocabulary/violations.js';
import { standingOf } from './surroundings.js';

/** The request is for the trust that the person deciding acts for. */
export function* draftRequest(
  { target: { programme: id, request: made }, body }: DraftRequest,
  { org: trust }: Context,
): Reading<Outcome<Violation>> {
  const ref = requestRef(made);
  const request = yield* read(ref);
  const programme = yield* read(programmeRef(id));
  if (programme.status === 'absent') return absent;
  const phase = programme.phases.get(body.phase);
  if (phase === undefined) return refuse({ code: 'NOT_FOUND', what: 'phase', pointer: '/phase' });
  if (request.status !== 'absent') return refuse({ code: 'WRONG_STATE', status: request.status });
  const { exceptions } = programme;
  const cohorts = numbered(body.cohorts);
  const violations = [
    ...phaseOpenFor(phase, 'draftRequest', '/phase'),
    ...codeRules(body.cohorts),
    ...planRules(trust, cohorts, { phase, exceptions }, 'phaseAndDates'),
  ];
  return judge(violations, () => {
    const data = { programme: id, phase: body.phase, trust, request: made, justification: body.justification, cohorts };
    return accept([write(ref, { type: 'RequestDrafted', data })]);
  });
}

export function* amendDraft({ target, body }: AmendDraft): Reading<Outcome<Violation>> {
  const ref = requestRef(target.request);
  const request = yield* read(ref);
  if (request.status === 'absent') return absent;
  if (request.status !== 'draft' && request.status !== 'returned') {
    return refuse({ code: 'WRONG_STATE', status: request.status, allowed: ['draft', 'returned'] });
  }
  const { programme, phase } = yield* standingOf(request);
  const { exceptions } = programme;
  const cohorts = numbered(body.cohorts);
  const violations = [
    ...phaseOpenFor(phase, 'amendDraft'),
    ...codeRules(body.cohorts),
    ...planRules(request.trust, cohorts, { phase, exceptions }, 'dates'),
  ];
  const data = { justification: body.justification, cohorts };
  return judge(violations, () => accept([write(ref, { type: 'DraftAmended', data })]));
}

/** Whatever the phase has come to: nothing was ever reserved on a draft. */
export function* discardDraft({ target }: DiscardDraft): Reading<Outcome<Violation>> {
  const ref = requestRef(target.request);
  const request = yield* read(ref);
  if (request.status === 'absent') return absent;
  if (request.status !== 'draft') {
    return refuse({ code: 'WRONG_STATE', status: request.status, allowed: ['draft'] });
  }
  return accept([write(ref, { type: 'DraftDiscarded', data: {} })]);
}
