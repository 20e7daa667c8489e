import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import { instant } from '@spillrom/kernel';
import { inquiryRef } from '../../aggregates/inquiry/index.js';
import type { InquiredCohort, InquiryTerms } from '../../aggregates/inquiry/index.js';
import { criteriaRules, deadlineAfter, inviteesOnce } from '../../aggregates/inquiry/rules.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { cohortOf, requestRef } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import { whereOf } from '../../aggregates/request/rules.js';
import { INQUIRY_TEXT_PART_SIGNS } from '../../vocabulary/limits.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { by, known } from '../contract/surroundings.js';
import { newInquiry, notFound, onInquiry, onInquiryNaming } from '../guards.js';
import type { Naming } from '../guards.js';
import type { AmendInquiryDraft, DiscardInquiry, DraftInquiry, InquiryBody } from './commands.js';
import { cohortRules, invitable, invitedBy, phaseOfRequest, requestApproved } from './surroundings.js';
import type { Invited } from './surroundings.js';

/** Cohorts with what the request says of them; one that it does not have is another rule's matter. */
const inquired = (bodies: InquiryBody['cohorts'], request: KnownRequest): readonly InquiredCohort[] =>
  bodies.flatMap(({ cohort, patients }): readonly InquiredCohort[] => {
    const found = cohortOf(request, cohort);
    if (found === undefined) return [];
    const { specialty, procedure, latestTreatmentOn } = found;
    return [{ cohort, specialty, procedure, patients, latestTreatmentOn }];
  });

/** All that a draft says but its text; a member of the body that is not named here does not compile. */
const termsOf = (body: InquiryBody, request: KnownRequest): InquiryTerms => {
  const { kind, cohorts, text: _text, criteria, questionsUntil, offersUntil, invitees, reason, ...rest } = body;
  const nothingLeft: Record<string, never> = rest;
  return {
    ...nothingLeft,
    kind,
    cohorts: inquired(cohorts, request),
    criteria: criteria.map(({ criterion, weight, description }) => ({ criterion, weight, description })),
    questionsUntil: instant(questionsUntil),
    offersUntil: instant(offersUntil),
    invitees: invitees.map(({ provider, framework }) =>
      framework === undefined ? { provider } : { provider, framework },
    ),
    ...(reason === undefined ? {} : { reason }),
  };
};

type Named = { readonly request: KnownRequest; readonly invited: readonly Invited[] };

/** The request that a draft serves, and whom it invites. */
function* namedByDraft({ body }: DraftInquiry): Naming<Named, ViolationOf<'NOT_FOUND'>> {
  const request = yield* read(requestRef(body.request));
  if (request.status === 'absent') return notFound('request');
  const found = yield* invitedBy(body.invitees);
  return 'outcome' in found ? found : { named: { request, invited: found.named } };
}

/** The same whether it is drafted or amended; the phase may say another thing of each. */
const draftRules = (
  { request, invited }: Named,
  body: InquiryBody,
  terms: InquiryTerms,
  phase: readonly ViolationOf<'PHASE_NOT_OPEN'>[],
  context: Context,
) => [
  ...requestApproved(request),
  ...phase,
  ...cohortRules(body.cohorts, request),
  ...criteriaRules(terms.criteria),
  ...inviteesOnce(terms.invitees),
  ...invitable(terms, invited, context),
  ...deadlineAfter(terms.offersUntil, terms.questionsUntil, '/offersUntil'),
];

/** A character may take four bytes, so that the longest text fits into no single event. */
const textWritten = ({ inquiry }: DraftInquiry['target'], { text }: InquiryBody): readonly Written[] => {
  const characters = Array.from(text);
  const parts = Array.from({ length: Math.ceil(characters.length / INQUIRY_TEXT_PART_SIGNS) }, (_, index) =>
    characters.slice(index * INQUIRY_TEXT_PART_SIGNS, (index + 1) * INQUIRY_TEXT_PART_SIGNS).join(''),
  );
  return parts.map((part, index) =>
    write(inquiryRef(inquiry), { type: 'InquiryTextWritten', data: { part: index + 1, text: part } }),
  );
};

/** A draft stands in nobody's way: neither the request nor its phase hears of it. */
export const draftInquiry = newInquiry(namedByDraft, function* (named, { target, body }: DraftInquiry, context) {
  const { request: toRequest, ...draft } = body;
  const { request } = named;
  const phase = phaseOpenFor(yield* phaseOfRequest(request), 'draftInquiry');
  const terms = termsOf(draft, request);
  const violations = draftRules(named, draft, terms, phase, context);
  return judge(violations, () => {
    const data = { ...by(context), ...target, ...whereOf(request), request: toRequest, ...terms };
    return accept([write(inquiryRef(target.inquiry), { type: 'InquiryDrafted', data }), ...textWritten(target, draft)]);
  });
});

export const amendInquiryDraft = onInquiryNaming(
  ['draft'],
  (_inquiry, { body }: AmendInquiryDraft) => invitedBy(body.invitees),
  function* (inquiry, { target, body }: AmendInquiryDraft, context, invited) {
    const request = known(yield* read(requestRef(inquiry.request)), inquiry.request);
    const phase = phaseOpenFor(yield* phaseOfRequest(request), 'amendInquiryDraft');
    const terms = termsOf(body, request);
    const violations = draftRules({ request, invited }, body, terms, phase, context);
    return judge(violations, () =>
      accept([
        write(inquiryRef(target.inquiry), { type: 'InquiryDraftAmended', data: { ...by(context), ...terms } }),
        ...textWritten(target, body),
      ]),
    );
  },
);

export const discardInquiry = onInquiry(['draft'], function* (_inquiry, { target }: DiscardInquiry, context) {
  return accept([write(inquiryRef(target.inquiry), { type: 'InquiryDiscarded', data: by(context) })]);
});
