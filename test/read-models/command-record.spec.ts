import { commandCatalogue, type CommandDecided } from '@spillrom/commands';
import { streamName, write } from '@spillrom/event-sourcing';
import { recorded } from '@spillrom/event-sourcing/testing';
import { instant, type ActorId, type OrgNumber } from '@spillrom/kernel';
import { readModel, type CommandDecided as Shown } from '@spillrom/read-models';

const stream = streamName('command-0123456789abcdef0123456789abcdef');

const refused: CommandDecided = {
  type: 'CommandDecided',
  data: {
    type: 'ConfirmContract',
    target: streamName('contract-1'),
    actor: 'holder' as ActorId,
    role: 'budget-holder',
    org: '983658776' as OrgNumber,
    decidedAt: instant('2022-11-12T08:00:00Z'),
    outcome: 'refused',
    code: 'NO_DELEGATION',
    violations: [{ code: 'NO_DELEGATION', neededOre: '5' }],
    bodyHash: 'ab',
    judgedOn: [{ stream: streamName('contract-1'), version: 0 }],
  },
};

// Two rooms that may not see each other know this shape: what one writes must be what the other reads.
const shown: Shown = refused;

describe('the record of a command', () => {
  it('is shown as it was written, the organisation by its whole name', () => {
    const aggregate = { initial: null, evolve: () => null, catalogue: commandCatalogue };
    const [stored] = recorded([write({ stream, aggregate }, refused)]);
    const { org: organisation, ...data } = shown.data;
    expect(readModel.evolve(undefined, stored!)).toEqual({
      ...data,
      organisation,
      command: '0123456789abcdef0123456789abcdef',
      etag: 0,
      position: '1',
      createdAt: stored!.recordedAt,
      updatedAt: stored!.recordedAt,
    });
    expect(readModel.post(stored!)).toEqual([]);
  });
});
