import { localDate } from '@spillrom/kernel';
import type { CodeList } from './code-list.js';

export interface Procedure {
  readonly code: string;
  /** The one specialty that it belongs to here. */
  readonly specialty: string;
  readonly en: string;
}

/** The procedures that the programme buys, not all of the list. */
export const PROCEDURES: CodeList<Procedure> = {
  source: 'Norwegian procedure codes (NCMP, NCSP, NCRP)',
  takenOn: localDate('2026-11-23'),
  rows: [
    { code: 'CJE20', specialty: '300', en: 'Cataract, phaco with posterior chamber lens' },
    { code: 'NFB40', specialty: '050', en: 'Primary total hip, cemented' },
    { code: 'NGB20', specialty: '050', en: 'Primary total knee, uncemented' },
    { code: 'NGD11', specialty: '050', en: 'Endoscopic meniscus resection' },
    { code: 'ACC51', specialty: '050', en: 'Median nerve decompression' },
    { code: 'UJF32', specialty: '140', en: 'Colonoscopy' },
    { code: 'DCA20', specialty: '290', en: 'Ear tube' },
    { code: 'EMB10', specialty: '290', en: 'Tonsillectomy' },
    { code: 'JAB30', specialty: '030', en: 'Inguinal hernia with mesh' },
    { code: 'SNG0AG', specialty: '852', en: 'MRI of the knee' },
  ],
  retired: [],
};
