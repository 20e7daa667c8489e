import type { EntryOf, ReferenceList } from '../../../vocabulary/reference.js';
import { CLINICAL } from './clinical.js';
import { PROCEDURES } from './procedures.js';
import { PROCUREMENT } from './procurement.js';
import { TRUSTS } from './trusts.js';

/**
 * What every list holds before any decision: frozen, since decisions were judged by it. A golden file holds it; what changes from now on
 * is changed by decisions of the kind `referenceData`.
 */
export const FIRST_EDITION: { readonly [List in ReferenceList]: readonly EntryOf<List>[] } = {
  trust: TRUSTS,
  procedure: PROCEDURES,
  ...CLINICAL,
  ...PROCUREMENT,
};
