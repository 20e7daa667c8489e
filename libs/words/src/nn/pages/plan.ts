import { formatOf } from '../../format.js';
import type { plan as nb } from '../../nb/pages/plan.js';

const { count } = formatOf('nn');

/** What stands on the screens of the plan and the decisions. */
export const plan: typeof nb = {
  lead: 'Fasane, rammene og vedtaka som alt anna byggjer på.',
  noProgramme: 'Det er ikkje oppretta noko program enno.',
  none: 'Ingen.',
  waiting: 'Ventar på medunderskrift',
  all: 'Alle vedtak',
  moved: 'Blir flytta',
  made: 'Kven og når',
  allocations: 'Rammer',
  allocated: 'Tildelt',
  reference: 'Referanse',
  effect: 'Kva vedtaket gjer',
  body: 'Vedteke av',
  decidedOn: 'Vedtaksdato',
  caseNumber: 'Saksnummer',
  holder: 'Kven',
  contractLimit: 'Grense for kontraktar',
  virementLimit: 'Grense for omdisponering',
  amount: 'Beløp',
  version: 'Byggjer på planversjon',
  year: 'År',
  list: 'Kodeliste',
  codes: 'Kodar',
  ended: 'Blir avslutta',
  reason: 'Grunngiving',
  tolerance: 'Toleranse',
  toleranceMax: 'Høgst per kontrakt',
  ceiling: 'Øvre ramme',
  history: 'Kva som har skjedd',
  heading: (reference) => `Vedtak ${reference}`,
  between: (from, to) => `Frå fase ${count(from)} til fase ${count(to)}`,
};
