import { read, write } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import type { ContractId, OrgNumber } from '@spillrom/kernel';
import { DECIDING_BODIES } from '../../aggregates/decision/index.js';
import type { Effect } from '../../aggregates/decision/index.js';
import { frameworkIdOf, frameworkRef } from '../../aggregates/framework/index.js';
import type { FrameworkEvent, ListPrice } from '../../aggregates/framework/index.js';
import { listPrice } from '../../aggregates/framework/rules.js';
import type { Violation } from '../../vocabulary/violations.js';
import * as story from '../../testing/decisions.js';
import { judges } from '../../testing/judged-twice.js';
import { countersignDecision } from './countersign.js';
import { recordDecision } from './record.js';

const { base, countersigned, countersigning, director, recorded, recording, secretary } = story;

const hospital = '911000008' as OrgNumber;
const framework = frameworkIdOf(hospital, 'RA-1');
const ref = frameworkRef(framework);
const contract = 'c1' as ContractId;
const day = localDate;
const price = (unitPriceOre: string, from: string, to: string, procedure = 'CJE20'): ListPrice => ({
  ...{ procedure, unitPriceOre },
  ...{ from: day(from), to: day(to) },
});
const known = price('20', '2022-01-01', '2023-12-31');
const registered: Written = write(ref, {
  type: 'FrameworkRegistered',
  data: {
    ...{ framework, provider: hospital, agreementNumber: 'RA-1', title: 'Day surgery', procedures: ['CJE20'] },
    ...{ from: day('2022-01-01'), to: day('2023-12-31'), ceilingOre: '900', prices: [known] },
    callOffRule: 'direct',
  },
});
const onFramework = (...events: readonly FrameworkEvent[]): readonly Written[] =>
  events.map((event) => write(ref, event));
const drawn = (amountOre: string, to?: string, id = contract): FrameworkEvent => ({
  type: 'FrameworkDrawn',
  data: { contract: id, amountOre, ...(to === undefined ? {} : { to: day(to) }) },
});
const settled: FrameworkEvent = { type: 'FrameworkRestored', data: { contract, amountOre: '0' } };

type Terms = Omit<Extract<Effect, { kind: 'framework' }>, 'kind' | 'framework' | 'reason'>;
const changing = (terms: Terms): Effect => ({ kind: 'framework', framework, reason: 'The option year', ...terms });

/** Some 300 øre drawn by a call-off that ends on 31 May 2023. */
const history = [...base, registered, ...onFramework(drawn('300', '2023-05-31'))];

const nothing: Violation = { code: 'CHANGES_NOTHING', what: 'framework', pointer: '/effect' };
const below = (requested: string, inUse: string, pointer: string): Violation => ({
  ...({ code: 'BELOW_USE', requested, inUse, pointer } as const),
});

describe('a change of a framework agreement', () => {
  judges(
    history,
    [
      [
        'lowers no ceiling below what is drawn',
        changing({ ceilingOre: '299' }),
        below('299', '300', '/effect/ceilingOre'),
      ],
      [
        'ends no period before an unsettled contract',
        changing({ to: day('2023-05-30') }),
        below('2023-05-30', '2023-05-31', '/effect/to'),
      ],
      [
        'adds no price that ends before it begins',
        changing({ prices: [price('25', '2024-01-02', '2024-01-01')] }),
        {
          ...({ code: 'PERIOD_INVALID', from: day('2024-01-02'), to: day('2024-01-01') } as const),
          pointer: '/effect/prices/0/to',
        },
      ],
      [
        'takes in no procedure that is not known',
        changing({ procedures: ['CJE20', 'XXX99'] }),
        { code: 'CODE_UNKNOWN', value: 'XXX99', pointer: '/effect/procedures/1' },
      ],
      [
        'adds no price of a procedure that is not known',
        changing({ prices: [price('25', '2024-01-01', '2024-12-31', 'XXX99')] }),
        { code: 'CODE_UNKNOWN', value: 'XXX99', pointer: '/effect/prices/0/procedure' },
      ],
      ['changes something', changing({}), nothing],
      [
        'changes something of what it names',
        changing({ to: day('2023-12-31'), ceilingOre: '900', procedures: ['CJE20'], prices: [known] }),
        nothing,
      ],
    ],
    [
      ['lowers the ceiling to what is drawn', changing({ ceilingOre: '300' })],
      ['ends on the last day of an unsettled contract', changing({ to: day('2023-05-31') })],
      ['adds a price of one day', changing({ prices: [price('25', '2024-01-01', '2024-01-01')] })],
    ],
  );

  judges(
    [...base, registered],
    [
      [
        'leaves the first day',
        changing({ to: day('2021-12-31') }),
        { code: 'PERIOD_INVALID', from: day('2022-01-01'), to: day('2021-12-31'), pointer: '/effect/to' },
      ],
    ],
    [['ends on the first day', changing({ to: day('2022-01-01') })]],
  );

  it('finds no agreement that was never registered', () => {
    given(base)
      .when(recordDecision(recording(changing({ ceilingOre: '1' })), secretary))
      .thenRefused({ code: 'NOT_FOUND', what: 'framework', pointer: '/effect/framework' });
  });

  it('may end before a contract that is settled, or that was drawn before its last day was told', () => {
    const other = drawn('10', undefined, 'c2' as ContractId);
    for (const past of [onFramework(settled, other), onFramework(other, settled)]) {
      const { kind } = given([...history, ...past]).result(
        recordDecision(recording(changing({ to: day('2022-12-31') })), secretary),
      );
      expect(kind).toBe('accepted');
    }
  });

  it('tells what differs, and nothing that stays', () => {
    const next = price('22', '2024-01-01', '2024-12-31');
    const wish = changing({
      to: day('2024-12-31'),
      ceilingOre: '900',
      procedures: ['CJE20', 'NGB20'],
      prices: [known, next],
    });
    const data = { decision: story.decision, to: day('2024-12-31'), procedures: ['CJE20', 'NGB20'], prices: [next] };
    const after = given([...history, recorded(wish)])
      .when(countersignDecision(countersigning, director))
      .thenAccepted([countersigned(), write(ref, { type: 'FrameworkChanged', data })]);
    expect(after.result(read(ref))).toMatchObject({ to: '2024-12-31', ceilingOre: 900n, prices: [known, next] });
  });

  it('adds prices, of which the latest beginning holds on a day, then the latest added', () => {
    const prices = [price('22', '2023-01-01', '2023-12-31'), price('21', '2022-01-01', '2023-12-31')];
    const change: FrameworkEvent = { type: 'FrameworkChanged', data: { decision: story.decision, prices } };
    const state = given([...history, ...onFramework(change)]).result(read(ref));
    if (state.status === 'absent') throw new Error('no framework');
    const on = (date: string) => listPrice(state, 'CJE20', day(date));
    expect([on('2022-12-31'), on('2023-01-01'), on('2024-01-01')]).toEqual([21n, 22n, null]);
  });

  it('may be decided by the board, the chief executive and the regional department', () => {
    const command = recording(changing({ ceilingOre: '1000' }));
    for (const body of DECIDING_BODIES) {
      const { kind } = given(history).result(
        recordDecision({ ...command, body: { ...command.body, body } }, secretary),
      );
      expect(kind).toBe('accepted');
    }
  });

  it('takes a second person', () => {
    given([...history, recorded(changing({ ceilingOre: '1000' }))])
      .when(countersignDecision(countersigning, { ...director, actor: secretary.actor }))
      .thenRefused({ code: 'SAME_PERSON', actor: secretary.actor, part: 'countersign', earlierPart: 'record' });
  });
});
