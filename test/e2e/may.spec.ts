import { examplesOf } from '../../apps/api/src/commands/operations.js';
import type { MayDo } from '../../apps/api/src/commands/may.js';
import { Deployment, type People } from './testing/deployment.js';
import type { PersonName } from './testing/people.js';
import type { Answer, Person, Reply } from './testing/person.js';
import { confirmationOf, contractFor, draftRequest, openFirstProgramme, type Programme } from './testing/programme.js';

interface Shown extends Answer {
  readonly may?: readonly MayDo[];
}

/** What is refused by its state or because of who asks, and not by what the body says. */
const isForeseen = ({ code, pointer }: { readonly code: string; readonly pointer?: string }): boolean =>
  ['ROLE_REQUIRED', 'SAME_PERSON', 'RECUSED'].includes(code) || (code === 'WRONG_STATE' && pointer === undefined);

describe('what somebody may do with a resource', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;
  let drafted: Answer;
  let confirmed: Answer;
  let amendment: Answer;

  const shown = (person: Person, { resource, position }: Pick<Answer, 'resource' | 'position'>): Promise<Shown> =>
    person.reads<Shown>(`${resource}?minPosition=${position}`);
  const inRoles = (name: PersonName, ...roles: readonly string[]): Promise<Person> =>
    deployment.person(name, { claims: { roles } });
  const named = ({ may = [] }: Shown, command: string): MayDo | undefined =>
    may.find((each) => each.command === command);
  /** With the first body of those it can have that is for this person. */
  const dryly = async (person: Person, { command, href, method, ifMatch }: MayDo): Promise<Reply> => {
    const etag = ifMatch === undefined ? {} : { etag: ifMatch };
    const wish = { path: href, method, ...etag, headers: { 'spillrom-dry-run': 'true' } };
    const [first, ...others] = Object.values(examplesOf(command));
    let reply = await person.asks({ ...wish, body: first! });
    for (const body of others) {
      if (reply.status === 403) reply = await person.asks({ ...wish, body });
    }
    return reply;
  };

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    programme = await openFirstProgramme(people, { patients: 50, reserved: 300 });
    const twice = { patients: 5, price: 5 };
    drafted = await people.officer.does(contractFor(programme, twice));
    const other = await people.officer.does(contractFor(programme, twice));
    confirmed = { ...other, ...(await people.budgetHolder.does(confirmationOf(other))) };
    const proposal = { reason: 'En pasient til', lines: [{ line: 1, patients: 6 }] };
    const path = `${confirmed.resource}/amendments`;
    amendment = await people.officer.does({ path, etag: confirmed.etag, body: proposal });
  });
  afterAll(() => deployment.close());

  it('says where and how to send a command, so that it goes as it is told', async () => {
    const may = named(await shown(people.budgetHolder, drafted), 'ConfirmContract')!;
    expect(may).toEqual({
      ...{ command: 'ConfirmContract', operation: 'ConfirmContract', method: 'POST', ifMatch: drafted.etag },
      href: `${drafted.resource}/confirmation`,
    });
    expect((await dryly(people.budgetHolder, may)).status).toBe(200);
  });

  it('names the status that stands in the way, in words too', async () => {
    const { not } = named(await shown(people.budgetHolder, drafted), 'SettleContract')!;
    expect(not).toMatchObject({
      ...{ code: 'WRONG_STATE', what: 'contract', status: 'drafted', allowed: ['confirmed', 'terminated'] },
      detail: expect.stringContaining('drafted'),
    });
  });

  it('tells whoever drafted it that another must confirm', async () => {
    const both = await inRoles('officer', 'regional-officer', 'budget-holder');
    const { not } = named(await shown(both, drafted), 'ConfirmContract')!;
    expect(not).toMatchObject({ code: 'SAME_PERSON', part: 'confirm', earlierPart: 'draft' });
  });

  it('lists nothing to an auditor, and no command of the clock to anybody', async () => {
    expect((await shown(people.auditor, drafted)).may).toEqual([]);
    expect(named(await shown(people.officer, confirmed), 'LapseContract')).toBeUndefined();
  });

  it('lists a part where it is shown, and on the whole as long as its status lets it through', async () => {
    const resource = `${confirmed.resource}/amendments/1`;
    const whole = { resource: confirmed.resource, position: amendment.position };
    const part = await shown(people.budgetHolder, { ...whole, resource });
    const confirmation = named(part, 'ConfirmAmendment')!;
    expect(confirmation).toMatchObject({ href: `${resource}/confirmation`, ifMatch: part.etag });
    expect(named(await shown(people.budgetHolder, whole), 'ConfirmAmendment')).toEqual(confirmation);
    const done = await people.budgetHolder.does({ path: confirmation.href, etag: part.etag });
    const after = { ...whole, position: done.position };
    expect(named(await shown(people.budgetHolder, after), 'ConfirmAmendment')).toBeUndefined();
    const { not } = named(await shown(people.budgetHolder, { ...after, resource }), 'ConfirmAmendment')!;
    expect(not).toMatchObject({ code: 'WRONG_STATE', what: 'amendment', status: 'confirmed' });
  });

  it('lists what is made for it elsewhere', async () => {
    const invoice = named(await shown(people.officer, drafted), 'RegisterInvoice')!;
    expect(invoice).toMatchObject({ href: '/api/v1/invoices', not: { code: 'WRONG_STATE', what: 'contract' } });
    expect(named(await shown(people.officer, confirmed), 'RegisterInvoice')).not.toHaveProperty('not');
    const { request } = programme;
    expect(named(await shown(people.officer, request), 'DraftContract')).toMatchObject({ href: '/api/v1/contracts' });
  });

  it('lists what a trust or a person has no part in yet', async () => {
    const shownProgramme = { resource: programme.path, position: drafted.position };
    const director = await deployment.person('trustDirector');
    const { organisation } = await director.reads<{ readonly organisation: string }>('me');
    const ranking = named(await shown(director, shownProgramme), 'RankRequests');
    expect(ranking).toMatchObject({ href: `${programme.path}/rankings/${organisation}`, method: 'PUT' });
    expect(named(await shown(people.officer, shownProgramme), 'RankRequests')).toBeUndefined();
    const { actor } = await people.officer.reads<{ readonly actor: string }>('me');
    const recusal = named(await people.medicalDirector.reads<Shown>(`people/${actor}`), 'RecusePerson');
    expect(recusal).toMatchObject({ href: `/api/v1/recusals/${actor}/recusals`, method: 'POST' });
    expect((await people.auditor.reads<Shown>(`people/${actor}`)).may).toEqual([]);
  });

  it('is nothing in the past, and not told in lists', async () => {
    const past = await people.officer.reads<Shown>(`${drafted.resource}?asOf=${confirmed.position}`);
    expect(past).not.toHaveProperty('may');
    const { items } = await people.officer.reads<{ readonly items: readonly Shown[] }>('contracts');
    for (const item of items) expect(item).not.toHaveProperty('may');
  });

  it('starts with what makes something new, which everybody is told of themselves', async () => {
    const me = await people.officer.reads<Shown>('me');
    expect(named(me, 'RegisterProvider')).toMatchObject({ href: '/api/v1/providers', method: 'POST' });
    expect(named(me, 'EstablishProgramme')).toBeUndefined();
    expect(named(me, 'DeclareRecusal')).toMatchObject({ href: '/api/v1/recusals' });
  });

  it('is what a dry run says, by everybody on everything', async () => {
    const position = await deployment.head();
    const unsent = await draftRequest(people, programme.id, [{ patients: 3, reserved: 0 }]);
    const provider = { resource: 'providers/974504863', position };
    const seen: string[] = [];
    const everything = [
      drafted,
      confirmed,
      programme.request,
      unsent,
      provider,
      { resource: programme.path, position },
      { resource: `frameworks/${programme.framework}`, position },
    ];
    const names = Object.keys(people) as PersonName[];
    for (const [name, thing] of names.flatMap((each) => everything.map((one) => [each, one] as const))) {
      const reply = await people[name].get(`${thing.resource}?minPosition=${thing.position}`);
      for (const told of (reply.body as Shown).may ?? []) {
        const { status, body } = await dryly(people[name], told);
        const { violations = [] } = body;
        const answer = `${name} ${told.href} ${told.command}: ${status} ${body.code} ${told.not?.code}`;
        const isSaid = violations.some(({ code }) => code === told.not?.code || code === 'NOT_FOUND');
        if (told.not === undefined ? violations.some(isForeseen) : !isSaid) throw new Error(answer);
        seen.push(told.command);
      }
    }
    expect(new Set(seen).size).toBeGreaterThan(25);
  });
});
