import { postgresHarness } from './postgres-harness.js';
import { describeConformance } from './suite.js';

describeConformance('PostgreSQL', postgresHarness());
