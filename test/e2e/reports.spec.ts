import { FoldedLog, RED_FLAGS, redFlagsBy, type RedFlag } from '@spillrom/audit-rules';
import { comparePositions, type Position } from '@spillrom/event-sourcing';
import { openBought, type Bought } from './testing/bought.js';
import { Deployment } from './testing/deployment.js';
import { kroner, today } from './testing/programme.js';

interface Reported<Item = Readonly<Record<string, unknown>>> {
  readonly position: string;
  readonly items: readonly Item[];
}

describe('the reports of the api', () => {
  let bought: Bought;

  beforeAll(async () => {
    bought = await openBought(Deployment.here({ environment: { OPEN_CONTRACTS: 'on', OCID_PREFIX: 'ocds-abc123' } }));
  });
  afterAll(() => bought.deployment.close());

  it('tell where the money is likely to go and what has come of it, in one state, with the figures of that state', async () => {
    const { people, programme, contract, confirmed } = bought;
    const budget = await people.auditor.reads<{ phases: readonly Readonly<Record<string, string>>[] }>(
      `${programme.path}/budget-use?asOf=${confirmed.position}`,
    );
    const asOf = `phase=1&asOf=${confirmed.position}`;
    const told = await people.officer.reads<Reported>(`${programme.path}/forecast?${asOf}`);
    const [phase] = budget.phases;
    expect(told.items).toMatchObject([
      {
        ...{ phase: 1, allocatedOre: phase!['allocated'], committedOre: phase!['committed'] },
        ...{ reservedOre: phase!['reserved'], availableOre: phase!['available'], unusedAtEndOre: phase!['allocated'] },
      },
    ]);
    const weeks = told.items[0]!['committedByWeek'] as readonly { readonly amountOre: string }[];
    const committed = weeks.reduce((sum, { amountOre }) => sum + BigInt(amountOre), 0n);
    expect(String(committed)).toBe(phase!['committed']);
    const effect = await people.officer.reads<Reported>(`${programme.path}/effect?${asOf}`);
    expect(effect).toMatchObject({ position: told.position, items: [{ phase: 1, bought: 20, treated: 0 }] });
    const before = await people.officer.reads<Reported>(`${programme.path}/effect?asOf=${contract.position}`);
    expect(before.items).toEqual([]);
    const csv = await people.officer.get(`${programme.path}/forecast?${asOf}`, { accept: 'text/csv' });
    expect(csv.text).toContain('unusedAtEndKroner');
    expect((await people.coordinator.get(`${programme.path}/effect`)).status).toBe(403);
    expect((await people.officer.get('programmes/2022-999/forecast')).status).toBe(404);
  });

  it('raise the red flags of the log as it was then, down to the events, as whoever folds that log does', async () => {
    const { deployment, people, programme, contract, confirmed } = bought;
    const flagsAt = (query: string, position = confirmed.position) =>
      people.officer.reads<Reported<RedFlag>>(`${programme.path}/red-flags?asOf=${position}${query}`);
    expect(await flagsAt('', contract.position)).toMatchObject({ position: contract.position, items: [] });
    const folded = new FoldedLog();
    for (const event of await deployment.log())
      if (comparePositions(event.position, confirmed.position as Position) <= 0) folded.take(event);
    const flags = RED_FLAGS.flatMap((rule) => redFlagsBy(rule, folded));
    // Nobody has declared any capacity.
    expect(flags).toMatchObject([{ rule: 'overCapacity', phases: [1], about: { contract: contract.id } }]);
    const { rule, version, events } = flags[0]!;
    const { items, ...page } = await flagsAt('');
    expect(page).toMatchObject({ programme: programme.id, on: today(), position: confirmed.position });
    expect(items).toMatchObject([{ rule, version, events, about: { contract: contract.id, engagedPatients: '20' } }]);
    expect((await flagsAt('&phase=1&rule=overCapacity')).items).toEqual(items);
    expect((await flagsAt('&phase=2')).items).toEqual([]);
    expect((await flagsAt('&rule=oneOffer')).items).toEqual([]);
    const csv = await people.auditor.get(`${programme.path}/red-flags`, { accept: 'text/csv' });
    expect(csv.text).toContain('overCapacity,1,');
    expect((await people.coordinator.get(`${programme.path}/red-flags`)).status).toBe(403);
    expect((await people.officer.get('programmes/2022-999/red-flags')).status).toBe(404);
  });

  it('tell how long invoices wait, and how agreements and providers have done', async () => {
    const { people, programme, framework, contract, confirmed } = bought;
    const position = confirmed.position;
    const report = (path: string, query = `asOf=${position}`) => people.officer.reads<Reported>(`${path}?${query}`);
    const { provider } = await people.officer.reads<{ provider: string }>(contract.resource);
    const agreed = await report(`frameworks/${framework}/report`);
    expect(agreed).toMatchObject({
      ...{ framework, provider, on: today(), position, drawnOre: kroner(200) },
      callOffs: [{ contract: contract.id, totalOre: kroner(200), drawnOre: kroner(200) }],
    });
    const used = agreed.items.filter(({ callOffs }) => callOffs !== undefined);
    expect(used).toMatchObject([{ callOffs: { patients: 20, meanOre: kroner(10), highestOre: kroner(10) } }]);
    expect(await report(`providers/${provider}/report`)).toMatchObject({
      ...{ provider, on: today(), position, suspensions: [], suspendedDays: 0 },
      items: [{ contract: contract.id, contracted: 20, referred: 0, treated: 0, waiting: 0 }],
    });
    expect((await report(`providers/${provider}/report`, `asOf=${contract.position}`)).items).toEqual([]);
    expect(await report(`${programme.path}/invoice-ageing`, `on=2024-01-31&asOf=${position}`)).toMatchObject({
      ...{ programme: programme.id, on: '2024-01-31', position, items: [] },
    });
    const reason = { reason: 'Fire' };
    const stopped = await people.medicalDirector.does({ path: `providers/${provider}/suspension`, body: reason });
    const after = await report(`providers/${provider}/report`, `minPosition=${stopped.position}`);
    expect(after).toMatchObject({ suspensions: [{ from: today(), reason: 'Fire' }], suspendedDays: 0 });
    const csv = await people.auditor.get(`providers/${provider}/report`, { accept: 'text/csv' });
    expect(csv.text).toContain('treatedInTime');
    expect((await people.coordinator.get(`providers/${provider}/report`)).status).toBe(403);
    expect((await people.officer.get(`frameworks/${'0'.repeat(32)}/report`)).status).toBe(404);
  });

  it('open the list of contracts to everybody, and as releases and records of the Open Contracting Data Standard', async () => {
    const { deployment, people, programme, contract } = bought;
    await people.officer.reads(`contracts?minPosition=${await deployment.head()}`);
    const open = async <Body>(path: string): Promise<Body> => {
      const answer = await fetch(`${deployment.url}/api/v1/open/contracts${path}`);
      expect(answer.status).toBe(200);
      return (await answer.json()) as Body;
    };
    const { reference } = await people.officer.reads<{ reference: string }>(contract.resource);
    const { items } = await open<Reported>('');
    expect(items).toMatchObject([
      {
        ...{ reference, programme: programme.id, phase: 1, basis: 'callOff', patients: '20', amountOre: kroner(200) },
        trust: { name: 'St. Olavs hospital HF' },
        lines: [{ specialty: '050', patients: '20', amountOre: kroner(200) }],
      },
    ]);
    expect(JSON.stringify(items)).not.toContain(contract.id);
    const ocid = `ocds-abc123-${reference}`;
    const contracts = [{ id: reference, status: 'active', value: { amount: 200, currency: 'NOK' } }];
    expect(await open('/releases')).toMatchObject({ version: '1.1', releases: [{ ocid, contracts }] });
    expect(await open('/records')).toMatchObject({ records: [{ ocid, compiledRelease: { tag: ['compiled'] } }] });
    const csv = await fetch(`${deployment.url}/api/v1/open/contracts`, { headers: { accept: 'text/csv' } });
    expect(await csv.text()).toContain(`${reference},${programme.id},1,confirmed`);
  });
});
