import { daysBetween, osloDate } from '@spillrom/kernel';
import type { ContractId, LocalDate, OreText, OrgNumber, ProgrammeId } from '@spillrom/kernel';
import type { ContractRow, RequestRow } from '../registers/index.js';
import { isBought, patientsIn } from './bought.js';

const PROVIDER_REPORT_VERSION = 1;

/** What became of the patients of a contract; counts in patients, by the day. */
export interface ProviderDelivery {
  readonly contract: ContractId;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly status: ContractRow['status'];
  readonly contracted: number;
  readonly referred: number;
  /** Returned untreated */
  readonly returned: number;
  /** Verified as treated */
  readonly treated: number;
  /** Of the treated, those treated on or before the latest date of their cohort */
  readonly treatedInTime: number;
  /** Referred, and neither returned nor verified as treated */
  readonly waiting: number;
  /** Of the waiting, those whose latest date is passed */
  readonly waitingLate: number;
  readonly totalOre: OreText;
  readonly expendedOre: OreText;
}

/** A time in which it was suspended. */
export interface Suspension {
  readonly from: LocalDate;
  /** The day of its reinstatement or its end; missing while it is suspended */
  readonly to?: LocalDate;
  readonly reason: string;
}

export interface ProviderReport {
  readonly on: LocalDate;
  /** Version of the computation */
  readonly version: number;
  /** When it was suspended, and until when */
  readonly suspensions: readonly Suspension[];
  /** Days of all suspensions until the day */
  readonly suspendedDays: number;
  readonly items: readonly ProviderDelivery[];
}

/** A suspension, or what ended one. */
export interface Turn {
  readonly to: 'suspended' | 'active' | 'ended';
  readonly on: LocalDate;
  readonly reason: string;
}

export interface ProviderRows {
  /** Of the provider */
  readonly contracts: readonly ContractRow[];
  /** Those that the contracts serve */
  readonly requests: readonly Pick<RequestRow, 'request' | 'cohorts'>[];
  /** In their order */
  readonly turns: readonly Turn[];
}

/** What became of the patients of a line. */
const ofLine = (
  { draws, returns, deliveries }: ContractRow,
  { line }: ContractRow['lines'][number],
  latest: LocalDate | undefined,
  on: LocalDate,
) => {
  const own = <Each extends { readonly line: number }>(all: readonly Each[]): readonly Each[] =>
    all.filter((each) => each.line === line);
  const done = own(deliveries).filter(({ status, deliveredOn }) => status === 'verified' && deliveredOn <= on);
  const referred = patientsIn(own(draws).filter(({ drawnOn }) => drawnOn <= on));
  const returned = patientsIn(own(returns).filter(({ at }) => osloDate(at) <= on));
  const treated = patientsIn(done);
  const waiting = Math.max(0, referred - returned - treated);
  return {
    ...{ referred, returned, treated, waiting },
    treatedInTime: patientsIn(done.filter(({ deliveredOn }) => latest === undefined || deliveredOn <= latest)),
    waitingLate: latest !== undefined && latest < on ? waiting : 0,
  };
};

const ofContract = (contract: ContractRow, { requests }: ProviderRows, on: LocalDate): ProviderDelivery => {
  const cohorts = requests.find(({ request }) => request === contract.request)?.cohorts ?? [];
  const lines = contract.lines.map((line) =>
    ofLine(contract, line, cohorts.find(({ cohort }) => cohort === line.cohort)?.latestTreatmentOn, on),
  );
  const sumOf = (count: keyof (typeof lines)[number]): number => lines.reduce((sum, line) => sum + line[count], 0);
  const { contract: id, programme, phase, trust, status, totalOre, expendedOre } = contract;
  return {
    ...{ contract: id, programme, phase, trust, status, contracted: patientsIn(contract.lines) },
    ...{ referred: sumOf('referred'), returned: sumOf('returned'), treated: sumOf('treated') },
    ...{ treatedInTime: sumOf('treatedInTime'), waiting: sumOf('waiting'), waitingLate: sumOf('waitingLate') },
    ...{ totalOre, expendedOre },
  };
};

const suspensionsIn = (turns: readonly Turn[], on: LocalDate): readonly Suspension[] =>
  turns.flatMap((turn, index) => {
    if (turn.to !== 'suspended' || turn.on > on) return [];
    const end = turns[index + 1];
    const isOver = end !== undefined && end.on <= on;
    return [{ from: turn.on, ...(isOver && { to: end.on }), reason: turn.reason }];
  });

/** What became of the patients that a provider was paid to treat, and when it was suspended, as of a day. */
export const providerReport = (rows: ProviderRows, on: LocalDate): ProviderReport => {
  const suspensions = suspensionsIn(rows.turns, on);
  return {
    ...{ on, version: PROVIDER_REPORT_VERSION, suspensions },
    suspendedDays: suspensions.reduce((sum, { from, to }) => sum + daysBetween(from, to ?? on), 0),
    items: rows.contracts.filter(isBought).map((contract) => ofContract(contract, rows, on)),
  };
};
