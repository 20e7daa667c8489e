import { read } from '@spillrom/event-sourcing';
import type { Reading, StreamName } from '@spillrom/event-sourcing';
import { programmeRef } from '../../aggregates/programme/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import { heldBy } from '../../vocabulary/scope.js';
import { noTexts, reason } from '../../vocabulary/texts.js';
import type { Row } from '../guards.js';
import { addressedInquiry as addressed, byInquiry, byProgrammeOfInquiry } from './addressing.js';
import type { AskingCommand, InquiryBody } from './commands.js';
import { amendInquiryDraft, discardInquiry, draftInquiry } from './draft.js';
import { recordDispatch, recordNoOffer } from './dispatch.js';
import { cancelInquiry, closeInquiry } from './end.js';
import { extendDeadline, publishAnswer, recordQuestion } from './questions.js';
import { sendInquiry } from './send.js';

type Of<Type extends AskingCommand['type']> = Extract<AskingCommand, { type: Type }>;
function* byProgrammeOfRequest(command: Of<'DraftInquiry'>): Reading<StreamName> {
  const request = yield* read(requestRef(command.body.request));
  return request.status === 'absent' ? addressed(command).stream : programmeRef(request.programme).stream;
}

const asked = ({ body: { text, criteria, reason: why } }: { readonly body: InquiryBody }) => [
  ['/text', text] as const,
  ...criteria.flatMap(({ criterion, description }, index) => [
    [`/criteria/${index}/criterion`, criterion] as const,
    [`/criteria/${index}/description`, description] as const,
  ]),
  ...(why === undefined ? [] : [['/reason', why] as const]),
];

const question = ({ body }: Of<'RecordQuestion'>) => [['/question', body.question] as const];
const answer = ({ body }: Of<'PublishAnswer'>) => [['/answer', body.answer] as const];

const officer = heldBy('regional-officer');
const director = heldBy('regional-medical-director');
const inProgramme = { addressed, key: byProgrammeOfInquiry };
const alone = { addressed, key: byInquiry };

/** From the draft to the end of an inquiry. */
export const inquiryRows: { readonly [Type in AskingCommand['type']]: Row<Of<Type>> } = {
  DraftInquiry: { addressed, key: byProgrammeOfRequest, texts: asked, scope: officer, decide: draftInquiry },
  AmendInquiryDraft: { ...inProgramme, texts: asked, scope: officer, decide: amendInquiryDraft },
  DiscardInquiry: { ...alone, texts: noTexts, scope: officer, decide: discardInquiry },
  SendInquiry: { ...inProgramme, texts: noTexts, scope: officer, decide: sendInquiry },
  RecordDispatch: { ...alone, texts: noTexts, scope: officer, decide: recordDispatch },
  RecordQuestion: { ...alone, texts: question, scope: officer, decide: recordQuestion },
  PublishAnswer: { ...alone, texts: answer, scope: officer, decide: publishAnswer },
  ExtendDeadline: { ...alone, texts: reason, scope: officer, decide: extendDeadline },
  RecordNoOffer: { ...alone, texts: reason, scope: officer, decide: recordNoOffer },
  CloseInquiry: { ...alone, texts: noTexts, scope: heldBy('clock', 'regional-officer'), decide: closeInquiry },
  CancelInquiry: { ...alone, texts: reason, scope: director, decide: cancelInquiry },
};
