import type { ContractRow, ProgrammeRow, ProviderRow } from '@spillrom/read-models';
import { seen } from './shown.js';

const TRUST = '883974832';
const grant = { holder: 'actor-holder', version: 3, limitOre: '500000000' };
const flags = [
  { flag: 'overCapacity', specialty: '300', engagedPatients: 90, declaredPatients: 70 },
  { flag: 'ownCapacityLeft', cohort: 1, assessed: 12, contracted: 5 },
];
const amendments = [
  { amendment: 1, status: 'proposed', etag: 7 },
  {
    ...{ amendment: 2, status: 'confirmed', etag: 9, confirmed: { by: 'actor-holder', flags, grant } },
    legalBasis: { list: 'legalBasis', code: 'priceAdjustment' },
  },
  { amendment: 3, status: 'confirmed', etag: 11, confirmed: { by: 'actor-holder', flags } },
];
const contract = {
  ...{ contract: '018490aa-0000-7000-8000-00000000000c', request: '018490aa-0000-7000-8000-000000000001' },
  ...{ trust: TRUST, provider: '974504863', everConfirmed: true, status: 'confirmed', totalOre: '37500000' },
  confirmed: { by: 'actor-holder', on: '2022-11-12', flags, grant },
  amendments,
  ...{ inquiry: '018490aa-0000-7000-8000-00000000000f', offer: 2 },
  parts: [
    { actor: 'actor-officer', part: 'draft' },
    { actor: 'actor-director', part: 'award' },
  ],
} as unknown as ContractRow;

const toTrust = (trust: string) => seen('contracts', contract, { of: 'trust', trust: trust as never });

describe('a confirmed contract', () => {
  it('shows a trust which flags it has, and neither what others have ordered nor the limit of who confirmed it', () => {
    const names = [{ flag: 'overCapacity' }, { flag: 'ownCapacityLeft' }];
    const relied = { holder: 'actor-holder', version: 3 };
    expect(toTrust(TRUST)).toMatchObject({ totalOre: '37500000', status: 'confirmed' });
    expect(toTrust(TRUST)?.confirmed).toEqual({ by: 'actor-holder', on: '2022-11-12', flags: names, grant: relied });
    expect(toTrust(TRUST)?.amendments).toEqual([
      { amendment: 1, status: 'proposed', etag: '7' },
      {
        ...{ amendment: 2, status: 'confirmed', etag: '9' },
        confirmed: { by: 'actor-holder', flags: names, grant: relied },
      },
      { ...{ amendment: 3, status: 'confirmed', etag: '11' }, confirmed: { by: 'actor-holder', flags: names } },
    ]);
  });

  it('shows a trust neither the award that it is made on, nor who decided that, nor what let an amendment lead above it', () => {
    const { inquiry, offer, parts } = contract;
    expect(seen('contracts', contract, { of: 'everything' })).toMatchObject({ inquiry, offer, parts });
    for (const trust of [TRUST, '974504863']) {
      expect(toTrust(trust)).toMatchObject({ parts: [{ actor: 'actor-officer', part: 'draft' }] });
      expect(JSON.stringify(toTrust(trust))).not.toMatch(/inquiry|offer|award|actor-director|legalBasis/u);
    }
  });

  it('shows the region all of it, and other trusts nothing', () => {
    expect(seen('contracts', contract, { of: 'everything' })).toMatchObject({ confirmed: { flags, grant } });
    expect(toTrust('983974791')).toBeUndefined();
  });
});

it('a provider shows a trust nothing that others have ordered, and the region all of it', () => {
  const use = { engagements: [{}], directAwards: [{}], quotasUsed: [{}], quotasDecided: [{}] };
  const times = { changedAt: '2022-11-01T08:00:00.000000Z', updatedAt: '2022-11-12T08:00:00.000000Z' };
  const row = { provider: '974504863', name: 'Hospital', ...times, ...use } as unknown as ProviderRow;
  expect(seen('providers', row, { of: 'trust', trust: TRUST as never })).toMatchObject({
    ...{
      name: 'Hospital',
      engagements: [],
      directAwards: [],
      quotasUsed: [],
      quotasDecided: [],
      updatedAt: times.changedAt,
    },
  });
  expect(seen('providers', row, { of: 'everything' })).toMatchObject({ ...use, ...times });
});

describe('a programme', () => {
  const years = [{ fiscalYear: 2022, frameOre: '4500000000', isShut: false, changes: [] }];
  const tolerance = { decision: 'd1', basisPoints: 200, maxOre: '1000000' };
  const programme = { programme: '2022-417', planVersion: 3, years, tolerance } as unknown as ProgrammeRow;

  it('shows a trust its plan, and nothing that is decided about its money', () => {
    expect(seen('programmes', programme, { of: 'everything' })).toMatchObject({ years, tolerance });
    const shown = seen('programmes', programme, { of: 'trust', trust: TRUST as never });
    expect(shown).toMatchObject({ planVersion: 3, years: [] });
    expect(shown).not.toHaveProperty('tolerance');
  });
});
