import { openMarket } from './testing/programme.js';
import {
  directAwards,
  hundredConfirmations,
  releaseThenConfirm,
  revokeInUse,
  tenOnOneAward,
  type Track,
} from './testing/races.js';
import { Deployment } from './testing/deployment.js';

describe('two api processes on one database', () => {
  let track: Omit<Track, 'caseNumber'>;

  beforeAll(async () => {
    const deployment = await Deployment.open(2);
    const people = await deployment.people();
    track = { deployment, people, framework: await openMarket(people) };
  });
  afterAll(() => track.deployment.close());

  it('let exactly ten of a hundred confirmations through, and tell every other what was asked and what is left', async () => {
    expect(await hundredConfirmations({ ...track, caseNumber: '2022/100' })).toEqual([]);
  });

  it('refuse nothing falsely in five rounds: released at one, confirmed at the other', async () => {
    expect(await releaseThenConfirm({ ...track, caseNumber: '2022/30' }, 5)).toEqual([]);
  });

  it('use only the room that an award has, though ten contracts on it are confirmed at both', async () => {
    expect(await tenOnOneAward({ ...track, caseNumber: '2022/10' })).toEqual([]);
  });

  it('record no use of a delegation after its revocation, though it is used at both meanwhile', async () => {
    expect(await revokeInUse({ ...track, caseNumber: '2022/5' }, 1)).toEqual([]);
  });

  it('let one of six direct awards through, any two of which are above the threshold, in two programmes', async () => {
    expect(await directAwards({ ...track, caseNumber: '2022/60' })).toEqual([]);
  });
});
