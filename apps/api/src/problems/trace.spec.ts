import { traceOf } from './trace.js';

const forged = 'invalid input "13897290078"\n    at 13897290078 (/srv/app.js:1:1)\n    at x (file:///13897290078:1:1)';

describe('what is logged of an error', () => {
  it('is its name and its places, never its message', () => {
    const trace = traceOf(new RangeError('invalid input "13897290078"'))!;
    expect(trace).toMatch(/^RangeError\n {4}at /);
    expect(trace).toContain('trace.spec.ts');
    expect(trace).not.toContain('13897290078');
  });

  it('is no line of a message that looks like a place', () => {
    const trace = traceOf(new Error(forged))!;
    expect(trace).toContain('trace.spec.ts');
    expect(trace).not.toContain('13897290078');
  });

  it('is the name alone when the message was changed after the error was made', () => {
    const error = new Error(forged);
    expect(error.stack).toContain('13897290078');
    error.message = 'another';
    expect(traceOf(error)).toBe('Error');
  });

  it('is nothing of what is no error', () => {
    expect(traceOf(forged)).toBeUndefined();
  });
});
