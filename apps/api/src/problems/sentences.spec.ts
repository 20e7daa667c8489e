import { PROBLEMS } from './catalogue.js';
import { Problem } from './problem.js';
import { exampleOf, RULES, type RuleCode } from './rules/index.js';
import { detailOf } from './sentences.js';

const ALL_RULES = Object.keys(RULES) as readonly RuleCode[];

describe('the sentence of what is wrong', () => {
  it.each(ALL_RULES)('says of %s what is the case and what to do', (code) => {
    const detail = detailOf(exampleOf(code))!;
    expect(detail).toMatch(/^[A-Z0-9].*: .*[^.]\.$/);
    expect(detail).not.toMatch(/undefined|null|\[object|\bNaN\b/);
    expect(detail).not.toContain(PROBLEMS[code].title);
  });

  it.each([
    [
      { code: 'ALLOCATION_EXCEEDED', phase: 1, requestedOre: '1000000', availableOre: '500000' },
      'Phase 1 has 500000 øre available, and this takes 1000000 øre: release or move money to the phase first, or ask for less.',
    ],
    [
      { code: 'PHASE_NOT_OPEN', phase: 2, status: 'closing', allowed: ['open'], raises: true },
      'Phase 2 is closing, and must be open for an amendment that raises something: wait until it is, or have a decision change its status.',
    ],
    [
      { code: 'SAME_PERSON', actor: 'a', part: 'confirm', earlierPart: 'propose' },
      'You have already proposed an amendment or a reversal here, so you may not confirm this too: ask somebody else to do it.',
    ],
    [
      { code: 'WRONG_STATE', what: 'contract', status: 'settled', allowed: ['confirmed', 'terminated'] },
      'The contract is settled, and must be confirmed or terminated for this: read it again to see what has happened to it.',
    ],
    [
      { code: 'WRONG_STATE', what: 'request', status: 'withdrawn', allowed: [] },
      'The request is there already, and withdrawn: read it again to see what has happened to it.',
    ],
    [
      { code: 'COHORT_COVERED', cohort: 1, contracted: 30, patients: 20, approved: 40 },
      'Cohort 1 has 40 approved patients, of whom 30 are contracted, and this takes 20 more: contract fewer, or have the approval amended.',
    ],
    [
      { code: 'COHORT_COVERED', cohort: 1, contracted: 45, patients: 0, approved: 40 },
      'Cohort 1 has 40 approved patients, and 45 are contracted already: contract fewer, or have the approval amended.',
    ],
    [
      { code: 'OVER_QUANTITY', line: 1, patients: 6, remaining: 0 },
      'Line 1 has no patients left to invoice, and this invoices 6: have fewer invoiced, or amend the line first.',
    ],
  ])('has its numbers as they are: %j', (violation, told) => {
    expect(detailOf(violation)).toBe(told);
  });

  const CONFLICTS =
    /^(WRONG_STATE|SAME_PERSON|PLAN_CHANGED|ALREADY_.*|DUPLICATE|DEPENDED_ON|PHASE_NOT_OPEN|HAS_CONTRACT|HAS_INQUIRY|HAS_OFFER|SEALED|AWARD_DIFFERS|OPEN_DELIVERIES|OPEN_INVOICES|PHASE_NOT_EMPTY|PROVIDER_SUSPENDED|COHORT_COVERED|RECUSED|PREPARED_BY_RECUSED|DISPUTED|PROGRAMME_CLOSED|DELIVERY_USED|.*_EXCEEDS|OVER_.*|QUOTA_.*|.*_EXCEEDED)$/;
  const LIMITS = ['BELOW_USE', 'NOT_DELIVERED', 'NOT_ACCEPTED', 'NOT_DUE'];
  const DENIALS = ['ROLE_REQUIRED'];

  it.each(ALL_RULES)('comes with the status that the state of things or the command itself asks for: %s', (code) => {
    const isConflict = CONFLICTS.test(code) || LIMITS.includes(code);
    expect(PROBLEMS[code].status).toBe(DENIALS.includes(code) ? 403 : isConflict ? 409 : 422);
  });

  it('is that of the first violation for the whole problem, and the title where no rule is broken', () => {
    const violation = { code: 'PHASE_REPEATED', phase: 3 };
    expect(new Problem('PHASE_REPEATED', { violations: [violation] }).message).toBe(
      'Phase 3 is named twice: name it once.',
    );
    const { title, next } = PROBLEMS.BUSY;
    expect(new Problem('BUSY').message).toBe(`${title}: ${next}.`);
  });
});
