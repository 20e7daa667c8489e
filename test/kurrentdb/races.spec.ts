import { openMarket } from '../e2e/testing/programme.js';
import { hundredConfirmations, releaseThenConfirm, revokeInUse, type Track } from '../e2e/testing/races.js';
import { Deployment } from '../e2e/testing/deployment.js';
import { killInStorm } from '../e2e/testing/storm.js';
import { answers, singleNode, type KurrentdbNode } from './node.js';
import { describeWithNode } from './with-node.js';

describeWithNode('two api processes on one KurrentDB', (executable) => {
  let node: KurrentdbNode;
  let track: Omit<Track, 'caseNumber'>;

  beforeAll(async () => {
    node = await singleNode(executable);
    node.start();
    await answers(node.url);
    const deployment = await Deployment.open(2, { eventStoreUrl: node.url });
    const people = await deployment.people();
    track = { deployment, people, framework: await openMarket(people) };
  });
  afterAll(async () => {
    await track.deployment.close();
    await node.remove();
  });

  it('let exactly ten of a hundred confirmations through, and tell every other what was asked and what is left', async () => {
    expect(await hundredConfirmations({ ...track, caseNumber: '2022/100' })).toEqual([]);
  });

  it('refuse nothing falsely in twenty rounds: released at one, confirmed at the other', async () => {
    expect(await releaseThenConfirm({ ...track, caseNumber: '2022/20' }, 20)).toEqual([]);
  });

  it('record no use of a delegation after its revocation, though it is used at both meanwhile', async () => {
    expect(await revokeInUse({ ...track, caseNumber: '2022/3' }, 3)).toEqual([]);
  });

  // The last, since it leaves one process.
  it('keep every promise when one is killed in a storm: each command once in the log, each outcome told by its key', async () => {
    const { findings } = await killInStorm({ ...track, caseNumber: '2022/9' }, 60);
    expect(findings).toEqual([]);
  });
});
