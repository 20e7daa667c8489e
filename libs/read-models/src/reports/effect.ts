import { DATA_QUALITIES } from '@spillrom/domain';
import type { WaitingData } from '@spillrom/domain';
import { ore, oreText } from '@spillrom/kernel';
import type { LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import type { ContractRow, RequestRow } from '../registers/index.js';
import { isBought, patientsIn } from './bought.js';

const EFFECT_VERSION = 1;

/** What was bought for the patients of a trust in a specialty, and what came of it. */
export interface EffectRow {
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly specialty: string;
  /** Patients in contracts */
  readonly bought: number;
  /** Of those, verified as treated by the day */
  readonly treated: number;
  /** Of the treated, those treated on or before the latest date of their cohort */
  readonly treatedInTime: number;
  /** Of the treated, at least so many had a deadline that was passed already; no more than the trust said had one */
  readonly breachesEndedMin: number;
  /** At most so many: all that were treated in time */
  readonly breachesAvoidedMax: number;
  /** Patients × price of those who were treated */
  readonly treatedOre: OreText;
  /** That, for each of them; missing where nobody was treated */
  readonly perTreatedOre?: OreText;
  /** Where the numbers of the need come from, each source once */
  readonly sources: readonly string[];
  /** The earliest day of which they are; missing where no trust has said one */
  readonly dataAsOf?: LocalDate;
  /** How far they can be trusted: as far as the least reliable of them */
  readonly quality: WaitingData['quality'];
}

export interface EffectReport {
  readonly on: LocalDate;
  /** Version of the computation */
  readonly version: number;
  readonly items: readonly EffectRow[];
}

export interface EffectRows {
  readonly contracts: readonly ContractRow[];
  readonly requests: readonly Pick<RequestRow, 'request' | 'cohorts' | 'waitingData'>[];
}

const worse = (a: WaitingData['quality'], b: WaitingData['quality']): WaitingData['quality'] =>
  DATA_QUALITIES.indexOf(a) > DATA_QUALITIES.indexOf(b) ? a : b;

type Request = EffectRows['requests'][number];
type Own = Omit<EffectRow, 'perTreatedOre'>;

/** What one line of a contract adds. What is breached is a matter of its cohort, which several lines may serve. */
const ofLine = (
  { phase, trust, deliveries }: ContractRow,
  line: ContractRow['lines'][number],
  request: Request | undefined,
  on: LocalDate,
): Own => {
  const cohort = request?.cohorts.find((each) => each.cohort === line.cohort);
  const done = deliveries.filter(
    (each) => each.line === line.line && each.status === 'verified' && each.deliveredOn <= on,
  );
  const treated = patientsIn(done);
  const inTime = patientsIn(
    done.filter(({ deliveredOn }) => cohort === undefined || deliveredOn <= cohort.latestTreatmentOn),
  );
  const { source, asOf, quality } = request?.waitingData ?? { quality: 'unreliable' as const };
  return {
    ...{ phase, trust, specialty: line.specialty, bought: line.patients, treated, treatedInTime: inTime },
    ...{ breachesEndedMin: 0, breachesAvoidedMax: inTime },
    treatedOre: oreText(ore(line.unitPriceOre) * BigInt(treated)),
    sources: source === undefined ? [] : [source],
    ...(asOf === undefined ? {} : { dataAsOf: asOf }),
    quality,
  };
};

const sum = (a: Own, b: Own): Own => {
  const [earliest] = [a.dataAsOf, b.dataAsOf].filter((each) => each !== undefined).sort();
  return {
    ...a,
    bought: a.bought + b.bought,
    treated: a.treated + b.treated,
    treatedInTime: a.treatedInTime + b.treatedInTime,
    breachesEndedMin: a.breachesEndedMin + b.breachesEndedMin,
    breachesAvoidedMax: a.breachesAvoidedMax + b.breachesAvoidedMax,
    treatedOre: oreText(ore(a.treatedOre) + ore(b.treatedOre)),
    sources: [...new Set([...a.sources, ...b.sources])].sort(),
    ...(earliest === undefined ? {} : { dataAsOf: earliest }),
    quality: worse(a.quality, b.quality),
  };
};

const perTreated = ({ treatedOre, treated }: Own): { readonly perTreatedOre?: OreText } =>
  treated === 0 ? {} : { perTreatedOre: oreText(ore(treatedOre) / BigInt(treated)) };

const keyOf = ({ phase, trust, specialty }: Own): string => `${String(phase).padStart(6, '0')} ${trust} ${specialty}`;

/** Of the treated of one cohort, those who must have been breached when the trust asked. */
const withBreached = (all: readonly (readonly [cohort: string, own: Own, breached: number])[]): readonly Own[] => {
  const left = new Map<string, number>();
  return all.map(([cohort, own, breached]) => {
    const before = left.get(cohort) ?? breached;
    const ended = Math.min(before, own.treatedInTime);
    left.set(cohort, before - ended);
    return { ...own, breachesEndedMin: ended };
  });
};

/** What was bought and treated by phase, trust and specialty, as of a day. */
export const effect = ({ contracts, requests }: EffectRows, on: LocalDate): EffectReport => {
  const known = new Map(requests.map((each) => [each.request, each]));
  const bought = contracts.filter(isBought);
  const lines = bought.flatMap((contract) =>
    contract.lines.map((line) => {
      const request = known.get(contract.request);
      const breached = request?.cohorts.find(({ cohort }) => cohort === line.cohort)?.breachedPatients ?? 0;
      return [`${contract.request} ${line.cohort}`, ofLine(contract, line, request, on), breached] as const;
    }),
  );
  const groups = new Map<string, Own>();
  for (const own of withBreached(lines)) {
    const before = groups.get(keyOf(own));
    groups.set(keyOf(own), before === undefined ? own : sum(before, own));
  }
  const items = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]): EffectRow => ({ ...own, ...perTreated(own) }));
  return { on, version: EFFECT_VERSION, items };
};
