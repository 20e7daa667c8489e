import type { Position } from '@spillrom/event-sourcing';
import { instant, localDate, type ActorId, type Role } from '@spillrom/kernel';
import type { Person } from '@spillrom/read-models';
import { ReadModelBehind, type ReadViews } from '@spillrom/postgres/read-models';
import {
  approve,
  contractId,
  decisionId,
  draft,
  fullLife,
  invoiceId,
  opened,
  PROGRAMME,
  requestId,
  ST_OLAVS,
} from '../../libs/read-models/src/testing/index.js';
import { Ground } from './ground.js';

const story = fullLife();
const endOf = (type: string, nth = 0): Position =>
  story.events.filter((event) => event.type === type).map((event) => commitEnd(event.commit.id))[nth]!;
const commitEnd = (commit: string): Position =>
  story.events.filter((event) => event.commit.id === commit).at(-1)!.position;

describe('the views of the read models', () => {
  let ground: Ground;
  let views: ReadViews;

  beforeAll(async () => {
    ground = await Ground.open();
    await ground.append(story.commits);
    ground.projector();
    await ground.caughtUp();
    views = await ground.views(300);
  });
  afterAll(() => ground.close());

  describe('budget use', () => {
    const phase = async (asOf: Parameters<ReadViews['budgetUse']>[1]) => {
      const { phases, position } = await views.budgetUse(PROGRAMME, asOf);
      const [one] = phases;
      return one === undefined
        ? { position }
        : { figures: [one.reserved, one.committed, one.expended, one.paid], position };
    };

    it('is what is stored now', async () => {
      expect(await phase({})).toEqual({ figures: ['60000', '0', '120000', '120000'], position: story.position });
    });

    it('is what it was after a position', async () => {
      const at = endOf('ContractConfirmed');
      expect(await phase({ position: at })).toEqual({ figures: ['100000', '300000', '0', '0'], position: at });
    });

    it('is, in the midst of a commit, what it was before the commit', async () => {
      const middle = story.events.find(({ type }) => type === 'MoneyCommitted')!;
      const before = story.events.findLast(
        ({ commit, position }) => commit.index + 1 === commit.count && +position < +middle.position,
      )!;
      expect(await phase({ position: middle.position })).toEqual({
        figures: ['400000', '0', '0', '0'],
        position: before.position,
      });
    });

    it('is what was known at a moment', async () => {
      expect((await phase({ recordedAt: instant('2022-11-03T08:00:00Z') })).figures).toEqual([
        '100000',
        '300000',
        '0',
        '0',
      ]);
      expect((await phase({ recordedAt: instant('2022-11-03T07:59:59.999999Z') })).figures).toEqual([
        '400000',
        '0',
        '0',
        '0',
      ]);
      expect(await phase({ recordedAt: instant('2020-01-01T00:00:00Z') })).toEqual({ position: '0' });
    });

    it('is what is true for a date, also where that was known later', async () => {
      expect((await phase({ effectiveOn: localDate('2022-11-25') })).figures).toEqual([
        '100000',
        '230000',
        '120000',
        '0',
      ]);
      expect((await phase({ effectiveOn: localDate('2022-11-24') })).figures).toEqual(['100000', '350000', '0', '0']);
      expect((await phase({ effectiveOn: localDate('2023-01-03') })).figures).toEqual([
        '100000',
        '230000',
        '120000',
        '120000',
      ]);
      const known = { effectiveOn: localDate('2022-11-25'), recordedAt: instant('2022-11-25T12:00:00Z') };
      expect((await phase(known)).figures).toEqual(['100000', '350000', '0', '0']);
    });

    it('is nothing for a programme that nobody knows', async () => {
      const { amounts, phases } = await views.budgetUse('2022-1' as typeof PROGRAMME);
      expect([amounts.appropriated, phases]).toEqual(['0', []]);
    });
  });

  it('counts patients by phase, trust and specialty', async () => {
    const at = { phase: 1, trust: ST_OLAVS, specialty: '050' };
    expect((await views.patientCounts(PROGRAMME)).counts).toEqual([
      { ...at, requested: 50, approved: 50, contracted: 23, referred: 25, returned: 2, treated: 23 },
    ]);
    const { counts } = await views.patientCounts(PROGRAMME, { position: endOf('ReferralsDrawn') });
    expect(counts).toEqual([
      { ...at, requested: 50, approved: 50, contracted: 35, referred: 25, returned: 0, treated: 0 },
    ]);
  });

  it('tell which decision gave a phase its money', async () => {
    const { phases } = await views.phaseAllocations(PROGRAMME);
    expect(phases).toMatchObject([
      {
        phase: 1,
        allocatedOre: '1000000',
        history: [{ decision: decisionId(3), amountOre: '1000000', balanceOre: '1000000', effectiveOn: '2022-11-01' }],
      },
    ]);
  });

  describe('an explanation', () => {
    const key = `budget/${PROGRAMME}/1/committed`;

    it('goes page by page to the figure, each posting with its event', async () => {
      const postings = [];
      let after: Position | undefined;
      do {
        const page = await views.explain({ key, limit: 2, ...(after === undefined ? {} : { after }) });
        postings.push(...page.postings);
        after = page.next;
      } while (after !== undefined);
      expect(postings.map(({ delta, total }) => [delta, total])).toEqual([
        [300000n, 300000n],
        [50000n, 350000n],
        [-120000n, 230000n],
        [-120000n, 110000n],
        [-110000n, 0n],
      ]);
      const events = new Map(story.events.map((event) => [event.position, event]));
      for (const { position, eventId, recordedAt } of postings) {
        expect(events.get(position)).toMatchObject({ id: eventId, recordedAt });
      }
    });

    it('of what is true for a date leaves the others out and still adds up', async () => {
      const asOf = { effectiveOn: localDate('2022-11-30') };
      const first = await views.explain({ key, asOf, limit: 2 });
      const second = await views.explain({ key, asOf, limit: 2, after: first.next! });
      expect([...first.postings, ...second.postings].map(({ total }) => total)).toEqual([300000n, 350000n, 230000n]);
      expect(second.next).toBeUndefined();
    });
  });

  it('show a request with what was treated of it', async () => {
    const { item } = await views.getRequest(requestId(1));
    expect(item?.cohorts).toMatchObject([
      { cohort: 1, approvedPatients: 40, contractedPatients: 23, treatedPatients: 23, coverage: 'partlyCovered' },
      { cohort: 2, approvedPatients: 10, contractedPatients: 0, treatedPatients: 0, coverage: 'uncovered' },
    ]);
    const { items } = await views.listRequests({ filters: { trust: ST_OLAVS } });
    expect(items).toEqual([item]);
  });

  it('tell each role what waits for it', async () => {
    const person = (...roles: readonly Role[]): Person => ({ actor: 'anybody' as ActorId, org: ST_OLAVS, roles });
    const { items } = await views.tasks(person('budget-holder', 'attestant'));
    expect(items).toMatchObject([{ command: 'ConfirmContract', resource: `contracts/${contractId(2)}` }]);
    expect((await views.tasks(person('payer'))).items).toEqual([]);
    const drafter = { ...person('budget-holder'), actor: 'officer' as ActorId };
    expect((await views.tasks(drafter)).items).toEqual([]);
  });

  it('wait for the position that is asked for, and say so when it does not come', async () => {
    const ahead = String(BigInt(story.position) + 1n) as Position;
    const behind = { name: ReadModelBehind.name, code: 'READ_MODEL_BEHIND', wanted: ahead, reached: story.position };
    await expect(views.budgetUse(PROGRAMME, { minPosition: ahead })).rejects.toMatchObject(behind);
    await expect(views.get('invoices', invoiceId(1), { minPosition: ahead })).rejects.toMatchObject(behind);
    const { position } = await views.list('invoices', { minPosition: story.position });
    expect(position).toBe(story.position);
  });
});

describe('a read that asks for a position', () => {
  it('is answered as soon as the projector gets there', async () => {
    const ground = await Ground.open();
    const grown = draft(approve(opened('1000'), 1, [{ patients: 9, reservedOre: '0' }]), 1, {
      patients: 9,
      unitPriceOre: '1',
    });
    const views = await ground.views();
    const wanted = views.get('contracts', contractId(1), { minPosition: grown.position });
    ground.projector();
    await ground.append(grown.commits);
    expect((await wanted).item).toMatchObject({ status: 'drafted', totalOre: '9' });
    await ground.close();
  });
});
