import type { CommandRows } from '../commands/row.js';

/** Providers and what they can take. */
export const providerCommands = {
  RegisterProvider: {
    route: 'POST /providers',
    summary: 'Register a provider',
    makes: '/providers',
    note: 'Once for each organisation number, whose check digit must be correct. The kind of provider decides the basis of its contracts: `ownTrust` on `ownTrust`, `privateProvider` on `callOff`, `contractedSpecialist` on `specialistAgreement`.',
    example: { orgNumber: '941455077', name: 'Medi 3 AS', kind: 'privateProvider', legalEntity: true },
  },
  DeclareCapacity: {
    route: 'POST /providers/:provider/capacity',
    summary: "Declare a provider's weekly capacity in a specialty",
    note: 'Patients per week in a specialty, from one ISO week to another, both included. For each week the latest declaration counts. A contract for more than is declared is flagged when it is confirmed, not refused.',
    example: { specialty: '300', fromWeek: '2022-W45', toWeek: '2022-W52', weeklyPatients: 12 },
  },
  SuspendProvider: {
    route: 'POST /providers/:provider/suspension',
    summary: 'Suspend a provider: no new draws from now on',
    note: 'From status `active`. Stops confirmations and draws at once; what is delivered stays payable.',
    example: { reason: 'An inspection has found faults in sterilisation' },
  },
  ReinstateProvider: {
    route: 'POST /providers/:provider/reinstatement',
    summary: 'Reinstate a suspended provider',
    note: 'From status `suspended`.',
    example: { reason: 'The faults are corrected and inspected' },
  },
  EndProvider: {
    route: 'POST /providers/:provider/end',
    summary: 'End a provider for good',
    note: 'From status `active` or `suspended`; nothing leads back. No framework agreement, draft, confirmation or draw is possible with it from then on (`PROVIDER_SUSPENDED`, status `ended`); what is delivered stays payable.',
    example: { reason: 'It has given up its practice' },
  },
  CorrectProvider: {
    route: 'POST /providers/:provider/correction',
    summary: 'Correct the name of a provider, or tell under which number it invoices',
    note: 'In any status. `legalEntity` is the number of the legal entity under which a sub-unit sends its invoices: RegisterInvoice then takes it beside the number by which the provider is registered. What is left out stays.',
    example: { name: 'Medi 3 Ålesund AS', legalEntity: '974504863' },
  },
} as const satisfies CommandRows;
