import { NODE_VARIABLE, URL_VARIABLE } from '../kurrentdb/node.js';
import { absent } from './gated.js';
import { kurrentdbHarness, ownKurrentdbHarness } from './kurrentdb-harness.js';
import { describeConformance } from './suite.js';

const { [NODE_VARIABLE]: executable, [URL_VARIABLE]: url } = process.env;

if (executable !== undefined) describeConformance('KurrentDB, a node of its own', ownKurrentdbHarness(executable));
else if (url !== undefined) describeConformance('KurrentDB', kurrentdbHarness(url));
else absent('event store: KurrentDB', `neither ${NODE_VARIABLE} nor ${URL_VARIABLE} is set`);
