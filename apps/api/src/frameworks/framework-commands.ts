import type { CommandRows } from '../commands/row.js';

/** Framework agreements. */
export const frameworkCommands = {
  RegisterFramework: {
    route: 'POST /frameworks',
    summary: 'Register a framework agreement',
    makes: '/frameworks',
    note: 'Once for each provider and agreement number, from which its `id` is derived. The provider must be registered. Call-offs must be within its procedures, period and ceiling, at or under the list price of the day on which they are confirmed.',
    example: {
      provider: '974504863',
      agreementNumber: '2021/88-7',
      title: 'Eye surgery, Trondheim',
      procedures: ['CJE20'],
      from: '2021-09-01',
      to: '2023-08-31',
      ceilingOre: '2500000000',
      prices: [{ procedure: 'CJE20', unitPriceOre: '1250000', from: '2021-09-01', to: '2023-08-31' }],
      callOffRule: 'direct',
    },
  },
} as const satisfies CommandRows;
