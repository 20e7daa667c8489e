import { unchecked } from '../../../libs/commands/src/testing/broken-stores.js';
import { breakStore } from './break-store.js';

// Loaded before an api: its appends do not check what a decision relied on.
breakStore(unchecked);
