import { formatOf } from '../../format.js';

const { count } = formatOf('nb');

/** What stands on the screens of the plan and the decisions. */
export const plan = {
  lead: 'Fasene, rammene og vedtakene som alt annet bygger på.',
  noProgramme: 'Det er ikke opprettet noe program ennå.',
  none: 'Ingen.',
  waiting: 'Venter på medunderskrift',
  all: 'Alle vedtak',
  moved: 'Flyttes',
  made: 'Hvem og når',
  allocations: 'Rammer',
  allocated: 'Tildelt',
  reference: 'Referanse',
  effect: 'Hva vedtaket gjør',
  body: 'Vedtatt av',
  decidedOn: 'Vedtaksdato',
  caseNumber: 'Saksnummer',
  holder: 'Hvem',
  contractLimit: 'Grense for kontrakter',
  virementLimit: 'Grense for omdisponering',
  amount: 'Beløp',
  version: 'Bygger på planversjon',
  year: 'År',
  list: 'Kodeliste',
  codes: 'Koder',
  ended: 'Avsluttes',
  reason: 'Begrunnelse',
  tolerance: 'Toleranse',
  toleranceMax: 'Høyst per kontrakt',
  ceiling: 'Øvre ramme',
  history: 'Hva som har skjedd',
  heading: (reference: string) => `Vedtak ${reference}`,
  between: (from: number, to: number) => `Fra fase ${count(from)} til fase ${count(to)}`,
};
