import { bareApp } from '../openapi/testing/bare-app.js';
import { COMMAND_TYPE } from './command-of.js';
import { operations, type Operation } from './operations.js';
import { ApiModule } from '../api.module.js';

type Controller = { readonly name: string; readonly prototype: Record<string, unknown> };

/** The type of every method that is marked as a command, once for each time it is marked. */
const marked = (): readonly string[] =>
  (Reflect.getMetadata('controllers', ApiModule) as readonly Controller[]).flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype).flatMap(
      (name) => (Reflect.getMetadata(COMMAND_TYPE, prototype[name] as object) as string | undefined) ?? [],
    ),
  );

/** The names of people stay outside the log, so entering one is no command. */
/** A name is no command, and what a document asks for has a route without a row. */
const WITHOUT_ROW = ['PUT /api/v1/people/{actor}', 'POST /api/v1/invoices/import'];

describe('the table of commands', () => {
  const rows = Object.entries<Operation>(operations);

  it('has one route for every command, and no route twice', () => {
    expect([...marked()].sort()).toEqual(rows.map(([type]) => type).sort());
    expect(new Set(rows.map(([, { route }]) => route)).size).toBe(rows.length);
  });

  it('has one noun in its routes for one verb in its commands', () => {
    const isCollection = (route: string): boolean => rows.some(([, other]) => other.route.startsWith(`${route}/:`));
    const steps = rows.filter(
      ([, { makes, makesPart, route }]) => makes === undefined && makesPart === undefined && !isCollection(route),
    );
    const nouns = new Map<string, Set<string>>();
    for (const [type, { route }] of steps.filter(([, each]) => each.route.startsWith('POST'))) {
      const [verb = type] = /^[A-Z][a-z]+/.exec(type) ?? [];
      nouns.set(verb, (nouns.get(verb) ?? new Set()).add(route.slice(route.lastIndexOf('/') + 1)));
    }
    // What is recorded is a noun itself: a payment, an acceptance.
    expect([...nouns].filter(([verb, { size }]) => size > 1 && verb !== 'Record')).toEqual([]);
    expect([...(nouns.get('Decline') ?? [])]).toEqual(['decline']);
  });

  it('is what the api serves: every route of a row, and no other that is not a GET, but for names and documents', async () => {
    const { app, routes } = await bareApp();
    await app.init();
    await app.close();
    const served = routes.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
    const told = rows.map(([, { route }]) => route.replace(' ', ' /api/v1').replaceAll(/:([a-z]+)/g, '{$1}'));
    expect([...served].sort()).toEqual([...told, ...WITHOUT_ROW].sort());
  });
});
