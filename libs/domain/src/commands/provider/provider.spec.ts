import { read, write, type Written } from '@spillrom/event-sourcing';
import { given, survivesStorage } from '@spillrom/event-sourcing/testing';
import { localDate, type ContractId, type OrgNumber } from '@spillrom/kernel';
import { director, officer } from '../../testing/requests.js';
import { declareCapacity, registerProvider, reinstateProvider, suspendProvider } from './register.js';
import { declaredPatients, engagedPatients } from '../../aggregates/provider/rules.js';
import { providerAggregate, providerRef } from '../../aggregates/provider/index.js';
import type { KnownProvider, ProviderEvent } from '../../aggregates/provider/index.js';
import type { DeclareCapacity, RegisterProvider } from './commands.js';

const medi = '941455077' as OrgNumber;
const ref = providerRef(medi);
const target = { provider: medi };
const registered: ProviderEvent = {
  type: 'ProviderRegistered',
  data: { provider: medi, name: 'Medi 3 AS', kind: 'privateProvider', legalEntity: true },
};
const suspended: ProviderEvent = { type: 'ProviderSuspended', data: { reason: 'Cannot staff the theatre' } };
const reinstated: ProviderEvent = { type: 'ProviderReinstated', data: { reason: 'Staffed again' } };
const capacity = (fromWeek: string, toWeek: string, weeklyPatients: number, specialty = '300'): ProviderEvent => ({
  type: 'CapacityDeclared',
  data: { specialty, fromWeek, toWeek, weeklyPatients },
});
const [first, second] = ['c1', 'c2'] as unknown as [ContractId, ContractId];
const engaged = (contract: ContractId, from: string, to: string, patients: number): ProviderEvent => ({
  type: 'ProviderEngaged',
  data: {
    contract,
    from: localDate(from),
    to: localDate(to),
    specialties: [
      { specialty: '300', patients },
      { specialty: '050', patients: 1000 },
    ],
  },
});
const history = (...events: readonly ProviderEvent[]): readonly Written[] => events.map((event) => write(ref, event));

const wish = (orgNumber: string): RegisterProvider => ({
  type: 'RegisterProvider',
  target: { provider: orgNumber as OrgNumber },
  body: { orgNumber, name: 'Medi 3 AS', kind: 'privateProvider', legalEntity: true },
});

describe('registering a provider', () => {
  it('makes an active provider of its organisation number', () => {
    const after = given([])
      .when(registerProvider(wish(medi), officer))
      .thenAccepted([write(ref, registered)]);
    expect(after.result(read(ref))).toEqual({
      status: 'active',
      provider: medi,
      name: 'Medi 3 AS',
      invoicesAs: medi,
      kind: 'privateProvider',
      capacities: [],
      engagements: new Map(),
      directAwards: new Map(),
      quotasUsed: new Map(),
      quotasDecided: [],
    });
  });

  it('says that nobody knows whether it is a legal entity when nobody said', () => {
    const command = wish(medi);
    const { legalEntity: _unsaid, ...body } = command.body;
    given([])
      .when(registerProvider({ ...command, body }, officer))
      .thenAccepted([write(ref, { ...registered, data: { ...registered.data, legalEntity: null } })]);
  });

  it('is refused a second time', () => {
    given(history(registered))
      .when(registerProvider(wish(medi), officer))
      .thenRefused({ code: 'ALREADY_REGISTERED', what: 'provider', pointer: '/orgNumber' });
  });

  it('takes 983658776 and refuses 983658777, whose check digit is wrong', () => {
    const authority = providerRef('983658776');
    const data = { ...registered.data, provider: '983658776' as OrgNumber };
    given([])
      .when(registerProvider(wish('983658776'), officer))
      .thenAccepted([write(authority, { ...registered, data })]);
    given([])
      .when(registerProvider(wish('983658777'), officer))
      .thenRefused({ code: 'ORG_NUMBER_INVALID', pointer: '/orgNumber' });
  });

  it.each(['8839748320', '9747490250', '12345678', '98365877a', '', '01019012345', '../x', '９８３６５８７７６'])(
    'refuses %j, and no stream is named after it',
    (orgNumber) => {
      given([])
        .when(registerProvider(wish(orgNumber), officer))
        .thenRefused({ code: 'ORG_NUMBER_INVALID', pointer: '/orgNumber' });
      expect(providerRef(orgNumber).stream).toBe('provider-without-valid-number');
    },
  );
});

describe('declaring capacity', () => {
  const declare = (specialty: string, fromWeek: string, toWeek: string): DeclareCapacity => ({
    type: 'DeclareCapacity',
    target,
    body: { specialty, fromWeek, toWeek, weeklyPatients: 20 },
  });

  it('is written down', () => {
    given(history(registered))
      .when(declareCapacity(declare('300', '2022-W46', '2022-W50'), officer))
      .thenAccepted([write(ref, capacity('2022-W46', '2022-W50', 20))]);
  });

  it('is taken from a suspended provider too', () => {
    given(history(registered, suspended))
      .when(declareCapacity(declare('300', '2022-W46', '2022-W46'), officer))
      .thenAccepted([write(ref, capacity('2022-W46', '2022-W46', 20))]);
  });

  it('finds no provider that was never registered', () => {
    given([])
      .when(declareCapacity(declare('300', '2022-W46', '2022-W50'), officer))
      .thenAbsent();
  });

  it('may end in the week it starts, not in the week before', () => {
    given(history(registered))
      .when(declareCapacity(declare('300', '2022-W46', '2022-W45'), officer))
      .thenRefused({ code: 'PERIOD_INVALID', from: '2022-W46', to: '2022-W45', pointer: '/toWeek' });
  });

  it('knows week 53 of 2020, and no week 53 of 2022', () => {
    given(history(registered))
      .when(declareCapacity(declare('300', '2020-W53', '2022-W52'), officer))
      .thenAccepted([write(ref, capacity('2020-W53', '2022-W52', 20))]);
    given(history(registered))
      .when(declareCapacity(declare('300', '2022-W52', '2022-W53'), officer))
      .thenRefused({ code: 'WEEK_UNKNOWN', week: '2022-W53', pointer: '/toWeek' });
  });

  it('knows no week 0, and no week without a W', () => {
    for (const week of ['2022-W00', '2022-46', '2022-11-12']) {
      given(history(registered))
        .when(declareCapacity(declare('300', week, '2022-W52'), officer))
        .thenRefused({ code: 'WEEK_UNKNOWN', week, pointer: '/fromWeek' });
    }
  });

  it('names all that is wrong', () => {
    const period = { code: 'PERIOD_INVALID', from: '2022-W46', to: '2022-W45', pointer: '/toWeek' } as const;
    given(history(registered))
      .when(declareCapacity(declare('999', '2022-W46', '2022-W45'), officer))
      .thenRefused({ code: 'CODE_UNKNOWN', value: '999', pointer: '/specialty' }, period);
    given(history(registered))
      .when(declareCapacity(declare('232', '2022-W46', '2022-W45'), officer))
      .thenRefused({ code: 'CODE_RETIRED', value: '232', pointer: '/specialty' }, period);
  });
});

describe('suspending and reinstating', () => {
  const suspend = suspendProvider.bind(
    undefined,
    { type: 'SuspendProvider', target, body: { reason: 'Cannot staff the theatre' } },
    director,
  );
  const reinstate = reinstateProvider.bind(
    undefined,
    { type: 'ReinstateProvider', target, body: { reason: 'Staffed again' } },
    director,
  );

  it('goes to and fro', () => {
    given(history(registered))
      .when(suspend())
      .thenAccepted([write(ref, suspended)])
      .when(reinstate())
      .thenAccepted([write(ref, reinstated)])
      .when(suspend())
      .thenAccepted([write(ref, suspended)]);
  });

  it('refuses the same wish again and names the state', () => {
    given(history(registered, suspended))
      .when(suspend())
      .thenRefused({ code: 'WRONG_STATE', what: 'provider', status: 'suspended', allowed: ['active'] });
    given(history(registered))
      .when(reinstate())
      .thenRefused({ code: 'WRONG_STATE', what: 'provider', status: 'active', allowed: ['suspended'] });
  });

  it('finds no provider that was never registered', () => {
    given([]).when(suspend()).thenAbsent();
    given([]).when(reinstate()).thenAbsent();
  });
});

describe('what a provider has promised', () => {
  const state = (...events: readonly ProviderEvent[]): KnownProvider => {
    const known = given(history(registered, ...events)).result(read(ref));
    if (known.status === 'absent') throw new Error('not registered');
    return known;
  };
  // Weeks 46 to 48 of 2022 run from Monday 14 November to Sunday 4 December.
  const [monday, sunday] = [localDate('2022-11-14'), localDate('2022-12-04')];

  it('is the sum over the weeks that the period touches', () => {
    const known = state(capacity('2022-W46', '2022-W48', 20));
    expect(declaredPatients(known, '300', monday, sunday)).toBe(60);
    expect(declaredPatients(known, '300', localDate('2022-11-20'), localDate('2022-11-21'))).toBe(40);
    expect(declaredPatients(known, '300', localDate('2022-11-13'), localDate('2022-11-14'))).toBe(20);
    expect(declaredPatients(known, '300', localDate('2022-12-05'), localDate('2022-12-31'))).toBe(0);
  });

  it('is the latest word on each week', () => {
    const known = state(capacity('2022-W46', '2022-W48', 20), capacity('2022-W47', '2022-W52', 5));
    expect(declaredPatients(known, '300', monday, sunday)).toBe(30);
  });

  it('is told by specialty', () => {
    const known = state(capacity('2022-W46', '2022-W48', 20), capacity('2022-W46', '2022-W48', 7, '050'));
    expect(declaredPatients(known, '300', monday, sunday)).toBe(60);
    expect(declaredPatients(known, '050', monday, sunday)).toBe(21);
  });

  it('is engaged by contracts that share an ISO week with the period', () => {
    const known = state(engaged(first, '2022-11-01', '2022-11-14', 10), engaged(second, '2022-12-04', '2022-12-24', 3));
    expect(engagedPatients(known, '300', monday, sunday)).toBe(13);
    expect(engagedPatients(known, '300', localDate('2022-11-20'), sunday)).toBe(13);
    expect(engagedPatients(known, '300', localDate('2022-11-21'), sunday)).toBe(3);
    expect(engagedPatients(known, '300', localDate('2022-11-21'), localDate('2022-11-28'))).toBe(3);
    expect(engagedPatients(known, '300', localDate('2022-11-21'), localDate('2022-11-27'))).toBe(0);
    expect(engagedPatients(known, '300', monday, sunday, first)).toBe(3);
  });

  it('is engaged by what a contract asks now, and no longer once it is settled', () => {
    const known = state(
      engaged(first, '2022-11-14', '2022-12-04', 10),
      engaged(second, '2022-11-14', '2022-12-04', 4),
      engaged(first, '2022-11-14', '2022-12-04', 7),
      { type: 'ProviderDisengaged', data: { contract: second } },
    );
    expect(engagedPatients(known, '300', monday, sunday)).toBe(7);
  });
});

it('a provider survives storage', () => {
  survivesStorage(providerAggregate, [
    registered,
    capacity('2022-W46', '2022-W48', 20),
    suspended,
    reinstated,
    engaged(first, '2022-11-14', '2022-12-04', 10),
    { type: 'ProviderDisengaged', data: { contract: first } },
  ]);
});

it('a provider keeps its ETag through engagements and quotas', () => {
  const marks = Object.entries(providerAggregate.catalogue).flatMap(([type, row]) => (row.mark === true ? [type] : []));
  expect(marks).toEqual(['ProviderEngaged', 'ProviderDisengaged', 'QuotaUsed', 'QuotaDecided']);
});
