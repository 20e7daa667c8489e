import type { Folded, Reading, StreamName } from '@spillrom/event-sourcing';
import { read } from '@spillrom/event-sourcing';
import type { ContractState } from '../../aggregates/contract/index.js';
import type { ContractCommand } from './commands.js';
import { confirmAmendment, proposeAmendment, withdrawAmendment } from './amend.js';
import { confirmContract } from './confirm.js';
import { lapseContract, recordAcceptance } from './accept.js';
import { declineAmendment, declineContract, declineContractReversal } from './decline.js';
import { amendContractDraft, discardContract, draftContract } from './draft.js';
import { settleContract, terminateContract } from './end.js';
import { confirmContractReversal, proposeContractReversal, withdrawContractReversal } from './reverse.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import { addressedContract as addressed, byContract, byProgrammeOfContract } from './addressing.js';
import type { Row } from '../guards.js';
import { heldBy } from '../../vocabulary/scope.js';
import { noTexts, reason, reasonIfAny } from '../../vocabulary/texts.js';

type Of<Type extends ContractCommand['type']> = Extract<ContractCommand, { type: Type }>;

/** A contract that is being drafted waits where its request's decisions do. */
function* byRequest(command: Of<'DraftContract'>): Reading<StreamName> {
  const request = yield* read(requestRef(command.body.request));
  return request.status === 'absent' ? addressed(command).stream : programmeRef(request.programme).stream;
}

/** What an archive calls its documents is other people's text. */
const drafted = ({ body }: Of<'DraftContract' | 'AmendContractDraft'>) => {
  const { rationale, archiveReference, includes, legalBasis, reason: why } = body;
  return [
    ['/rationale', rationale] as const,
    ...(legalBasis === undefined ? [] : [['/legalBasis', legalBasis] as const]),
    ...(why === undefined ? [] : [['/reason', why] as const]),
    ...(archiveReference === undefined ? [] : [['/archiveReference', archiveReference] as const]),
    ...(includes === undefined ? [] : [['/includes/returnToPublic', includes.returnToPublic] as const]),
  ];
};

/** A code that a client makes up is as free as any text. */
const proposed = ({ body: { reason: why, legalBasis } }: Of<'ProposeAmendment'>) => [
  ['/reason', why] as const,
  ...(legalBasis === undefined ? [] : [['/legalBasis', legalBasis] as const]),
];

const stateOf = ({ state }: Folded<unknown>): ContractState => state as ContractState;

const amendmentEtag = (
  { target }: { readonly target: { readonly amendment: number } },
  folded: Folded<unknown>,
): number => {
  const contract = stateOf(folded);
  if (contract.status === 'absent') return folded.shown;
  return contract.amendments.find(({ amendment }) => amendment === target.amendment)?.version ?? folded.shown;
};

const reversalEtag = (
  { target }: { readonly target: { readonly reversal: number } },
  folded: Folded<unknown>,
): number => {
  const contract = stateOf(folded);
  if (contract.status === 'absent') return folded.shown;
  return contract.reversals.find(({ reversal }) => reversal === target.reversal)?.version ?? folded.shown;
};

type Life =
  | 'DraftContract'
  | 'AmendContractDraft'
  | 'DiscardContract'
  | 'DeclineContract'
  | 'ConfirmContract'
  | 'RecordAcceptance'
  | 'LapseContract'
  | 'ProposeAmendment'
  | 'WithdrawAmendment'
  | 'DeclineAmendment'
  | 'ConfirmAmendment'
  | 'TerminateContract'
  | 'SettleContract'
  | 'ProposeContractReversal'
  | 'WithdrawContractReversal'
  | 'DeclineContractReversal'
  | 'ConfirmContractReversal';

const officer = heldBy('regional-officer');
const holder = heldBy('budget-holder');
const clock = heldBy('clock');
const inProgramme = { addressed, key: byProgrammeOfContract };
const alone = { addressed, key: byContract };

/** From draft to settlement: the contract's life. Its use (draws, deliveries) has rows of its own. */
export const contractRows: { readonly [Type in Life]: Row<Of<Type>> } = {
  DraftContract: { addressed, key: byRequest, texts: drafted, scope: officer, decide: draftContract },
  AmendContractDraft: { ...inProgramme, texts: drafted, scope: officer, decide: amendContractDraft },
  DiscardContract: { ...alone, texts: noTexts, scope: officer, decide: discardContract },
  DeclineContract: { ...alone, texts: reason, scope: holder, decide: declineContract },
  ConfirmContract: { ...inProgramme, texts: noTexts, scope: holder, decide: confirmContract },
  RecordAcceptance: { ...inProgramme, texts: noTexts, scope: officer, decide: recordAcceptance },
  LapseContract: { ...inProgramme, texts: noTexts, scope: clock, decide: lapseContract },
  ProposeAmendment: { ...inProgramme, texts: proposed, scope: officer, decide: proposeAmendment },
  WithdrawAmendment: { ...alone, texts: noTexts, etag: amendmentEtag, scope: officer, decide: withdrawAmendment },
  DeclineAmendment: { ...alone, texts: reason, etag: amendmentEtag, scope: holder, decide: declineAmendment },
  ConfirmAmendment: { ...inProgramme, texts: noTexts, etag: amendmentEtag, scope: holder, decide: confirmAmendment },
  TerminateContract: { ...inProgramme, texts: reason, scope: holder, decide: terminateContract },
  SettleContract: { ...inProgramme, texts: reasonIfAny, scope: holder, decide: settleContract },
  ProposeContractReversal: { ...inProgramme, texts: reason, scope: officer, decide: proposeContractReversal },
  WithdrawContractReversal: {
    ...alone,
    texts: noTexts,
    etag: reversalEtag,
    scope: officer,
    decide: withdrawContractReversal,
  },
  DeclineContractReversal: {
    ...alone,
    texts: reason,
    etag: reversalEtag,
    scope: holder,
    decide: declineContractReversal,
  },
  ConfirmContractReversal: {
    ...inProgramme,
    texts: noTexts,
    etag: reversalEtag,
    scope: holder,
    decide: confirmContractReversal,
  },
};
