import { comparePositions, type StoredEvent } from '@spillrom/event-sourcing';
import { bookOf, budgetUse, figureKey, parseFigureKey, patientCounts, readModel, type Figure } from './index.js';
import {
  amend,
  approve,
  approveInvoice,
  confirm,
  contractId,
  deliver,
  draw,
  fullLife,
  HOLDER,
  invoice,
  opened,
  PROGRAMME,
  ST_OLAVS,
  type Story,
} from './testing/index.js';

const figuresOf = (events: readonly StoredEvent[]): readonly Figure[] => {
  const sums = new Map<string, bigint>();
  for (const { key, delta } of events.flatMap((event) => readModel.post(event))) {
    sums.set(key, (sums.get(key) ?? 0n) + delta);
  }
  return [...sums].map(([key, value]) => ({ key, value }));
};

const budgetOf = (events: readonly StoredEvent[]) => budgetUse(PROGRAMME, figuresOf(events));

/** Reserved, committed, expended and available of the only phase, as DOMAIN §6 writes them. */
const phaseOf = (story: Story): readonly string[] => {
  const [phase] = budgetOf(story.events).phases;
  return [phase!.reserved, phase!.committed, phase!.expended, phase!.available];
};

const ledgerOf = (story: Story) => {
  const { appropriatedOre, unallocatedOre, phases } = story.state('programme', PROGRAMME);
  const [line] = phases.values();
  return {
    appropriated: `${appropriatedOre}`,
    unallocated: `${unallocatedOre}`,
    ...(line === undefined
      ? {}
      : {
          available: `${line.availableOre}`,
          reserved: `${line.reservedOre}`,
          committed: `${line.committedOre}`,
          expended: `${line.expendedOre}`,
          paid: `${line.paidOre}`,
        }),
  };
};

const THOUSAND_PATIENTS = { patients: 1000, reservedOre: '300' };
const ONE = { unitPriceOre: '1' };

describe('the worked figures', () => {
  it('of one cohort: reserve, confirm, expend, and reserve more', () => {
    const story = approve(opened('1000'), 1, [THOUSAND_PATIENTS]);
    expect(phaseOf(story)).toEqual(['300', '0', '0', '700']);
    confirm(story, 1, { patients: 200, ...ONE });
    expect(phaseOf(story)).toEqual(['100', '200', '0', '700']);
    deliver(draw(story, 1, 200, '2022-11-01').at('2022-11-15T08:00:00Z'), 1, 1, 200, '2022-11-15');
    approveInvoice(invoice(story, 1, 1, 200, '1'), 1);
    approve(story, 2, [{ patients: 50, reservedOre: '50' }]);
    expect(phaseOf(story)).toEqual(['150', '0', '200', '650']);
  });

  it('of two cohorts: a contract takes the reservation of its own, and the rest from what is available', () => {
    const cohort = { patients: 1000, reservedOre: '100' };
    const story = confirm(approve(opened('1000'), 1, [cohort, cohort]), 1, { patients: 150, ...ONE });
    expect(phaseOf(story)).toEqual(['100', '150', '0', '750']);
  });

  it('of amendments: up takes from available, down gives to it', () => {
    const story = confirm(approve(opened('1000'), 1, [THOUSAND_PATIENTS]), 1, { patients: 200, ...ONE });
    amend(story, 1, 1, 350);
    expect(phaseOf(story)).toEqual(['0', '350', '0', '650']);
    amend(story, 1, 2, 300);
    expect(phaseOf(story)).toEqual(['0', '300', '0', '700']);
  });

  it('of the end: termination releases what was never drawn', () => {
    const story = confirm(approve(opened('1000'), 1, [{ patients: 30, reservedOre: '300' }]), 1, {
      patients: 30,
      unitPriceOre: '10',
    });
    deliver(draw(story, 1, 20, '2022-11-01').at('2022-11-15T08:00:00Z'), 1, 1, 15, '2022-11-15');
    approveInvoice(invoice(story, 1, 1, 10, '10'), 1);
    invoice(story, 2, 1, 5, '10');
    const contract = contractId(1);
    story.accept({ type: 'TerminateContract', target: { contract }, body: { reason: 'Enough' } }, ...HOLDER);
    expect(phaseOf(story)).toEqual(['0', '100', '100', '800']);
  });

  it('add up to the ledger that decides, after every commit', () => {
    const story = fullLife();
    const { made } = story;
    for (let count = 1; count <= made.length; count += 1) {
      const before = story.until(count);
      const { amounts, phases } = budgetOf(before.events);
      expect({ ...amounts, ...phases[0] }).toMatchObject(ledgerOf(before));
      expect(BigInt(amounts.appropriated)).toBe(BigInt(amounts.unallocated) + BigInt(amounts.allocated));
    }
    expect(budgetOf(story.events)).toEqual({
      programme: PROGRAMME,
      amounts: {
        appropriated: '1000000',
        unallocated: '0',
        allocated: '1000000',
        available: '820000',
        reserved: '60000',
        committed: '0',
        expended: '120000',
        paid: '120000',
        receivable: '0',
      },
      phases: [
        {
          phase: 1,
          allocated: '1000000',
          available: '820000',
          reserved: '60000',
          committed: '0',
          expended: '120000',
          paid: '120000',
          receivable: '0',
        },
      ],
    });
  });
});

describe('patient counts', () => {
  it('follow patients from the request to their treatment', () => {
    expect(patientCounts(PROGRAMME, figuresOf(fullLife().events)).counts).toEqual([
      {
        phase: 1,
        trust: ST_OLAVS,
        specialty: '050',
        requested: 50,
        approved: 50,
        contracted: 23,
        referred: 25,
        returned: 2,
        treated: 23,
      },
    ]);
  });
});

describe('a posting', () => {
  const postings = (story: Story, figure: string) =>
    story.events.flatMap((event) => readModel.post(event)).filter(({ key }) => key.endsWith(figure));

  it('counts on the Oslo date of its decision, an expenditure on its latest delivery, a payment on the day it was paid', () => {
    const story = fullLife();
    expect(postings(story, '/1/committed').map(({ delta, effectiveOn }) => [delta, effectiveOn])).toEqual([
      [300000n, '2022-11-03'],
      [50000n, '2022-11-05'],
      [-120000n, '2022-11-25'],
      [-120000n, '2023-01-10'],
      [-110000n, '2023-01-10'],
    ]);
    expect(postings(story, '/1/paid').map(({ delta, effectiveOn }) => [delta, effectiveOn])).toEqual([
      [120000n, '2023-01-03'],
      [-120000n, '2023-01-04'],
      [120000n, '2023-01-09'],
    ]);
    expect(postings(story, '/treated').map(({ delta, effectiveOn }) => [delta, effectiveOn])).toEqual([
      [10n, '2022-11-15'],
      [5n, '2022-11-25'],
      [8n, '2022-12-20'],
    ]);
  });

  it('says what it comes from', () => {
    const sources = new Set(postings(fullLife(), '').map(({ source }) => source.split('/')[0]));
    expect(sources).toEqual(new Set(['decisions', 'requests', 'contracts', 'invoices']));
  });

  it('is never of nothing, and one for each key of an event', () => {
    for (const event of fullLife().events) {
      const own = readModel.post(event);
      expect(own.every(({ delta }) => delta !== 0n)).toBe(true);
      expect(new Set(own.map(({ key }) => key)).size).toBe(own.length);
    }
  });

  it.each([
    ['a type', { type: 'MoneyFound' }],
    ['a category', { stream: 'purse-1' }],
    ['a shape', { schemaVersion: 2 }],
  ])('is not made of an event of %s that nobody knows', (_, unknown) => {
    const [first] = opened('1').events;
    const stored = { ...first!, ...unknown } as StoredEvent;
    expect(() => readModel.post(stored)).toThrow('unknown event');
  });
});

describe('the key of a figure', () => {
  it.each([
    'budget/2022-10/-/appropriated',
    'budget/2022-10/1/allocated',
    `patients/2022-10/12/${ST_OLAVS}/050/treated`,
  ])('%s is written as it is read', (text) => expect(figureKey(parseFigureKey(text))).toBe(text));

  it.each([
    'budget/2022-10/1/treated',
    'budget/2022-10/01/paid',
    'budget/2022-10/1/paid/more',
    `patients/2022-10/-/${ST_OLAVS}/050/treated`,
    `patients/2022-10/1/${ST_OLAVS}/treated`,
    'purse/2022-10/1/paid',
    '',
  ])('%j is none', (text) => expect(() => parseFigureKey(text)).toThrow(RangeError));

  it('begins with its book, and no other programme does', () => {
    expect('budget/2022-10/1/paid'.startsWith(bookOf('budget', PROGRAMME))).toBe(true);
    expect('budget/2022-100/1/paid'.startsWith(bookOf('budget', PROGRAMME))).toBe(false);
  });
});

describe('a story', () => {
  it('stands in the order of the log', () => {
    const positions = fullLife().events.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort(comparePositions));
  });
});
