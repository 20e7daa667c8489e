import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENT_LANGUAGES, DOCUMENT_VERSION, documentOf, type Documented } from '@spillrom/domain';
import { instant, localDate, type OrgNumber } from '@spillrom/kernel';

const inquiry: Documented = {
  reference: 'F-7Q2M-4XTR',
  edition: 3,
  buyer: '983658776' as OrgNumber,
  kind: 'miniCompetition',
  text: 'Vi trenger kapasitet til meniskreseksjon i to måneder.\n\nPasientene er utredet, og MR er tatt.',
  cohorts: [
    {
      cohort: 1,
      specialty: '050',
      procedure: 'NGD11',
      patients: 40,
      latestTreatmentOn: localDate('2022-12-31'),
    },
    {
      cohort: 3,
      specialty: '050',
      procedure: 'NFB40',
      patients: 12,
      latestTreatmentOn: localDate('2023-01-15'),
    },
  ],
  criteria: [
    { criterion: 'price', weight: 60, description: 'Enhetsprisen for hele pakken.' },
    {
      criterion: 'Ventetid',
      weight: 40,
      description: 'Hvor snart behandlingen kan begynne.\nUker regnes fra tildelingen.',
    },
  ],
  questionsUntil: instant('2022-11-15T11:00:00Z'),
  offersUntil: instant('2023-03-26T22:30:00Z'),
  names: [
    { code: 'NGD11', nb: 'Artroskopisk meniskreseksjon', nn: 'Artroskopisk meniskreseksjon' },
    { code: '050', nb: 'Ortopedisk kirurgi', nn: 'Ortopedisk kirurgi' },
  ],
  questions: [
    { question: 1, from: '974504863' as OrgNumber, text: 'Er MR tatt på forhånd?', answer: 'Ja, for alle.' },
    { question: 2, from: '941455077' as OrgNumber, text: 'Kan vi by på færre?' },
  ],
  extensions: ['Svaret på spørsmål 1 kom sent.'],
};

describe('the document of an edition', () => {
  const golden = (language: string): string =>
    readFileSync(join(__dirname, `inquiry/document.v${DOCUMENT_VERSION}.${language}.txt`), 'utf8');

  it.each(DOCUMENT_LANGUAGES)('in %s is to the byte what was hashed once', (language) => {
    expect(documentOf(inquiry, language)).toBe(golden(language));
  });

  it.each(DOCUMENT_LANGUAGES)('in %s names nobody who asked, and no question without an answer', (language) => {
    const text = documentOf(inquiry, language);
    for (const hidden of ['974504863', '974 504 863', '941455077', 'Kan vi by på færre?'])
      expect(text).not.toContain(hidden);
  });

  it.each(DOCUMENT_LANGUAGES)('in %s says so when nothing was answered and no deadline moved', (language) => {
    const text = documentOf({ ...inquiry, questions: [], extensions: [] }, language);
    expect(text).toMatch(/Ingen spørsmål er (besvart|svara på)\.\n$/);
  });
});
