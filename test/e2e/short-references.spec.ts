import { shortReference, type ContractId, type DecisionId, type RequestId } from '@spillrom/kernel';
import type { Answer } from './testing/person.js';
import { Deployment, type People } from './testing/deployment.js';
import { confirmationOf, contractFor, openFirstProgramme, type Programme } from './testing/programme.js';

interface Page {
  readonly items: readonly Answer[];
}

describe('a short reference', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;
  let drafted: Answer;
  let reference: string;

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    programme = await openFirstProgramme(people, { patients: 20, reserved: 300 });
    drafted = await people.officer.does(contractFor(programme, { price: 10 }));
    reference = shortReference('contract', drafted.id as ContractId);
  });
  afterAll(() => deployment.close());

  const found = async (register: string, written: string): Promise<readonly unknown[]> => {
    const { items } = await people.officer.reads<Page>(
      `${register}?reference=${encodeURIComponent(written)}&minPosition=${drafted.position}`,
    );
    return items.map((item) => [item.id, item['reference']]);
  };

  it('is told by the answer that makes a thing, by the thing, and by what names it', async () => {
    const request = shortReference('request', programme.request.id as RequestId);
    const shown = await people.officer.reads(`${drafted.resource}?minPosition=${drafted.position}`);
    expect([drafted['reference'], shown['reference'], shown['requestReference']]).toEqual([
      ...[reference, reference, request],
    ]);
    const { items } = await people.officer.reads<Page>('decisions');
    expect(items.map(({ id }) => shortReference('decision', id as DecisionId))).toEqual(
      items.map((item) => item['reference']),
    );
  });

  it('finds the thing however a person writes it', async () => {
    const spelt = [
      reference,
      reference.toLowerCase(),
      reference.replaceAll('-', ''),
      reference.replaceAll('0', 'O').replaceAll('1', 'l'),
    ];
    for (const written of spelt) expect(await found('contracts', written)).toEqual([[drafted.id, reference]]);
    const request = shortReference('request', programme.request.id as RequestId);
    expect(await found('requests', request)).toEqual([[programme.request.id, request]]);
  });

  it('of nothing finds nothing', async () => {
    const id = '00000000-0000-7000-8000-000000000001' as ContractId;
    expect(await found('contracts', shortReference('contract', id))).toEqual([]);
  });

  it.each([
    ['with a wrong check symbol', () => `${reference.slice(0, -1)}${reference.endsWith('0') ? '1' : '0'}`],
    ['of another kind', () => reference.replace('K', 'B')],
    ['that is none', () => 'K-17'],
  ])('%s is refused', async (_, written) => {
    const { status, body } = await people.officer.get(`contracts?reference=${written()}`);
    expect([status, body.violations?.map(({ code, parameter }) => [code, parameter])]).toEqual([
      400,
      [['PARAMETER', 'reference']],
    ]);
  });

  it('is told by the problem of a command on the thing', async () => {
    const { status, body } = await people.budgetHolder.asks({ ...confirmationOf(drafted), etag: '7' });
    expect([status, body['reference']]).toEqual([412, reference]);
  });
});
