import { formatOf } from '../../format.js';
import type { plan as nb } from '../../nb/pages/plan.js';

const { count } = formatOf('nn');

/** What stands on the screens of the plan and the decisions. */
export const plan: typeof nb = {
  none: 'Det er ikkje oppretta noko program enno.',
  allocations: 'Rammer',
  allocated: 'Tildelt',
  waiting: 'Vedtak som ventar på medunderskrift',
  noneWaiting: 'Ingen vedtak ventar.',
  done: 'Andre vedtak',
  noneDone: 'Ingen andre vedtak.',
  reference: 'Referanse',
  effect: 'Kva vedtaket gjer',
  body: 'Vedteke av',
  decidedOn: 'Vedtaksdato',
  caseNumber: 'Saksnummer',
  delegations: 'Fullmakter',
  noDelegations: 'Ingen har fullmakt.',
  holder: 'Kven',
  contractLimit: 'Grense for kontraktar',
  virementLimit: 'Grense for omdisponering',
  revoked: 'Trekt tilbake',
  amount: 'Beløp',
  version: 'Byggjer på planversjon',
  order: 'Rekkjefølgje',
  list: 'Kodeliste',
  codes: 'Kodar',
  ended: 'Blir avslutta',
  year: 'År',
  reason: 'Grunngiving',
  framework: 'Rammeavtale',
  ceiling: 'Øvre ramme',
  history: 'Kva som har skjedd',
  heading: (reference) => `Vedtak ${reference}`,
  between: (from, to) => `Frå fase ${count(from)} til fase ${count(to)}`,
};
