import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCluster } from './test-cluster.js';

// A test run that specs start and kill before it can clean up.
const folder = join(tmpdir(), `spillrom-test-${process.pid}-0123abcd`);
process.env['SPILLROM_TEST_RUN'] = folder;
setInterval(() => {}, 60_000);
void testCluster().then(() => console.log(folder));
