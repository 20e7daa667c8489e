import { read, write } from '@spillrom/event-sourcing';
import type { Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant, sha256Hex } from '@spillrom/kernel';
import type { OrgNumber } from '@spillrom/kernel';
import { documentedBy, documentOf } from '../../aggregates/inquiry/index.js';
import type { InquiryKind } from '../../aggregates/inquiry/index.js';
import { providerRef } from '../../aggregates/provider/index.js';
import * as story from '../../testing/asking.js';
import * as contracts from '../../testing/contracts.js';
import type { Violation } from '../../vocabulary/violations.js';
import type { InquiryBody } from './commands.js';
import { amendInquiryDraft, discardInquiry, draftInquiry } from './draft.js';
import { sendInquiry } from './send.js';

const { at, inquiry, target } = story;
const { framework, hospital, officer, opened, specialist, stOlavs } = contracts;
const reason = 'Because';
type Decision = Reading<Outcome<Violation>>;

/** What the inquiry has come to, once this has been accepted. */
const after = (history: readonly Written[], decision: Decision) => story.inquiryIn(contracts.told(history, decision));
const codesOf = (history: readonly Written[], decision: Decision): readonly string[] => {
  const outcome = given(history).result(decision);
  return outcome.kind === 'refused' ? outcome.violations.map(({ code }) => code) : [];
};
const inForce = at('2022-11-14T08:00:00Z');

const draft = (over: Partial<InquiryBody>, who = officer): Decision => draftInquiry(story.drafting(over), who);
const refusing = (over: Partial<InquiryBody>, history: readonly Written[] = opened(), who = officer) =>
  given(history).when(draft(over, who));

describe('drafting an inquiry', () => {
  it('writes its terms and its text, and holds neither request nor phase', () => {
    expect(after(opened(), draft({}))).toMatchObject({
      status: 'draft',
      text: story.body.text,
      cohorts: [{ cohort: 1, specialty: '300', procedure: 'CJE20', patients: 40 }],
      questionsUntil: '2022-11-15T11:00:00.000000Z',
      offersUntil: '2022-11-22T11:00:00.000000Z',
    });
    const request = given(story.drafted).result(read(contracts.toRequest));
    expect(request).toMatchObject({ inquiries: new Set() });
  });

  const wrong: readonly (readonly [string, Partial<InquiryBody>, Violation])[] = [
    [
      'a cohort that the request has not',
      { cohorts: [{ cohort: 7, patients: 1 }] },
      { code: 'COHORT_UNKNOWN', cohort: 7, pointer: '/cohorts/0/cohort' },
    ],
    [
      'a cohort twice',
      {
        cohorts: [
          { cohort: 1, patients: 1 },
          { cohort: 1, patients: 1 },
        ],
      },
      { code: 'COHORT_REPEATED', cohort: 1, pointer: '/cohorts/1/cohort' },
    ],
    [
      'more patients than are approved and not contracted',
      { cohorts: [{ cohort: 1, patients: 61 }] },
      {
        ...{ code: 'COHORT_COVERED', cohort: 1, contracted: 0, patients: 61, approved: 60 },
        pointer: '/cohorts/0/patients',
      },
    ],
    [
      'weights that come to less than 100',
      { criteria: [{ criterion: 'price', weight: 99, description: reason }] },
      { code: 'CRITERIA_WEIGHTS', sum: 99, prices: 1, pointer: '/criteria' },
    ],
    [
      'no price among the criteria',
      { criteria: [{ criterion: 'Waiting time', weight: 100, description: reason }] },
      { code: 'CRITERIA_WEIGHTS', sum: 100, prices: 0, pointer: '/criteria' },
    ],
    [
      'a deadline for questions that is the one for offers',
      { questionsUntil: story.body.offersUntil },
      {
        code: 'DEADLINE_INVALID',
        deadline: instant(story.body.offersUntil),
        after: instant(story.body.offersUntil),
        pointer: '/offersUntil',
      },
    ],
    [
      'the same invitee twice',
      { invitees: [{ provider: hospital }, { provider: hospital }] },
      { code: 'INVITEE_REPEATED', provider: hospital, pointer: '/invitees/1/provider' },
    ],
    [
      'a provider that nobody has registered',
      { invitees: [{ provider: '974504863' as OrgNumber }] },
      { code: 'NOT_FOUND', what: 'provider', pointer: '/invitees/0/provider' },
    ],
  ];
  it.each(wrong)('is refused with %s', (_, over, violation) => {
    refusing(over).thenRefused(violation);
  });

  it('takes as many patients as are approved, and a cohort only with money', () => {
    expect(after(opened(), draft({ cohorts: [{ cohort: 1, patients: 60 }] })).status).toBe('draft');
    refusing({ cohorts: [{ cohort: 1, patients: 60 }] }, opened([[60, 0n]])).thenRefused({
      code: 'NO_COVER',
      cohort: 1,
      pointer: '/cohorts/0/cohort',
    });
  });

  it.each<readonly [InquiryKind, OrgNumber]>([
    ['negotiation', hospital],
    ['specialist', specialist],
    ['ownTrust', stOlavs],
  ])('of the kind %s is for providers of one kind only', (kind, fitting) => {
    for (const provider of [hospital, specialist, stOlavs]) {
      const over = { kind, invitees: [{ provider }] };
      const codes = codesOf(opened(), draft(over));
      expect(codes).toEqual(provider === fitting ? [] : ['NOT_INVITABLE']);
    }
  });

  it('for a mini-competition asks for a framework that is in force and covers every procedure', () => {
    const kind = 'miniCompetition';
    const pointer = '/invitees/0/provider';
    const refused = { code: 'NOT_INVITABLE', provider: hospital, pointer } as const;
    const under = { kind, invitees: [{ provider: hospital, framework }] } as const;
    refusing({ kind }).thenRefused({ ...refused, because: 'noFramework' });
    refusing(under).thenRefused({ ...refused, because: 'frameworkPeriod', framework });
    expect(after(opened(), draft(under, inForce)).status).toBe('draft');
    const knees = { ...under, cohorts: [{ cohort: 2, patients: 1 }] };
    const both = opened([
      [60, 300n],
      [40, 100n],
    ]);
    refusing(knees, both, inForce).thenRefused({
      ...{ ...refused, because: 'frameworkScope', framework, procedure: 'NGB20' },
    });
  });

  it('is refused to a suspended provider', () => {
    const suspended = write(providerRef(hospital), { type: 'ProviderSuspended', data: { reason } });
    refusing({}, [...opened(), suspended]).thenRefused({
      ...{ code: 'NOT_INVITABLE', provider: hospital, because: 'status', status: 'suspended' },
      pointer: '/invitees/0/provider',
    });
  });

  it('is refused while the phase closes; a draft may still be amended then, and always discarded', () => {
    const closing = contracts.phaseTo('closing');
    refusing({}, [...opened(), ...closing]).thenRefused(contracts.notOpen('closing', ['open']));
    const amend = amendInquiryDraft({ type: 'AmendInquiryDraft', target, body: story.body }, officer);
    expect(after([...story.drafted, ...closing], amend).status).toBe('draft');
    const discard = discardInquiry({ type: 'DiscardInquiry', target, body: {} }, officer);
    expect(after([...story.drafted, ...contracts.phaseTo('cancelled')], discard).status).toBe('discarded');
  });
});

describe('sending an inquiry', () => {
  it('makes the first edition, with the hash of its document in both languages, and holds request and phase', () => {
    const sent = story.inquiryIn(story.sent);
    const [edition] = sent.editions;
    const documented = documentedBy({ ...sent, buyer: officer.org }, 1);
    expect(edition).toMatchObject({
      edition: 1,
      sha256: { nb: sha256Hex(documentOf(documented, 'nb')), nn: sha256Hex(documentOf(documented, 'nn')) },
    });
    expect(given(story.sent).result(read(contracts.toRequest))).toMatchObject({ inquiries: new Set([inquiry]) });
    expect(given(story.sent).result(read(contracts.toPhase)).inquiries).toEqual(new Set([inquiry]));
  });

  it('is refused once its deadlines have passed, up to the moment itself', () => {
    const deadline = at('2022-11-15T11:00:00Z').decidedAt;
    given(story.drafted)
      .when(sendInquiry(story.sending, at(deadline)))
      .thenRefused({ code: 'DEADLINE_INVALID', deadline, after: deadline });
    const before = at('2022-11-15T10:59:59.999999Z');
    expect(after(story.drafted, sendInquiry(story.sending, before)).status).toBe('sent');
  });

  it('to one provider alone needs a reason, where providers compete', () => {
    const alone = { kind: 'miniCompetition', invitees: [{ provider: hospital, framework }] } as const;
    const without = contracts.told(opened(), draftInquiry(story.drafting(alone), inForce));
    given(without)
      .when(sendInquiry(story.sending, inForce))
      .thenRefused({ code: 'TOO_FEW_INVITEES', invitees: 1, inviteesMin: 2 });
    const withReason = contracts.told(opened(), draftInquiry(story.drafting({ ...alone, reason }), inForce));
    expect(after(withReason, sendInquiry(story.sending, inForce)).status).toBe('sent');
  });

  it('is refused a second time', () => {
    given(story.sent)
      .when(sendInquiry(story.sending, officer))
      .thenRefused({ code: 'WRONG_STATE', what: 'inquiry', status: 'sent', allowed: ['draft'] });
  });
});
