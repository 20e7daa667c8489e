import { localDate } from '@spillrom/kernel';
import type { CodeList } from './code-list.js';

export interface Specialty {
  /** Three digits. */
  readonly code: string;
  readonly nb: string;
  readonly en: string;
}

/** The specialties that the programme buys, not all of the list. */
export const SPECIALTIES: CodeList<Specialty> = {
  source: 'Volven 8451, fagområde',
  takenOn: localDate('2026-11-23'),
  rows: [
    { code: '010', nb: 'Generell kirurgi', en: 'General surgery' },
    { code: '030', nb: 'Gastroenterologisk kirurgi', en: 'Gastrointestinal surgery' },
    { code: '050', nb: 'Ortopedisk kirurgi', en: 'Orthopaedic surgery' },
    { code: '070', nb: 'Urologi', en: 'Urology' },
    { code: '090', nb: 'Plastikkirurgi', en: 'Plastic surgery' },
    { code: '140', nb: 'Fordøyelsessykdommer', en: 'Gastroenterology' },
    { code: '200', nb: 'Kvinnesykdommer og elektiv fødselshjelp', en: 'Gynaecology' },
    { code: '240', nb: 'Hud og veneriske sykdommer', en: 'Dermatology' },
    { code: '250', nb: 'Nevrologi', en: 'Neurology' },
    { code: '290', nb: 'Øre-nese-halssykdommer', en: 'Ear, nose and throat' },
    { code: '300', nb: 'Øyesykdommer', en: 'Ophthalmology' },
    { code: '852', nb: 'Radiologi', en: 'Radiology' },
  ],
  retired: ['231', '232'],
};
