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
import { killInStorm } from './testing/storm.js';

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

  it('refuse nothing falsely in thirty rounds: released at one, confirmed at the other', async () => {
    expect(await releaseThenConfirm({ ...track, caseNumber: '2022/30' }, 30)).toEqual([]);
  });

  it('use only the room that an award has, though ten contracts on it are confirmed at both', async () => {
    expect(await tenOnOneAward({ ...track, caseNumber: '2022/10' })).toEqual([]);
  });

  it('record no use of a delegation after its revocation, though it is used at both meanwhile', async () => {
    expect(await revokeInUse({ ...track, caseNumber: '2022/5' }, 5)).toEqual([]);
  });

  it('let one of six direct awards through, any two of which are above the threshold, in two programmes', async () => {
    expect(await directAwards({ ...track, caseNumber: '2022/60' })).toEqual([]);
  });

  // The last, since it leaves one process.
  it('keep every promise when one is killed in a storm: each command once in the log, each outcome told by its key', async () => {
    const { findings } = await killInStorm({ ...track, caseNumber: '2022/9' }, 60);
    expect(findings).toEqual([]);
  });
});
