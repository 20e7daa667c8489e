import type { AnyStreamRef, Handling, Reading, StreamName } from '@spillrom/event-sourcing';
import { frameworkRef } from '../../aggregates/framework/index.js';
import type { FrameworkCommand } from '../framework/commands.js';
import { registerFramework } from '../framework/register.js';
import {
  correctProvider,
  declareCapacity,
  endProvider,
  registerProvider,
  reinstateProvider,
  suspendProvider,
} from './register.js';
import { providerRef } from '../../aggregates/provider/index.js';
import type { ProviderCommand } from './commands.js';
import { heldBy } from '../../vocabulary/scope.js';
import { reason } from '../../vocabulary/texts.js';

type Command = ProviderCommand | FrameworkCommand;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Addressing = Pick<ProviderCommand, 'target'>;

const addressed = ({ target }: Addressing): AnyStreamRef => providerRef(target.provider);

function* key(command: Addressing): Reading<StreamName> {
  return addressed(command).stream;
}

/** Codes that a client makes up are as free as any text. */
const declared = ({ body }: Of<'DeclareCapacity'>) => [['/specialty', body.specialty]] as const;
const registered = ({ body }: Of<'RegisterProvider'>) => [['/name', body.name]] as const;
const corrected = ({ body: { name } }: Of<'CorrectProvider'>) => (name === undefined ? [] : [['/name', name] as const]);
const agreed = ({ body }: Of<'RegisterFramework'>) => [
  ['/agreementNumber', body.agreementNumber] as const,
  ['/title', body.title] as const,
  ...body.procedures.map((procedure, index) => [`/procedures/${index}`, procedure] as const),
  ...body.prices.map(({ procedure }, index) => [`/prices/${index}/procedure`, procedure] as const),
];

const officer = { scope: heldBy('regional-officer') };
const director = { scope: heldBy('regional-medical-director') };

export const providerRows: { readonly [Type in Command['type']]: Handling<Of<Type>> } = {
  RegisterProvider: { addressed, key, texts: registered, ...officer, decide: registerProvider },
  DeclareCapacity: { addressed, key, texts: declared, ...officer, decide: declareCapacity },
  SuspendProvider: { addressed, key, texts: reason, ...director, decide: suspendProvider },
  ReinstateProvider: { addressed, key, texts: reason, ...director, decide: reinstateProvider },
  EndProvider: { addressed, key, texts: reason, ...director, decide: endProvider },
  CorrectProvider: { addressed, key, texts: corrected, ...officer, decide: correctProvider },
  RegisterFramework: {
    addressed: ({ target }) => frameworkRef(target.framework),
    *key({ target }) {
      return frameworkRef(target.framework).stream;
    },
    texts: agreed,
    ...officer,
    decide: registerFramework,
  },
};
