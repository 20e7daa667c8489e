import { openMarket } from '../e2e/testing/programme.js';
import {
  hundredConfirmations,
  releaseThenConfirm,
  revokeInUse,
  type Findings,
  type Track,
} from '../e2e/testing/races.js';
import { Deployment } from '../e2e/testing/deployment.js';
import { killInStorm } from '../e2e/testing/storm.js';

type Race = (track: Track) => Promise<Findings>;

const onTwoProcesses = async (run: (track: Track) => Promise<void>, fault?: string): Promise<void> => {
  const deployment = await Deployment.open(2, fault === undefined ? {} : { fault });
  try {
    const people = await deployment.people();
    await run({ deployment, people, framework: await openMarket(people), caseNumber: '2022/1' });
  } finally {
    await deployment.close();
  }
};

describe('two api processes in a storm', () => {
  it('refuse nothing falsely in a thousand rounds: released at one, confirmed at the other', () =>
    onTwoProcesses(async (track) => {
      expect(await releaseThenConfirm(track, 1_000)).toEqual([]);
    }));

  it('record no use of a delegation after its revocation, a hundred times', () =>
    onTwoProcesses(async (track) => {
      expect(await revokeInUse(track, 100)).toEqual([]);
    }));

  it('let exactly ten of a hundred confirmations through, ten times', () =>
    onTwoProcesses(async (track) => {
      for (let round = 0; round < 10; round += 1) {
        expect(await hundredConfirmations({ ...track, caseNumber: `2022/${round}` })).toEqual([]);
      }
    }));

  it('keep every promise though one of them is killed again and again under load', () =>
    onTwoProcesses(async (track) => {
      let unknown = 0;
      for (let round = 0; round < 10; round += 1) {
        const people = await track.deployment.people();
        const storm = await killInStorm({ ...track, people, caseNumber: `2022/${round}` }, 10 * (round + 1));
        expect(storm.findings).toEqual([]);
        unknown += storm.unknown;
        await track.deployment.startApi();
      }
      expect(unknown).toBeGreaterThan(0);
    }));
});

describe('a fault that is planted in the store', () => {
  const races: readonly (readonly [string, string, string, Race])[] = [
    ['checks nothing', 'a hundred confirmations', 'unchecked-process.ts', hundredConfirmations],
    ['checks nothing', 'a revocation', 'unchecked-process.ts', (track) => revokeInUse(track, 5)],
    ['reads too little', 'a release', 'stale-process.ts', (track) => releaseThenConfirm(track, 10)],
    ['checks nothing', 'a kill', 'unchecked-process.ts', async (track) => (await killInStorm(track, 60)).findings],
  ];

  it.each(races)('that %s is found by the race of %s', (_, __, fault, race) =>
    onTwoProcesses(async (track) => {
      expect(await race(track)).not.toEqual([]);
    }, fault),
  );
});
