import { read, write, type Written } from '@spillrom/event-sourcing';
import { given, survivesStorage } from '@spillrom/event-sourcing/testing';
import { localDate, ore, type ContractId, type OrgNumber } from '@spillrom/kernel';
import { frameworkAggregate, frameworkIdOf, frameworkRef } from '../../aggregates/framework/index.js';
import type { FrameworkEvent } from '../../aggregates/framework/index.js';
import type { RegisterFramework } from './commands.js';
import { providerRef } from '../../aggregates/provider/index.js';
import { officer } from '../../testing/requests.js';
import { listPrice } from '../../aggregates/framework/rules.js';
import { registerFramework } from './register.js';

const medi = '941455077' as OrgNumber;
const framework = frameworkIdOf(medi, 'R-2021/17');
const ref = frameworkRef(framework);
const price = {
  procedure: 'CJE20',
  unitPriceOre: '1200000',
  from: localDate('2022-01-01'),
  to: localDate('2022-12-31'),
};
const body: RegisterFramework['body'] = {
  provider: medi,
  agreementNumber: 'R-2021/17',
  title: 'Eye surgery 2022–2023',
  procedures: ['CJE20', 'SNG0AG'],
  from: localDate('2022-01-01'),
  to: localDate('2023-12-31'),
  ceilingOre: '500000000',
  callOffRule: 'miniCompetition',
  prices: [price, { ...price, from: localDate('2023-01-01'), to: localDate('2023-12-31'), unitPriceOre: '1250000' }],
};
const wish = (change: Partial<RegisterFramework['body']> = {}): RegisterFramework => ({
  type: 'RegisterFramework',
  target: { framework },
  body: { ...body, ...change },
});
const provider: Written = write(providerRef(medi), {
  type: 'ProviderRegistered',
  data: { provider: medi, name: 'Medi 3 AS', kind: 'privateProvider', legalEntity: true },
});
const registered: FrameworkEvent = { type: 'FrameworkRegistered', data: { framework, ...body, provider: medi } };
const contract = 'c1' as ContractId;

describe('registering a framework agreement', () => {
  it('makes one of its provider and agreement number', () => {
    const after = given([provider])
      .when(registerFramework(wish(), officer))
      .thenAccepted([write(ref, registered)]);
    expect(after.result(read(ref))).toEqual({
      status: 'registered',
      framework,
      provider: medi,
      procedures: ['CJE20', 'SNG0AG'],
      from: '2022-01-01',
      to: '2023-12-31',
      ceilingOre: 500_000_000n,
      drawnOre: 0n,
      prices: body.prices,
      callOffRule: 'miniCompetition',
      callOffs: new Map(),
    });
  });

  it('finds no provider that was never registered', () => {
    given([])
      .when(registerFramework(wish(), officer))
      .thenRefused({ code: 'NOT_FOUND', what: 'provider', pointer: '/provider' });
  });

  it('is refused a second time', () => {
    given([provider, write(ref, registered)])
      .when(registerFramework(wish({ title: 'Another title' }), officer))
      .thenRefused({ code: 'ALREADY_REGISTERED', what: 'framework', pointer: '/agreementNumber' });
  });

  it('may last one day, and a price too; not less', () => {
    const day = { from: localDate('2022-01-01'), to: localDate('2022-01-01') };
    const inverted = { from: localDate('2022-01-02'), to: localDate('2022-01-01') };
    const oneDay = { ...day, prices: [{ ...price, ...day }] };
    given([provider])
      .when(registerFramework(wish(oneDay), officer))
      .thenAccepted([
        write(ref, { type: 'FrameworkRegistered', data: { framework, ...body, provider: medi, ...oneDay } }),
      ]);
    given([provider])
      .when(registerFramework(wish({ ...inverted, prices: [price, { ...price, ...inverted }] }), officer))
      .thenRefused(
        { code: 'PERIOD_INVALID', ...inverted, pointer: '/to' },
        { code: 'PERIOD_INVALID', ...inverted, pointer: '/prices/1/to' },
      );
  });

  it('names every procedure that is none, before every period', () => {
    const inverted = { from: localDate('2023-01-01'), to: localDate('2022-12-31') };
    given([provider])
      .when(
        registerFramework(
          wish({ procedures: ['CJE20', 'CJE2'], prices: [{ ...price, procedure: 'cje20' }, price], ...inverted }),
          officer,
        ),
      )
      .thenRefused(
        { code: 'CODE_UNKNOWN', value: 'CJE2', pointer: '/procedures/1' },
        { code: 'CODE_UNKNOWN', value: 'cje20', pointer: '/prices/0/procedure' },
        { code: 'PERIOD_INVALID', ...inverted, pointer: '/to' },
      );
  });

  it('is a fault, not a refusal, under the id of another agreement', () => {
    expect(() =>
      given([provider]).when(
        registerFramework({ ...wish(), target: { framework: frameworkIdOf(medi, 'R-2021/18') } }, officer),
      ),
    ).toThrow('another agreement');
  });
});

describe('the id of a framework agreement', () => {
  it('is 32 hexadecimal digits, the same for the same provider and number only', () => {
    expect(framework).toMatch(/^[0-9a-f]{32}$/);
    expect(frameworkIdOf(medi, 'R-2021/17')).toBe(framework);
    expect(frameworkIdOf('978654657', 'R-2021/17')).not.toBe(framework);
    expect(ref.stream).toBe(`framework-${framework}`);
  });

  it.each(['r-2021/17', ' R-2021/17 ', 'R‑2021–17', 'Ｒ-2021/17'])(
    'is the same when the number is spelt %j',
    (number) => {
      expect(frameworkIdOf(medi, number)).toBe(framework);
    },
  );
});

describe('the list price of a day', () => {
  const day = (text: string) => localDate(text);
  const list = (...prices: readonly (readonly [unitPriceOre: string, from: string, to: string])[]) =>
    ({
      prices: prices.map(([unitPriceOre, from, to]) => ({
        procedure: 'CJE20',
        unitPriceOre,
        from: day(from),
        to: day(to),
      })),
    }) as unknown as Parameters<typeof listPrice>[0];

  it('is that of those valid then which began last, ends included', () => {
    const prices = list(['10', '2022-01-01', '2022-12-31'], ['12', '2022-06-01', '2022-06-30']);
    const on = (text: string) => listPrice(prices, 'CJE20', day(text));
    expect(['2021-12-31', '2022-01-01', '2022-06-01', '2022-06-30', '2022-07-01', '2023-01-01'].map(on)).toEqual([
      null,
      10n,
      12n,
      12n,
      10n,
      null,
    ]);
    expect(listPrice(prices, 'NGB20', day('2022-06-01'))).toBeNull();
  });

  it('is the one that stands last in the list, of two that began on one day', () => {
    const prices = list(['10', '2022-01-01', '2022-12-31'], ['12', '2022-01-01', '2022-12-31']);
    expect(listPrice(prices, 'CJE20', day('2022-06-01'))).toBe(12n);
  });
});

describe('the ceiling of a framework agreement', () => {
  const drawn: FrameworkEvent = { type: 'FrameworkDrawn', data: { contract, amountOre: '300' } };
  const restored: FrameworkEvent = { type: 'FrameworkRestored', data: { contract, amountOre: '120' } };

  it('is used up by draws and given back', () => {
    const state = given([registered, drawn, restored].map((event) => write(ref, event))).result(read(ref));
    expect(state).toMatchObject({ drawnOre: ore(180) });
  });

  it('is a mark of use, which leaves the ETag', () => {
    const { catalogue } = frameworkAggregate;
    const marks = Object.entries(catalogue).flatMap(([type, row]) => (row.mark === true ? [type] : []));
    expect(marks).toEqual(['FrameworkDrawn', 'FrameworkRestored']);
  });

  it('survives storage', () => survivesStorage(frameworkAggregate, [registered, drawn, restored]));
});
