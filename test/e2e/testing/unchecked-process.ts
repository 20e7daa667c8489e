import { unchecked } from '../../../libs/commands/src/testing/broken-stores.js';
import { plant } from './plant.js';

// Loaded before an api: its appends do not check what a decision relied on.
plant(unchecked);
