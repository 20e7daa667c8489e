import { read } from '@spillrom/event-sourcing';
import type { AnyStreamRef, Reading, StreamName } from '@spillrom/event-sourcing';
import type { CreditId } from '@spillrom/kernel';
import { creditRef } from '../../aggregates/credit/index.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { Row } from '../guards.js';
import { heldBy } from '../../vocabulary/scope.js';
import { noTexts, reason } from '../../vocabulary/texts.js';
import type { CreditCommand } from './commands.js';
import { approveCredit, rejectCredit } from './decide.js';

type Of<Type extends CreditCommand['type']> = Extract<CreditCommand, { type: Type }>;
type Addressing = { readonly target: { readonly credit: CreditId } };

const addressed = ({ target }: Addressing): AnyStreamRef => creditRef(target.credit);

function* byProgramme({ target }: Addressing): Reading<StreamName> {
  const ref = creditRef(target.credit);
  const credit = yield* read(ref);
  return credit.status === 'absent' ? ref.stream : programmeRef(credit.programme).stream;
}

const common = { addressed, key: byProgramme, scope: heldBy('budget-holder') };

export const creditRows: { readonly [Type in CreditCommand['type']]: Row<Of<Type>> } = {
  ApproveCredit: { ...common, texts: noTexts, decide: approveCredit },
  RejectCredit: { ...common, texts: reason, decide: rejectCredit },
};
