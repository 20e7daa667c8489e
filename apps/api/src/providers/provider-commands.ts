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
} as const satisfies CommandRows;
