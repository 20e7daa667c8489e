import { Log1668211200000 } from './1668211200000-log.js';
import { People1668297600000 } from './1668297600000-people.js';

/** In order. Forward only: what was released is never edited. */
export const migrations = [Log1668211200000, People1668297600000];
