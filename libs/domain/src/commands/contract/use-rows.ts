import type { Folded } from '@spillrom/event-sourcing';
import type { ContractState } from '../../aggregates/contract/index.js';
import type { ContractCommand } from './commands.js';
import { reportDelivery, unverifyDelivery, verifyDelivery, withdrawDelivery } from './deliver.js';
import { correctDraw, correctReturn, drawReferrals, reportReturned } from './use.js';
import { addressedContract as addressed, byContract, byCoordinator, byProgrammeOfContract } from './addressing.js';
import type { Row } from '../guards.js';
import { heldBy } from '../../vocabulary/scope.js';
import { noTexts, reason } from '../../vocabulary/texts.js';

type Of<Type extends ContractCommand['type']> = Extract<ContractCommand, { type: Type }>;
type Use =
  | 'DrawReferrals'
  | 'CorrectDraw'
  | 'ReportReturned'
  | 'CorrectReturn'
  | 'ReportDelivery'
  | 'WithdrawDelivery'
  | 'VerifyDelivery'
  | 'UnverifyDelivery';

/** A code that a client makes up is as free as any text. */
const returned = ({ body }: Of<'ReportReturned'>) => [['/endOfWaitCode', body.endOfWaitCode]] as const;

const deliveryIn = (folded: Folded<unknown>, delivery: number): number => {
  const contract = folded.state as ContractState;
  if (contract.status === 'absent') return folded.shown;
  return contract.deliveries.find((each) => each.delivery === delivery)?.version ?? folded.shown;
};

/** Of a delivery that the path names. */
const deliveryEtag = (
  { target }: { readonly target: { readonly delivery: number } },
  folded: Folded<unknown>,
): number => deliveryIn(folded, target.delivery);

/** What a report addresses is the contract; what it makes is a delivery. */
const reportEtag = (_: unknown, folded: Folded<unknown>, made?: string): number =>
  made === undefined ? folded.shown : deliveryIn(folded, Number(made));

const inProgramme = { addressed, key: byProgrammeOfContract, texts: noTexts };

/** What is done on a confirmed contract: patients referred, returned and treated. */
export const contractUseRows: { readonly [Type in Use]: Row<Of<Type>> } = {
  DrawReferrals: { ...inProgramme, scope: byCoordinator, decide: drawReferrals },
  CorrectDraw: { ...inProgramme, texts: reason, scope: byCoordinator, decide: correctDraw },
  ReportReturned: { ...inProgramme, texts: returned, scope: byCoordinator, decide: reportReturned },
  CorrectReturn: { ...inProgramme, texts: reason, scope: byCoordinator, decide: correctReturn },
  ReportDelivery: { ...inProgramme, etag: reportEtag, scope: heldBy('regional-officer'), decide: reportDelivery },
  WithdrawDelivery: {
    addressed,
    key: byContract,
    texts: noTexts,
    etag: deliveryEtag,
    scope: heldBy('regional-officer'),
    decide: withdrawDelivery,
  },
  VerifyDelivery: { ...inProgramme, etag: deliveryEtag, scope: heldBy('attestant'), decide: verifyDelivery },
  UnverifyDelivery: {
    ...inProgramme,
    texts: reason,
    etag: deliveryEtag,
    scope: heldBy('attestant'),
    decide: unverifyDelivery,
  },
};
