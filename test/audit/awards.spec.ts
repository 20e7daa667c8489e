import { comparePositions, START, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import { replay } from '../../apps/audit/src/replay/replay.js';
import {
  amendOnAward,
  competed,
  confirmOnAward,
  contractId,
  inquiry,
} from '../../libs/read-models/src/testing/index.js';

const { events } = confirmOnAward(competed(), contractId(1), 12);

const problemsOf = async (log: readonly StoredEvent[]): Promise<readonly string[]> => {
  const readAll = async (after: Position) => {
    const page = log.filter(({ position }) => after === START || comparePositions(position, after) > 0);
    return { events: page, next: page.at(-1)?.position ?? after, end: true };
  };
  return (await replay({ readAll }, log.at(-1)!.position, () => {})).problems;
};

/** The log with what the last event of a type says of the patients of its only cohort or line changed. */
const told = (type: string, list: 'cohorts' | 'lines', patients: number): readonly StoredEvent[] => {
  const index = events.findLastIndex((event) => event.type === type);
  const event = events[index]!;
  const [only] = event.data[list] as readonly object[];
  return events.with(index, { ...event, data: { ...event.data, [list]: [{ ...only, patients }] } } as StoredEvent);
};

describe('a replay of awards', () => {
  const name = `offer 1 of inquiry ${inquiry}, cohort 1`;

  it('finds nothing where contracts keep within them', async () => {
    expect(await problemsOf(events)).toEqual([]);
  });

  it('finds nothing where an amendment took what room there was', async () => {
    const amended = amendOnAward(confirmOnAward(competed(), contractId(1), 12), contractId(1), 18);
    expect(amended.events.filter(({ type }) => type === 'OfferAwardUsed')).toHaveLength(2);
    expect(await problemsOf(amended.events)).toEqual([]);
  });

  it('finds a contract that took what it was never for', async () => {
    const [problem] = await problemsOf(told('OfferAwardUsed', 'cohorts', 13));
    expect(problem).toMatch(`${name}: contract ${contractId(1)} took 13, and was for 12 to 12`);
  });

  it('finds a contract for more than was awarded', async () => {
    const [problem] = await problemsOf(told('ContractConfirmed', 'lines', 21));
    expect(problem).toMatch(`${name}: 21 contracted, but 20 awarded`);
  });

  it('finds room that the request is told and that is not left', async () => {
    const [problem] = await problemsOf(told('AwardRoomChanged', 'cohorts', -11));
    expect(problem).toMatch(`${name}: 8 are left, but the request is told 9`);
  });
});
