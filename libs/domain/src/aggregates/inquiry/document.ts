import { osloDate, osloTime } from '@spillrom/kernel';
import type { Instant, LocalDate, OrgNumber } from '@spillrom/kernel';
import type { InquiredCohort, InquiryKind } from './events.js';
import { PRICE } from './rules.js';
import type { KnownInquiry } from './state.js';

/** Of the function that makes the document. What has been hashed must be made again to the byte: a change of any sign is a new version. */
export const DOCUMENT_VERSION = 1;

export const DOCUMENT_LANGUAGES = ['nb', 'nn'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** Months are written alike in both. */
const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');

interface Words {
  readonly title: string;
  readonly edition: string;
  readonly buyer: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<InquiryKind, string>>;
  readonly questionsUntil: string;
  readonly offersUntil: string;
  readonly about: string;
  readonly treatments: string;
  readonly patients: string;
  readonly latest: string;
  readonly criteria: string;
  readonly price: string;
  readonly weight: string;
  readonly percent: string;
  readonly answers: string;
  readonly noAnswers: string;
  readonly question: string;
  readonly answer: string;
  readonly extensions: string;
  readonly at: string;
}

const WORDS: Readonly<Record<DocumentLanguage, Words>> = {
  nb: {
    title: 'FORESPØRSEL OM BEHANDLINGSKAPASITET',
    edition: 'utgave',
    buyer: 'Oppdragsgiver: organisasjonsnummer',
    kind: 'Framgangsmåte',
    kinds: {
      miniCompetition: 'minikonkurranse under rammeavtale, uten forhandling',
      negotiation: 'forhandling',
      specialist: 'forespørsel til avtalespesialister',
      ownTrust: 'forespørsel til egne helseforetak',
    },
    questionsUntil: 'Frist for spørsmål',
    offersUntil: 'Frist for tilbud',
    about: 'HVA DET GJELDER',
    treatments: 'BEHANDLINGER',
    patients: 'Antall pasienter',
    latest: 'Skal være behandlet senest',
    criteria: 'TILDELINGSKRITERIER',
    price: 'Pris',
    weight: 'vekt',
    percent: 'prosent',
    answers: 'SPØRSMÅL OG SVAR',
    noAnswers: 'Ingen spørsmål er besvart.',
    question: 'Spørsmål',
    answer: 'Svar',
    extensions: 'FORLENGET FRIST',
    at: 'kl.',
  },
  nn: {
    title: 'FØRESPURNAD OM BEHANDLINGSKAPASITET',
    edition: 'utgåve',
    buyer: 'Oppdragsgjevar: organisasjonsnummer',
    kind: 'Framgangsmåte',
    kinds: {
      miniCompetition: 'minikonkurranse under rammeavtale, utan forhandling',
      negotiation: 'forhandling',
      specialist: 'førespurnad til avtalespesialistar',
      ownTrust: 'førespurnad til eigne helseføretak',
    },
    questionsUntil: 'Frist for spørsmål',
    offersUntil: 'Frist for tilbod',
    about: 'KVA DET GJELD',
    treatments: 'BEHANDLINGAR',
    patients: 'Talet på pasientar',
    latest: 'Skal vere behandla seinast',
    criteria: 'TILDELINGSKRITERIUM',
    price: 'Pris',
    weight: 'vekt',
    percent: 'prosent',
    answers: 'SPØRSMÅL OG SVAR',
    noAnswers: 'Ingen spørsmål er svara på.',
    question: 'Spørsmål',
    answer: 'Svar',
    extensions: 'LENGD FRIST',
    at: 'kl.',
  },
};

const dateInWords = (date: LocalDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}. ${MONTHS[month! - 1]} ${year}`;
};

const timeInWords = (at: Instant, words: Words): string =>
  `${dateInWords(osloDate(at))} ${words.at} ${osloTime(at).replace(':', '.')}`;

/** `983 658 776`. */
const grouped = (org: OrgNumber): string => org.replace(/(\d{3})(?=\d)/g, '$1 ');

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `   ${line}`.trimEnd())
    .join('\n');

const section = (heading: string, parts: readonly string[]): string => [heading, ...parts].join('\n\n');

/** Everything that a document says; of the inquiry as it stood when the edition was made. */
export type Documented = Pick<
  KnownInquiry,
  'kind' | 'text' | 'cohorts' | 'criteria' | 'questionsUntil' | 'offersUntil' | 'names' | 'questions' | 'extensions'
> & {
  /** The short reference of the inquiry. */
  readonly reference: string;
  readonly edition: number;
  readonly buyer: OrgNumber;
};

const treatment = ({ names }: Documented, cohort: InquiredCohort, language: DocumentLanguage): string => {
  const words = WORDS[language];
  const called = (code: string): string => {
    const name = names.find((each) => each.code === code)?.[language];
    return name === undefined ? code : `${name} (${code})`;
  };
  return [
    `${cohort.cohort}. ${called(cohort.procedure)}, ${called(cohort.specialty)}`,
    `   ${words.patients}: ${cohort.patients}`,
    `   ${words.latest}: ${dateInWords(cohort.latestTreatmentOn)}`,
  ].join('\n');
};

const criteria = ({ criteria: all }: Documented, words: Words): readonly string[] =>
  all.map(({ criterion, weight, description }, index) => {
    const name = criterion === PRICE ? words.price : criterion;
    return `${index + 1}. ${name}, ${words.weight} ${weight} ${words.percent}\n${indented(description)}`;
  });

/** Whoever asked stays unsaid; a question without an answer is not shown. */
const answers = ({ questions }: Documented, words: Words): readonly string[] => {
  const shown = questions.flatMap(({ question, text, answer }) =>
    answer === undefined
      ? []
      : [`${words.question} ${question}:\n${indented(text)}\n\n${words.answer}:\n${indented(answer)}`],
  );
  return shown.length === 0 ? [words.noAnswers] : shown;
};

/** The document of an edition: plain text with line breaks (LF) and one at its end. Pure: the same inquiry gives the same bytes. */
export const documentOf = (inquiry: Documented, language: DocumentLanguage): string => {
  const words = WORDS[language];
  const sections = [
    `${words.title}\n${inquiry.reference}, ${words.edition} ${inquiry.edition}`,
    [
      `${words.buyer} ${grouped(inquiry.buyer)}`,
      `${words.kind}: ${words.kinds[inquiry.kind]}`,
      `${words.questionsUntil}: ${timeInWords(inquiry.questionsUntil, words)}`,
      `${words.offersUntil}: ${timeInWords(inquiry.offersUntil, words)}`,
    ].join('\n'),
    section(words.about, [inquiry.text]),
    section(
      words.treatments,
      inquiry.cohorts.map((cohort) => treatment(inquiry, cohort, language)),
    ),
    section(words.criteria, criteria(inquiry, words)),
    section(words.answers, answers(inquiry, words)),
    ...(inquiry.extensions.length === 0 ? [] : [section(words.extensions, inquiry.extensions)]),
  ];
  return `${sections.join('\n\n\n')}\n`;
};

/** The functions of all versions: what one of them has hashed, it makes again. */
export const DOCUMENTS: Readonly<Record<number, typeof documentOf>> = { [DOCUMENT_VERSION]: documentOf };
