import type { Problem } from '../problems/problem.js';
import { FormPipe } from '../form/form.pipe.js';
import { COMMAND_TYPE } from '../commands/command-of.js';
import { examplesOf, operations } from '../commands/operations.js';
import type { ClientCommandType } from '@spillrom/domain';
import { someOf } from '@spillrom/event-sourcing/testing';
import { ApiModule } from '../api.module.js';
import { openApiDocument } from './document.js';
import { bareApp } from './testing/bare-app.js';
import { damaged } from './testing/damaged.js';
import { operationsOf, type Description } from './testing/description.js';
import { validatorOf, type Faults } from './testing/validator.js';

type Form = new () => object;
type Controller = new (...parts: never[]) => object;

/** The class that the form check is handed for each command: the type of the parameter that takes the body. */
const formsByCommand = (): ReadonlyMap<string, Form> => {
  const controllers = Reflect.getMetadata('controllers', ApiModule) as readonly Controller[];
  const forms = new Map<string, Form>();
  for (const { prototype } of controllers as readonly { prototype: Record<string, object> }[]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const type = Reflect.getMetadata(COMMAND_TYPE, prototype[name]!) as string | undefined;
      const parameters = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as readonly Form[];
      const form = parameters.findLast(({ name: own }) => /(Body)$/.test(own));
      if (type !== undefined && form !== undefined) forms.set(type, form);
    }
  }
  return forms;
};

const pipe = new FormPipe();

/** Whether the form check of the running api takes the body. */
const takes = async (form: Form, body: unknown): Promise<boolean> => {
  try {
    await pipe.transform(body, { type: 'body', metatype: form });
    return true;
  } catch (error) {
    expect((error as Problem).code).toBe('MALFORMED');
    return false;
  }
};

describe('the form of every body', () => {
  let description: Description;
  let faults: Faults;
  const forms = formsByCommand();
  const types = Object.keys(operations) as readonly ClientCommandType[];

  beforeAll(async () => {
    const { app } = await bareApp();
    description = JSON.parse(JSON.stringify(openApiDocument(app))) as Description;
    faults = validatorOf(description);
    await app.close();
  });

  const schemaOf = (type: ClientCommandType): object =>
    operationsOf(description).find(({ operationId }) => operationId === type)!.requestBody!.content['application/json']!
      .schema;

  it('is known for every command', () => {
    expect([...forms.keys()].sort()).toEqual([...types].sort());
  });

  it.each(types)('of %s is checked as it is described: whole, and damaged in every way', async (type) => {
    const form = forms.get(type)!;
    const schema = schemaOf(type);
    const parted: string[] = [];
    for (const body of Object.values(examplesOf(type))) {
      expect([faults(schema, body), await takes(form, body)]).toEqual([[], true]);
      for (const { how, value } of someOf(damaged(body), types.indexOf(type))) {
        const told = faults(schema, value).length === 0;
        const done = await takes(form, value);
        if (told !== done)
          parted.push(`${how}: described as ${told ? 'right' : 'wrong'}, ${done ? 'taken' : 'refused'}`);
      }
    }
    expect(parted).toEqual([]);
  });
});
