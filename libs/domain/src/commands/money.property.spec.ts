import { write } from '@spillrom/event-sourcing';
import type { DomainEvent } from '@spillrom/event-sourcing';
import fc from 'fast-check';
import { itInStorms, runs, someOf } from '@spillrom/event-sourcing/testing';
import { decisions } from './index.js';
import { programmeRef } from '../aggregates/programme/index.js';
import { aggregates } from '../aggregates/index.js';
import { Books } from '../testing/walk/books.js';
import { PROGRAMMES } from '../testing/walk/cast.js';
import { FAULTS, FaultyWorld } from '../testing/walk/faults.js';
import { allLaws, steps } from '../testing/walk/laws.js';
import { walk } from '../testing/walk/walk.js';

const FIXED = { seed: 1, numRuns: 20 };
const LONG = 300;

/** Always the same ways, made once. */
const ways = fc.sample(steps(LONG), FIXED);

/** For a mistake that none of these comes by. */
const further = fc.sample(steps(LONG), { seed: 10, numRuns: 60 });

const typesOf = (events: Iterable<string>): readonly string[] => [...new Set(events)].sort();

describe('whatever is done in several programmes, in whatever order and by whomever,', () => {
  it('no øre is lost or counted twice, no quota overdrawn, and all streams tell the same after every commit', () => {
    fc.assert(
      fc.property(steps(120), (way) => void walk(way, allLaws())),
      runs(20),
    );
  });

  itInStorms('that holds where every command has been accepted, and every kind of event has happened', () => {
    const accepted: string[] = [];
    const happened: string[] = [];
    for (const way of ways) {
      const laws = allLaws();
      walk(way, (deed, events, world) => {
        if (deed.outcome.kind === 'accepted') accepted.push(deed.command.type);
        happened.push(...events.map(({ event }) => event.type));
        laws(deed, events, world);
      });
    }
    expect(typesOf(accepted)).toEqual(Object.keys(decisions).sort());
    const known = Object.values(aggregates).flatMap(({ catalogue }) => Object.keys(catalogue));
    expect(typesOf(happened)).toEqual(known.sort());
  });
});

describe('the laws find', () => {
  it.each(someOf(FAULTS, 2))('%s', (_mistake, foundBy, fault) => {
    const walkAll = (): void => {
      for (const way of [...ways, ...further]) walk(way, allLaws(), new FaultyWorld(fault));
    };
    expect(walkAll).toThrow(foundBy);
  });

  const onBooks = (...amounts: readonly [account: string, amountOre: string][]) => {
    const entries = amounts.map(([account, amountOre]) => ({ account, amountOre }));
    const event: DomainEvent = { type: 'MoneyAppropriated', data: { entries } };
    return () => new Books().post([write<unknown, DomainEvent>(programmeRef(PROGRAMMES[0]!), event)]);
  };

  it('a movement out of nothing', () => {
    expect(onBooks(['appropriation', '-5'], ['unallocated', '5'])).not.toThrow();
    expect(onBooks(['appropriation', '-5'], ['unallocated', '6'])).toThrow('sums to 1');
  });

  it('a balance below zero', () => {
    expect(onBooks(['appropriation', '5'], ['unallocated', '-5'])).toThrow('unallocated is below zero');
  });
});
