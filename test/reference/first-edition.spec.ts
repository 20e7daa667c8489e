import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_EDITION } from '@spillrom/domain';

describe('the first edition of the reference data', () => {
  it('is the one by which decisions were judged from the beginning: what changes is changed by a decision', () => {
    const kept: unknown = JSON.parse(readFileSync(join(__dirname, 'first-edition.json'), 'utf8'));
    expect(FIRST_EDITION).toEqual(kept);
  });
});
