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
      'Phase 1 has 500000 øre available, and 1000000 øre is asked for: release or move money to the phase first, or ask for less.',
    ],
    [
      { code: 'PHASE_NOT_OPEN', phase: 2, status: 'closing', allowed: ['open'], raises: true },
      'Phase 2 is closing, and an amendment that raises a line needs it open: wait for the phase, or have it decided on.',
    ],
    [
      { code: 'SAME_PERSON', actor: 'a', part: 'confirm', earlierPart: 'propose' },
      'You have drafted, registered, reported or proposed something here before, and whoever did that cannot confirm as well: let somebody else do it.',
    ],
    [
      { code: 'WRONG_STATE', status: 'settled', allowed: ['confirmed', 'terminated'] },
      'It is settled, and this needs it confirmed or terminated: read it again to see what became of it.',
    ],
  ])('has its numbers as they are: %j', (violation, told) => {
    expect(detailOf(violation)).toBe(told);
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
