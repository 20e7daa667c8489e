import type { SpillromEvent, ProgrammeState } from '@spillrom/domain';
import type { StoredEvent, StreamName } from '@spillrom/event-sourcing';

interface Year {
  frame: bigint | undefined;
  used: bigint;
  shut: boolean;
}

interface Expense {
  readonly programme: string;
  readonly amount: bigint;
}

type DecisionStated = Extract<SpillromEvent, { type: 'DecisionRecorded' }>['data'];

const yearIn = (day: string): number => Number(day.slice(0, 4));

/**
 * The years of each programme by what decisions and invoices say: the frame by decisions that were countersigned, what was used by
 * invoices and credits approved and taken back. Nothing is taken from the ledger.
 */
export class Years {
  private readonly programmes = new Map<string, Map<number, Year>>();
  private readonly expenses = new Map<StreamName, Expense>();
  private readonly stated = new Map<StreamName, DecisionStated>();

  note({ stream, type, data }: StoredEvent): void {
    const event = { type, data } as unknown as SpillromEvent;
    switch (event.type) {
      case 'InvoiceRegistered':
        this.expenses.set(stream, { programme: event.data.programme, amount: BigInt(event.data.amountOre) });
        break;
      case 'InvoiceApproved':
        this.use(stream, event.data.effectiveOn, 1n);
        break;
      case 'ExpenditureReversed':
        this.use(stream, event.data.reversedOn, -1n);
        break;
      case 'CreditRegistered':
        this.expenses.set(stream, { programme: event.data.programme, amount: BigInt(event.data.amountOre) });
        break;
      case 'CreditApproved':
        this.use(stream, event.data.approvedOn, -1n);
        break;
      case 'CreditReversed':
        this.use(stream, event.data.reversedOn, 1n);
        break;
      case 'DecisionRecorded':
        this.stated.set(stream, event.data);
        break;
      case 'DecisionCountersigned':
        this.decided(this.stated.get(stream));
        break;
      default:
    }
  }

  /** Where the ledger has another year than the others, as sentences with both numbers. */
  broken(id: string, programme: ProgrammeState): readonly string[] {
    if (programme.status === 'absent') return [];
    const own = this.programmes.get(id) ?? new Map<number, Year>();
    return [...new Set([...own.keys(), ...programme.years.keys()])]
      .sort((a, b) => a - b)
      .flatMap((year) => {
        const { frame, used, shut } = own.get(year) ?? { frame: undefined, used: 0n, shut: false };
        const ledger = programme.years.get(year) ?? { usedOre: 0n, isShut: false };
        const frameOre = 'frameOre' in ledger ? ledger.frameOre : undefined;
        const told = (of: bigint | undefined): string => (of === undefined ? 'no frame' : `a frame of ${of}`);
        return [
          ...(frameOre === frame
            ? []
            : [`programme ${id}, ${year}: the ledger has ${told(frameOre)}, but decisions made ${told(frame)}`]),
          ...(ledger.usedOre === used
            ? []
            : [`programme ${id}, ${year}: the ledger has used ${ledger.usedOre}, but the other streams say ${used}`]),
          ...(ledger.isShut === shut ? [] : [`programme ${id}: whether ${year} is shut is told in two ways`]),
        ];
      });
  }

  private of(programme: string, year: number): Year {
    const years = this.programmes.get(programme) ?? new Map<number, Year>();
    const found = years.get(year) ?? { frame: undefined, used: 0n, shut: false };
    this.programmes.set(programme, years.set(year, found));
    return found;
  }

  private use(stream: StreamName, on: string, sign: bigint): void {
    const expense = this.expenses.get(stream);
    if (expense !== undefined) this.of(expense.programme, yearIn(on)).used += sign * expense.amount;
  }

  private raise(programme: string, year: number, by: bigint): void {
    const found = this.of(programme, year);
    found.frame = (found.frame ?? 0n) + by;
  }

  private decided(stated: DecisionStated | undefined): void {
    const effect = stated?.effect;
    if (effect?.kind === 'yearFrame') this.raise(stated!.programme, effect.fiscalYear, BigInt(effect.amountOre));
    if (effect?.kind !== 'carryOver') return;
    this.raise(stated!.programme, effect.fromYear, -BigInt(effect.amountOre));
    this.raise(stated!.programme, effect.toYear, BigInt(effect.amountOre));
    this.of(stated!.programme, effect.fromYear).shut = true;
  }
}
