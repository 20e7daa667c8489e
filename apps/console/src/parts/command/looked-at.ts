import type { CommandType } from '@spillrom/words';
import type { CommandShape } from './shape.js';

/** Beside those that move money: what no other command takes back. */
const FINAL: readonly CommandType[] = [
  ...(['EstablishProgramme', 'CountersignDecision', 'DeclineDecision', 'RevokeDelegation', 'EndProvider'] as const),
  ...(['DiscardDraft', 'SubmitRequest', 'RejectRequest', 'DiscardInquiry', 'SendInquiry', 'CancelInquiry'] as const),
  ...(['CloseInquiry', 'OpenOffer', 'WithdrawOffer', 'AwardInquiry', 'AnnulAward', 'PublishAnswer'] as const),
  ...(['DiscardContract', 'DeclineContract', 'RejectInvoice'] as const),
];

/** Whether what it would come to is shown before it is sent. */
export const isLookedAt = (command: CommandType, { money }: CommandShape): boolean =>
  money === true || FINAL.includes(command);
