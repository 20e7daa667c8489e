import { listPrice } from '@spillrom/domain';
import { ore, oreText } from '@spillrom/kernel';
import type { ContractId, FrameworkId, LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import type { ContractRow, FrameworkRow } from '../registers/index.js';
import { isBought, patientsIn } from './bought.js';

const FRAMEWORK_REPORT_VERSION = 1;

export interface CallOff {
  readonly contract: ContractId;
  readonly status: ContractRow['status'];
  /** As last confirmed, amended or reversed */
  readonly totalOre: OreText;
  /** What it has taken from the ceiling and not given back */
  readonly drawnOre: OreText;
}

/** What patients of one procedure cost. */
export interface PaidPrice {
  /** Patients in contracts */
  readonly patients: number;
  /** Each, on average, rounded down */
  readonly meanOre: OreText;
  readonly lowestOre: OreText;
  readonly highestOre: OreText;
}

/** What a procedure costs in this agreement, and elsewhere. */
export interface ProcedurePrice {
  readonly procedure: string;
  /** The price of its list on the day; missing where it has none */
  readonly listOre?: OreText;
  /** In call-offs; missing where there are none */
  readonly callOffs?: PaidPrice;
  /** In contracts with other providers, whatever their basis; missing where there are none */
  readonly others?: PaidPrice;
  /** What the lists of other agreements in force say on the day, the lowest first */
  readonly otherLists: readonly {
    readonly framework: FrameworkId;
    readonly provider: OrgNumber;
    readonly unitPriceOre: OreText;
  }[];
}

export interface FrameworkReport {
  readonly provider: OrgNumber;
  readonly on: LocalDate;
  /** Version of the computation */
  readonly version: number;
  readonly ceilingOre: OreText;
  readonly drawnOre: OreText;
  /** What is left of the ceiling */
  readonly remainingOre: OreText;
  /** Contracts that call off the framework */
  readonly callOffs: readonly CallOff[];
  readonly items: readonly ProcedurePrice[];
}

export interface FrameworkRows {
  readonly framework: FrameworkRow;
  /** All that there are, this one among them */
  readonly frameworks: readonly FrameworkRow[];
  /** Of all providers */
  readonly contracts: readonly Pick<
    ContractRow,
    'contract' | 'framework' | 'provider' | 'status' | 'totalOre' | 'lines'
  >[];
}

const paidPrice = (contracts: FrameworkRows['contracts'], procedure: string): PaidPrice | undefined => {
  const lines = contracts
    .flatMap((contract) => contract.lines)
    .filter((line) => line.procedure === procedure && line.patients > 0);
  const [first, ...others] = lines.map(({ unitPriceOre }) => ore(unitPriceOre)).sort((a, b) => (a < b ? -1 : 1));
  if (first === undefined) return undefined;
  const patients = patientsIn(lines);
  const total = lines.reduce((sum, line) => sum + ore(line.unitPriceOre) * BigInt(line.patients), 0n);
  return {
    patients,
    meanOre: oreText(total / BigInt(patients)),
    lowestOre: oreText(first),
    highestOre: oreText(others.at(-1) ?? first),
  };
};

const otherLists = ({ framework, frameworks }: FrameworkRows, procedure: string, on: LocalDate) =>
  frameworks
    .filter((each) => each.framework !== framework.framework && each.from <= on && on <= each.to)
    .flatMap((each) => {
      const price = listPrice(each, procedure, on);
      const { framework: id, provider } = each;
      return price === null ? [] : [{ framework: id, provider, unitPriceOre: oreText(price) }];
    })
    .sort((a, b) => (ore(a.unitPriceOre) < ore(b.unitPriceOre) ? -1 : 1));

/** What is drawn of an agreement and left, and how its prices stand against its list and against others, on a day. */
export const frameworkReport = (rows: FrameworkRows, on: LocalDate): FrameworkReport => {
  const { framework, contracts } = rows;
  const bought = contracts.filter(isBought);
  const own = bought.filter((each) => each.framework === framework.framework);
  const others = bought.filter(({ provider }) => provider !== framework.provider);
  const drawn = new Map(framework.draws.map(({ contract, amountOre }) => [contract, amountOre]));
  const used = own.flatMap(({ lines }) => lines.map(({ procedure }) => procedure));
  const { provider, ceilingOre, drawnOre, remainingOre } = framework;
  return {
    ...{ provider, on, version: FRAMEWORK_REPORT_VERSION, ceilingOre, drawnOre, remainingOre },
    callOffs: own.map(({ contract, status, totalOre }) => ({
      ...{ contract, status, totalOre },
      drawnOre: drawn.get(contract) ?? oreText(0n),
    })),
    items: [...new Set([...framework.procedures, ...used])].sort().map((procedure) => {
      const list = listPrice(framework, procedure, on);
      const paid = paidPrice(own, procedure);
      const elsewhere = paidPrice(others, procedure);
      return {
        procedure,
        ...(list !== null && { listOre: oreText(list) }),
        ...(paid && { callOffs: paid }),
        ...(elsewhere && { others: elsewhere }),
        otherLists: otherLists(rows, procedure, on),
      };
    }),
  };
};
