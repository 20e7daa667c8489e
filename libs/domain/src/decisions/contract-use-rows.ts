import type { Handling } from '@spillrom/event-sourcing';
import type { ContractCommand } from '../contract/index.js';
import {
  drawReferrals,
  reportDelivery,
  reportReturned,
  verifyDelivery,
  withdrawDelivery,
} from '../processes/use-contract.js';
import {
  addressedContract as addressed,
  byContract,
  byCoordinator,
  byProgrammeOfContract,
} from './contract-addressing.js';
import { heldBy } from './scope.js';
import { noTexts } from './texts.js';

type Of<Type extends ContractCommand['type']> = Extract<ContractCommand, { type: Type }>;
type Use = 'DrawReferrals' | 'ReportReturned' | 'ReportDelivery' | 'WithdrawDelivery' | 'VerifyDelivery';

/** A code that a client makes up is as free as any text. */
const returned = ({ body }: Of<'ReportReturned'>) => [['/endOfWaitCode', body.endOfWaitCode]] as const;

const inProgramme = { addressed, key: byProgrammeOfContract, texts: noTexts };

/** What is done on a confirmed contract: patients referred, returned and treated. */
export const contractUseRows: { readonly [Type in Use]: Handling<Of<Type>> } = {
  DrawReferrals: { ...inProgramme, scope: byCoordinator, decide: drawReferrals },
  ReportReturned: { ...inProgramme, texts: returned, scope: byCoordinator, decide: reportReturned },
  ReportDelivery: { ...inProgramme, scope: heldBy('regional-officer'), decide: reportDelivery },
  WithdrawDelivery: {
    addressed,
    key: byContract,
    texts: noTexts,
    scope: heldBy('regional-officer'),
    decide: withdrawDelivery,
  },
  VerifyDelivery: { ...inProgramme, scope: heldBy('attestant'), decide: verifyDelivery },
};
