// What takes longest must not begin last. Jest knows how long a file took the last time; where there was none, as in a clean
// checkout, it goes by size, which says little here: these then come first.
const { default: Sequencer } = require('@jest/test-sequencer');

const SLOW = [
  'test/console/screens.spec.ts',
  'test/conformance/postgres.conformance.spec.ts',
  'test/conformance/projections.conformance.spec.ts',
  'test/e2e/story.spec.ts',
  'test/e2e/races.spec.ts',
  'test/docs/schemas/schemas.spec.ts',
  'test/e2e/npm-start.spec.ts',
  'test/e2e/role-matrix.spec.ts',
  'test/console/failures.spec.ts',
  'test/console/commands.spec.ts',
  'test/reaper/reaper.spec.ts',
  'test/e2e/odd-questions.spec.ts',
  'test/e2e/views.spec.ts',
  'test/e2e/live.spec.ts',
];

module.exports = class SlowestFirst extends Sequencer {
  async sort(tests) {
    const place = ({ path, duration }) => {
      const found = duration === undefined ? SLOW.findIndex((file) => path.endsWith(file)) : -1;
      return found < 0 ? SLOW.length : found;
    };
    return (await super.sort(tests)).toSorted((a, b) => place(a) - place(b));
  }
};
