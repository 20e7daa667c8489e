import type { LocalDate, OreText, Uuid } from '@spillrom/kernel';

interface Red {
  readonly kind: 'red';
  readonly amountOre: OreText;
}
interface Green {
  readonly kind: 'green' | 'lime';
  readonly on: LocalDate;
}

/** Something that has every kind of field. */
export interface Schemas {
  /** A thing. */
  readonly Thing: {
    readonly id: Uuid;
    /** How many. It may be missing. */
    readonly count?: number;
    readonly line: number;
    /** @minimum -1 */
    readonly version: number;
    readonly status: 'open' | 'closed';
    readonly priceOre: OreText | null;
    readonly isNew: boolean;
    readonly replayed?: true;
    readonly parts: readonly Colour[];
    readonly more: Readonly<Record<string, unknown>>;
  };
  readonly Colour: Colour;
}

type Colour = Red | Green;
