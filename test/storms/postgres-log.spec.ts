import { postgresHarness } from '../conformance/postgres-harness.js';
import { describeStorms } from '../conformance/suite.js';

describeStorms('PostgreSQL', postgresHarness());
