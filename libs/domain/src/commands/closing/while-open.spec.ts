import { read, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { ContractId } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import {
  base,
  cancelled,
  closed,
  countersigned,
  countersigning,
  decision,
  director,
  expended,
  first,
  onProgramme,
  programme,
  recorded,
  recording,
  secretary,
  toProgramme,
} from '../../testing/decisions.js';
import { decisions } from '../index.js';
import type { Command } from '../index.js';

const run = (command: Command, who: Context) =>
  (decisions[command.type].decide as (of: Command, by: Context) => ReturnType<typeof decisions.RecordDecision.decide>)(
    command,
    who,
  );
const record = (effect: Effect) => run(recording(effect), secretary);

const closing: Effect = { kind: 'programmeClosed' };
const reopening: Effect = { kind: 'programmeReopened', reason: 'A credit note came late' };

/** 1000 øre appropriated, of which 200 were expended and paid in phase 1; phase 2 was cancelled. */
const paid = onProgramme({
  type: 'MoneyPaid',
  data: {
    ...{ contract: 'c' as never, invoice: 'i' as never, effectiveOn: '2022-11-12' as never, fiscalYear: 2022 },
    entries: [],
    paid: [{ account: 'paid', phase: 1, amountOre: '200' }],
  },
});
const spent = [...base, ...closed(1, 0n).slice(0, 1), ...expended(1, 200n)];
const ended = [...spent, ...closed(1, 400n).slice(1), ...cancelled(2, 300n)];
const done = [...ended, ...paid];
const shut = [
  ...done,
  ...onProgramme({
    type: 'ProgrammeClosed',
    data: {
      ...{ decision, effectiveOn: '2022-11-12' as never, fiscalYear: 2022 },
      entries: [
        { account: 'appropriation', amountOre: '800' },
        { account: 'unallocated', amountOre: '-800' },
      ],
    },
  }),
];
const programmeClosed = { code: 'PROGRAMME_CLOSED', programme } as const;

describe('closing a programme', () => {
  it('gives back what is unallocated: what was appropriated is then what was expended', () => {
    given([...done, recorded(closing)])
      .when(run(countersigning, director))
      .thenAccepted([countersigned(), shut.at(-1)!]);
    const state = given(shut).result(read(toProgramme));
    expect(state).toMatchObject({ status: 'closed', appropriatedOre: 200n, unallocatedOre: 0n });
  });

  const notEmpty = {
    code: 'PROGRAMME_NOT_EMPTY',
    phases: [],
    contracts: [],
    count: 0,
    unpaidOre: '0',
    receivableOre: '0',
  } as const;
  const contract = 'c1' as ContractId;
  const standing: Written = write(phaseRef(programme, 1), {
    type: 'ContractEntered',
    data: { contract, trust: first.trust, from: first.from, to: first.to },
  });

  it.each([
    ['phases that have not ended', base, { phases: [1, 2] }],
    ['what is expended and not paid', ended, { unpaidOre: '200' }],
    ['contracts that stand', [...done, standing], { contracts: [contract], count: 1 }],
  ])('names %s', (_, history, what) => {
    given(history)
      .when(record(closing))
      .thenRefused({ ...notEmpty, ...what, pointer: '/effect' });
  });

  it('leaves nothing to be done but withdrawing a decision, and the decision that reopens it', () => {
    given(shut)
      .when(record({ kind: 'appropriation', amountOre: '5' }))
      .thenRefused(programmeClosed);
    const before = recorded({ kind: 'appropriation', amountOre: '5' });
    given([...shut, before])
      .when(run(countersigning, director))
      .thenRefused(programmeClosed);
    const target = { decision };
    expect(
      given([...shut, before]).result(run({ type: 'WithdrawDecision', target, body: {} }, secretary)),
    ).toMatchObject({
      kind: 'accepted',
    });
    given([...shut, before])
      .when(run({ type: 'DeclineDecision', target, body: { reason: 'No' } }, director))
      .thenRefused(programmeClosed);
    given([...shut, recorded(reopening)])
      .when(run(countersigning, director))
      .thenAccepted([
        countersigned(),
        write(toProgramme, {
          type: 'ProgrammeReopened',
          data: { decision, reason: 'A credit note came late' },
        }),
      ]);
  });

  it('is undone by reopening, but for what was given back', () => {
    const again = [
      ...shut,
      ...onProgramme({ type: 'ProgrammeReopened', data: { decision, reason: 'A credit note came late' } }),
    ];
    expect(given(again).result(read(toProgramme))).toMatchObject({
      status: 'established',
      appropriatedOre: 200n,
      unallocatedOre: 0n,
    });
    const outcome: Outcome = given(again).result(record({ kind: 'appropriation', amountOre: '5' }));
    expect(outcome).toMatchObject({ kind: 'accepted' });
    const standing = {
      ...{ code: 'WRONG_STATE', what: 'programme', status: 'established' },
      ...{ allowed: ['closed'], pointer: '/effect/kind' },
    };
    given(again).when(record(reopening)).thenRefused(standing);
  });

  it('says of what is not there that it is not there', () => {
    const missing = { type: 'WithdrawRequest', target: { request: 'r9' as never }, body: { reason: 'x' } } as const;
    given(shut).when(run(missing, secretary)).thenAbsent();
  });

  it('puts whatever is about it into its queue', () => {
    const decline: Command = { type: 'DeclineDecision', target: { decision }, body: { reason: 'No' } };
    expect(given([...base, recorded(closing)]).result(decisions.DeclineDecision.key(decline as never))).toBe(
      toProgramme.stream,
    );
  });
});
