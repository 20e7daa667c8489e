import {
  approvedRequest,
  AUDITOR,
  COORDINATOR,
  delegate,
  DIRECTOR,
  draftedContract,
  establish,
  HOLDER,
  PROGRAMME,
  SECRETARY,
} from './programme.js';
import { foundTown, type Answer, type Town } from './town.js';

const MILLION_KRONER = '100000000';
const times = (amountOre: string, count: number): string => (BigInt(amountOre) * BigInt(count)).toString();

const inTurns = <Each, Result>(
  items: readonly Each[],
  towns: readonly [Town, Town],
  work: (town: Town, item: Each) => Promise<Result>,
) => Promise.all(items.map((item, index) => work(towns[index % 2]!, item)));

const codesOf = (answers: readonly Answer[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const code = status === 200 ? 'accepted' : (body.code as string);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
};

const draftMany = (town: Town, request: string, count: number, unitPriceOre: string) =>
  Promise.all(
    Array.from({ length: count }, () => draftedContract(town, request, { cohort: 1, patients: 1, unitPriceOre })),
  );

const confirm = (town: Town, contract: string): Promise<Answer> =>
  town.ask(HOLDER, 'POST', `${contract}/confirmation`, { ifMatch: '"0"' });

describe('two api processes on one database', () => {
  let here: Town;
  let there: Town;

  beforeEach(async () => {
    here = await foundTown();
    there = await here.neighbour();
  });
  afterEach(() => here.leave());

  it('let exactly ten of a hundred contracts of a million through, when there is money for ten', async () => {
    await establish(here, times(MILLION_KRONER, 10));
    await delegate(here, HOLDER, MILLION_KRONER);
    const request = await approvedRequest(here, { patients: 100, reservedOre: times(MILLION_KRONER, 5) });
    const contracts = await draftMany(here, request, 100, MILLION_KRONER);
    const answers = await inTurns(contracts, [here, there], confirm);
    expect(codesOf(answers)).toEqual({ accepted: 10, ALLOCATION_EXCEEDED: 90 });
    const last = answers.map(({ body }) => BigInt(body.position as string)).reduce((a, b) => (a > b ? a : b));
    const { body } = await there.get(AUDITOR, `${PROGRAMME}/budget-use?minPosition=${last}`);
    const [phase] = body.phases as readonly Record<string, string>[];
    expect(phase).toMatchObject({ committed: times(MILLION_KRONER, 10), reserved: '0', available: '0' });
  });

  it('never refuse at the one what was released at the other just before', async () => {
    const rounds = 20;
    await establish(here, times('1000', rounds));
    await delegate(here, HOLDER, MILLION_KRONER);
    const all = { patients: rounds, reservedOre: times('1000', rounds) };
    const hoard = await approvedRequest(here, all);
    const needy = await approvedRequest(here, { patients: rounds, reservedOre: '0' });
    const contracts = await draftMany(here, needy, rounds, '1000');
    const outcomes: Answer[] = [];
    const release = { cohort: 1, amountOre: '1000', reason: 'Needed elsewhere' };
    for (const [index, contract] of contracts.entries()) {
      const [one, other] = index % 2 === 0 ? [here, there] : [there, here];
      await one.done(DIRECTOR, `${hoard}/releases`, release, '"3"');
      outcomes.push(await confirm(other, contract));
    }
    expect(codesOf(outcomes)).toEqual({ accepted: rounds });
  });

  it('record no use of a delegation after it was revoked, while it is in use at both', async () => {
    await establish(here, times('1000', 60));
    await delegate(here, HOLDER, MILLION_KRONER);
    const request = await approvedRequest(here, { patients: 60, reservedOre: times('1000', 60) });
    const contracts = await draftMany(here, request, 60, '1000');
    const holder = await here.actorOf(HOLDER);
    let revoked: Promise<Answer> | undefined;
    let confirmed = 0;
    const use = async (town: Town, contract: string): Promise<Answer> => {
      const answer = await confirm(town, contract);
      confirmed += 1;
      revoked ??= town.done(SECRETARY, `/delegations/${holder}/revocation`, { reason: 'Leaves today' });
      return answer;
    };
    const waves = [contracts.slice(0, 10), contracts.slice(10, 35), contracts.slice(35)];
    const answers: Answer[] = [];
    for (const wave of waves) answers.push(...(await inTurns(wave, [here, there], use)));
    const { position: end } = (await revoked!).body as { position: string };
    const codes = codesOf(answers);
    expect(Object.keys(codes).sort()).toEqual(['NO_DELEGATION', 'accepted']);
    expect(confirmed).toBe(60);
    const late = answers.filter(({ status, body }) => status === 200 && BigInt(body.position as string) > BigInt(end));
    expect(late).toEqual([]);
  });

  it('answer at the one a retry of what was done at the other', async () => {
    await establish(here, '1000');
    const key = 'b2f1c0de-0000-4000-8000-000000000001';
    const cohorts = [{ specialty: '300', procedure: 'CJE20', patients: 1, latestTreatmentOn: '2022-12-16' }];
    const body = { phase: 1, justification: 'Sent twice', cohorts };
    const both = [here, there].map((town) => town.ask(COORDINATOR, 'POST', `${PROGRAMME}/requests`, { key, body }));
    const [one, other] = await Promise.all(both);
    expect([one!.status, other!.status]).toEqual([201, 201]);
    expect(one!.body.id).toBe(other!.body.id);
    expect(one!.body.position).toBe(other!.body.position);
  });
});
