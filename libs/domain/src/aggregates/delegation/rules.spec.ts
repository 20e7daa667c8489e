import { read, write } from '@spillrom/event-sourcing';
import { given, survivesStorage } from '@spillrom/event-sourcing/testing';
import { localDate, ore, type ActorId, type DecisionId } from '@spillrom/kernel';
import { covers, inForceOrToCome } from './rules.js';
import { delegationAggregate, delegationRef } from './index.js';
import type { DelegationEvent, DelegationState } from './index.js';

const holder = 'holder' as ActorId;
const grant = (limits: readonly [contract: string, virement: string], from: string, to: string): DelegationEvent => ({
  type: 'DelegationGranted',
  data: {
    holder,
    decision: '018490aa-0000-7000-8000-0000000000d1' as DecisionId,
    contractLimitOre: limits[0],
    virementLimitOre: limits[1],
    from: localDate(from),
    to: localDate(to),
  },
});
const revoked: DelegationEvent = { type: 'DelegationRevoked', data: { holder, reason: 'Left' } };

const after = (...events: readonly DelegationEvent[]): DelegationState =>
  given(events.map((event) => write(delegationRef(holder), event))).result(read(delegationRef(holder)));
const inNovember = grant(['500', '50'], '2022-11-01', '2022-11-30');

const judged = (state: DelegationState, of: 'contract' | 'virement', amount: string, on = '2022-11-12') =>
  covers(state, of, ore(amount), localDate(on), holder);

describe('a delegation', () => {
  it.each([
    ['contract', '500', '501'],
    ['virement', '50', '51'],
  ] as const)('covers a %s up to its own limit', (of, limitOre, neededOre) => {
    expect(judged(after(inNovember), of, limitOre)).toEqual({ grant: { holder, version: 0, limitOre } });
    expect(judged(after(inNovember), of, neededOre)).toEqual({
      violation: { code: 'OVER_DELEGATION', holder, neededOre, limitOre },
    });
  });

  it('is in force from its first date to its last, ends included', () => {
    const covered = ['2022-10-31', '2022-11-01', '2022-11-30', '2022-12-01'].filter(
      (on) => 'grant' in judged(after(inNovember), 'contract', '1', on),
    );
    expect(covered).toEqual(['2022-11-01', '2022-11-30']);
  });

  it('is none when nothing was ever granted, when none is in force, and once revoked', () => {
    const none = { violation: { code: 'NO_DELEGATION', holder, neededOre: '1' } };
    expect(judged(after(), 'contract', '1')).toEqual(none);
    expect(judged(after(inNovember), 'contract', '1', '2022-12-01')).toEqual(none);
    expect(judged(after(inNovember, revoked), 'contract', '1')).toEqual(none);
  });

  it('is the highest grant in force, for contracts and for virements apart', () => {
    const state = after(
      inNovember,
      grant(['900', '20'], '2022-11-10', '2022-11-20'),
      grant(['9999', '9999'], '2022-11-13', '2022-12-31'),
    );
    expect(judged(state, 'contract', '900')).toEqual({ grant: { holder, version: 1, limitOre: '900' } });
    expect(judged(state, 'virement', '50')).toEqual({ grant: { holder, version: 0, limitOre: '50' } });
    expect(judged(state, 'contract', '901')).toMatchObject({ violation: { limitOre: '900' } });
  });

  it('is the first of grants that are equal, so that a replay names the same one', () => {
    expect(judged(after(inNovember, inNovember, inNovember), 'contract', '1')).toMatchObject({ grant: { version: 0 } });
  });

  it('granted anew after a revocation counts, and those before it do not', () => {
    const state = after(inNovember, revoked, grant(['100', '10'], '2022-11-01', '2022-11-30'));
    expect(judged(state, 'contract', '100')).toEqual({ grant: { holder, version: 2, limitOre: '100' } });
    expect(judged(state, 'contract', '101')).toMatchObject({ violation: { code: 'OVER_DELEGATION', limitOre: '100' } });
  });

  it('is in force or to come until its last date', () => {
    const state = after(inNovember);
    if (state.status === 'absent') throw new Error('nothing was granted');
    const days = ['2022-01-01', '2022-11-30', '2022-12-01'].filter((on) => inForceOrToCome(state, localDate(on)));
    expect(days).toEqual(['2022-01-01', '2022-11-30']);
  });

  it('survives storage', () => survivesStorage(delegationAggregate, [inNovember, revoked, inNovember]));
});
