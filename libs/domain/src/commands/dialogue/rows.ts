import type { AnyStreamRef, Reading, StreamName } from '@spillrom/event-sourcing';
import { dialogueRef } from '../../aggregates/dialogue/index.js';
import { heldBy } from '../../vocabulary/scope.js';
import type { Row } from '../guards.js';
import type { RecordContact } from './commands.js';
import { recordContact } from './record.js';

const addressed = ({ target }: RecordContact): AnyStreamRef => dialogueRef(target.provider);

function* key(command: RecordContact): Reading<StreamName> {
  return addressed(command).stream;
}

const recorded = ({ body }: RecordContact) => [['/with', body.with] as const, ['/summary', body.summary] as const];

export const dialogueRows: { readonly RecordContact: Row<RecordContact> } = {
  RecordContact: {
    addressed,
    key,
    texts: recorded,
    scope: heldBy('regional-officer', 'regional-medical-director'),
    decide: recordContact,
  },
};
