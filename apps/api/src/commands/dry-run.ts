import { Inject, Injectable } from '@nestjs/common';
import type { DryRunOutcome } from '@spillrom/commands';
import type { Position, StoredEvent } from '@spillrom/event-sourcing';
import {
  oreText,
  type OreText,
  type OrgNumber,
  type ProgrammeId,
  type Role,
  type ShortReference,
} from '@spillrom/kernel';
import type { Principal } from '@spillrom/identity';
import {
  parseFigureKey,
  readModel,
  type BudgetFigure,
  type FigureName,
  type PatientFigure,
} from '@spillrom/read-models';
import type { Application } from '../application.js';
import { APPLICATION } from '../tokens.js';
import { READERS, sightOf, type Sight } from '../views/sight.js';
import { acceptedAs, problemOf, type Asked, type OutcomeBody } from './outcome.js';

/** What a command would do to an amount of the budget. */
export interface AmountEffect {
  readonly programme: ProgrammeId;
  /** Missing: the figure of the whole programme */
  readonly phase?: number;
  readonly figure: BudgetFigure;
  /** As it was at the position that was judged on */
  readonly beforeOre: OreText;
  /** Signed */
  readonly changeOre: OreText;
  /** As it would be */
  readonly afterOre: OreText;
}

/** What a command would do to a count of patients. */
export interface CountEffect {
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly specialty: string;
  readonly figure: PatientFigure;
  /** As it was at the position that was judged on */
  readonly before: number;
  /**
   * Signed
   * @minimum -1000000000
   */
  readonly change: number;
  /** As it would be */
  readonly after: number;
}

/** What an accepted command would come to. Nothing of it has happened. */
export type DryRunBody = Pick<OutcomeBody, 'outcome' | 'type' | 'number' | 'etag' | 'decidedAt'> & {
  /** Always true: nothing has happened */
  readonly dryRun: true;
  /** Path of what would be addressed; of what would be made, its path, if the dry run had an Idempotency-Key */
  readonly resource?: string;
  /** The id of what would be made */
  readonly id?: string;
  readonly reference?: ShortReference;
  /** The end of the log that it was judged on */
  readonly position: Position;
  /** Types of the events that would be written, in their order */
  readonly events: readonly string[];
  /** For those who may see the budget: what would change in it */
  readonly amounts?: readonly AmountEffect[];
  /** What would change in the counts of patients that you may see */
  readonly counts: readonly CountEffect[];
  /** For those who may see the budget: what the events would be flagged with */
  readonly flags?: readonly Readonly<Record<string, unknown>>[];
};

/** What the events change, by figure. */
const changesOf = (events: readonly StoredEvent[]): ReadonlyMap<string, bigint> => {
  const changes = new Map<string, bigint>();
  for (const { key, delta } of events.flatMap((event) => readModel.post(event))) {
    changes.set(key, (changes.get(key) ?? 0n) + delta);
  }
  return changes;
};

const flagsOf = (events: readonly StoredEvent[]): NonNullable<DryRunBody['flags']> =>
  events.flatMap(({ data }) =>
    Array.isArray(data['flags']) ? (data['flags'] as NonNullable<DryRunBody['flags']>) : [],
  );

interface Effect {
  readonly name: FigureName;
  readonly before: bigint;
  readonly change: bigint;
}

const amountOf = ({ name, before, change }: Effect): readonly AmountEffect[] => {
  if (name.book !== 'budget') return [];
  const { book: _book, ...figure } = name;
  return [{ ...figure, beforeOre: oreText(before), changeOre: oreText(change), afterOre: oreText(before + change) }];
};

const countOf = (sight: Sight, { name, before, change }: Effect): readonly CountEffect[] => {
  if (name.book !== 'patients' || (sight.of === 'trust' && sight.trust !== name.trust)) return [];
  const { book: _book, ...figure } = name;
  return [{ ...figure, before: Number(before), change: Number(change), after: Number(before + change) }];
};

/** Tells what a command would come to, as far as the person may see it. */
@Injectable()
export class DryRun {
  constructor(@Inject(APPLICATION) private readonly application: Pick<Application, 'views'>) {}

  /** @throws Problem for every answer but an acceptance, as when the command is sent */
  async told(wouldBe: DryRunOutcome, asked: Asked, principal: Principal, hasKey: boolean): Promise<DryRunBody> {
    if (wouldBe.kind !== 'accepted') throw problemOf(wouldBe, asked).ofDryRun();
    const { events, position } = wouldBe;
    const { resource, id, reference, ...outcome } = acceptedAs(wouldBe, asked);
    const isNamed = asked.operation.makes === undefined || hasKey;
    const effects = await this.#effects(events, position);
    const sees = (readers: 'region' | 'regionAndTrusts'): boolean =>
      principal.roles.some((role) => (READERS[readers] as readonly Role[]).includes(role));
    const sight = sees('regionAndTrusts') ? sightOf(principal, 'regionAndTrusts') : undefined;
    return {
      dryRun: true,
      ...outcome,
      ...(isNamed && { resource }),
      ...(isNamed && id !== undefined && { id }),
      ...(isNamed && reference !== undefined && { reference }),
      events: events.map(({ type }) => type),
      ...(sees('region') && { amounts: effects.flatMap(amountOf), flags: flagsOf(events) }),
      counts: sight === undefined ? [] : effects.flatMap((effect) => countOf(sight, effect)),
    };
  }

  async #effects(events: readonly StoredEvent[], position: Position): Promise<readonly Effect[]> {
    const changes = [...changesOf(events)].filter(([, change]) => change !== 0n);
    if (changes.length === 0) return [];
    const before = await this.application.views.balances(
      changes.map(([key]) => key),
      position,
    );
    return changes.map(([key, change]) => ({ name: parseFigureKey(key), before: before.get(key) ?? 0n, change }));
  }
}
