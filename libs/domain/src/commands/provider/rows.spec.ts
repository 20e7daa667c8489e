import type { Principal } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate, ROLES, type ActorId, type OrgNumber, type Role } from '@spillrom/kernel';
import { frameworkIdOf } from '../../aggregates/framework/index.js';
import { providerRows } from './rows.js';

const medi = '941455077' as OrgNumber;
const target = { provider: medi };
const period = { from: localDate('2022-01-01'), to: localDate('2022-12-31') };
const framework = frameworkIdOf(medi, 'R-17');

const rows = [
  {
    command: {
      type: 'RegisterProvider',
      target,
      body: { orgNumber: medi, name: 'Medi 3 AS', kind: 'privateProvider' },
    },
    role: 'regional-officer',
    stream: 'provider-941455077',
    texts: [['/name', 'Medi 3 AS']],
  },
  {
    command: {
      type: 'DeclareCapacity',
      target,
      body: { specialty: '300', fromWeek: '2022-W46', toWeek: '2022-W50', weeklyPatients: 20 },
    },
    role: 'regional-officer',
    stream: 'provider-941455077',
    texts: [['/specialty', '300']],
  },
  {
    command: { type: 'SuspendProvider', target, body: { reason: 'No staff' } },
    role: 'regional-medical-director',
    stream: 'provider-941455077',
    texts: [['/reason', 'No staff']],
  },
  {
    command: { type: 'ReinstateProvider', target, body: { reason: 'Staff again' } },
    role: 'regional-medical-director',
    stream: 'provider-941455077',
    texts: [['/reason', 'Staff again']],
  },
  {
    command: { type: 'EndProvider', target, body: { reason: 'Given up' } },
    role: 'regional-medical-director',
    stream: 'provider-941455077',
    texts: [['/reason', 'Given up']],
  },
  {
    command: { type: 'CorrectProvider', target, body: { name: 'Medi 3' } },
    role: 'regional-officer',
    stream: 'provider-941455077',
    texts: [['/name', 'Medi 3']],
  },
  {
    command: {
      type: 'RegisterFramework',
      target: { framework },
      body: {
        provider: medi,
        agreementNumber: 'R-17',
        title: 'Eyes',
        procedures: ['CJE20'],
        ...period,
        ceilingOre: '1',
        prices: [{ procedure: 'CJE20', unitPriceOre: '1', ...period }],
        callOffRule: 'direct',
      },
    },
    role: 'regional-officer',
    stream: `framework-${framework}`,
    texts: [
      ['/agreementNumber', 'R-17'],
      ['/title', 'Eyes'],
      ['/procedures/0', 'CJE20'],
      ['/prices/0/procedure', 'CJE20'],
    ],
  },
] as const;

const who = (role: Role): Principal => ({
  actor: 'somebody' as ActorId,
  org: '983658776' as OrgNumber,
  roles: [role],
  client: 'console',
});

describe.each(rows)('the row of $command.type', ({ command, role, stream, texts }) => {
  // Each command stands beside its own type; the table of rows cannot know that of a list.
  const row = providerRows[command.type] as (typeof providerRows)['SuspendProvider'];
  const wish = command as Extract<typeof command, { type: 'SuspendProvider' }>;

  it(`is for ${role} and no other`, () => {
    const granted = ROLES.filter((each) => given([]).result(row.scope(wish, who(each))).kind === 'granted');
    expect(granted).toEqual([role]);
  });

  it('waits for the stream that it addresses', () => {
    expect(row.addressed(wish).stream).toBe(stream);
    expect(given([]).result(row.key(wish))).toBe(stream);
  });

  it('gives all that a client can write freely, codes included', () => {
    expect([...row.texts(wish)]).toEqual(texts);
  });
});
