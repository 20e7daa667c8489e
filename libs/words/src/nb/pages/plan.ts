import { formatOf } from '../../format.js';

const { count } = formatOf('nb');

/** What stands on the screens of the plan and the decisions. */
export const plan = {
  none: 'Det er ikke opprettet noe program ennå.',
  allocations: 'Rammer',
  allocated: 'Tildelt',
  waiting: 'Vedtak som venter på medunderskrift',
  noneWaiting: 'Ingen vedtak venter.',
  done: 'Andre vedtak',
  noneDone: 'Ingen andre vedtak.',
  reference: 'Referanse',
  effect: 'Hva vedtaket gjør',
  body: 'Vedtatt av',
  decidedOn: 'Vedtaksdato',
  caseNumber: 'Saksnummer',
  delegations: 'Fullmakter',
  noDelegations: 'Ingen har fullmakt.',
  holder: 'Hvem',
  contractLimit: 'Grense for kontrakter',
  virementLimit: 'Grense for omdisponering',
  revoked: 'Trukket tilbake',
  amount: 'Beløp',
  version: 'Bygger på planversjon',
  order: 'Rekkefølge',
  list: 'Kodeliste',
  codes: 'Koder',
  ended: 'Avsluttes',
  year: 'År',
  reason: 'Begrunnelse',
  framework: 'Rammeavtale',
  ceiling: 'Øvre ramme',
  history: 'Hva som har skjedd',
  heading: (reference: string) => `Vedtak ${reference}`,
  between: (from: number, to: number) => `Fra fase ${count(from)} til fase ${count(to)}`,
};
