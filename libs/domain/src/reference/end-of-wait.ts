import { localDate } from '@spillrom/kernel';
import type { CodeList } from './code-list.js';

/** Why a patient no longer waits. */
export const END_OF_WAIT: CodeList<{ readonly code: string; readonly en: string }> = {
  source: 'End-of-wait codes (ventetid sluttkode)',
  takenOn: localDate('2026-11-23'),
  rows: [
    { code: '1', en: 'Treatment started' },
    { code: '2', en: 'Patient declined' },
    { code: '3', en: 'Referred elsewhere' },
    { code: '4', en: 'Patient chose elsewhere' },
    { code: '5', en: 'Treated via Helfo' },
    { code: '7', en: 'Referred to contracted specialist' },
    { code: '9', en: 'Other' },
  ],
  retired: [],
};
