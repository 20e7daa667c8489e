import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Only names the folder of this run: the first test that needs PostgreSQL makes it (`@spillrom/embedded/testing`). */
export default (): void => {
  process.env['SPILLROM_TEST_RUN'] = join(tmpdir(), `spillrom-test-${process.pid}-${randomBytes(4).toString('hex')}`);
};
