import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Outcome, Reading } from '@spillrom/event-sourcing';
import { instant } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { dialogueRef } from '../../aggregates/dialogue/index.js';
import type { ContactAbout, KnownDialogue } from '../../aggregates/dialogue/index.js';
import { inquiryRef } from '../../aggregates/inquiry/index.js';
import { providerRef } from '../../aggregates/provider/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { by } from '../contract/surroundings.js';
import { notLater } from '../dates.js';
import { firstOf, newContact, wrongState } from '../guards.js';
import type { Naming } from '../guards.js';
import type { AboutBody, RecordContact } from './commands.js';

type NotFound = ViolationOf<'NOT_FOUND'>;

const missing = (what: string, pointer: string): Outcome<NotFound> => refuse({ code: 'NOT_FOUND', what, pointer });

/** What the contact was about, with the request that it serves; nothing when it is not there. */
function* aboutOf({ request, inquiry, contract }: AboutBody): Reading<ContactAbout | undefined> {
  if (request !== undefined) {
    return (yield* read(requestRef(request))).status === 'absent' ? undefined : { request };
  }
  if (contract !== undefined) {
    const known = yield* read(contractRef(contract));
    return known.status === 'absent' ? undefined : { contract, request: known.request };
  }
  if (inquiry === undefined) throw new Error('a contact is about a request, an inquiry or a contract');
  const known = yield* read(inquiryRef(inquiry));
  return known.status === 'absent' ? undefined : { inquiry, request: known.request };
}

function* named({ target, body: { about } }: RecordContact): Naming<{ readonly about?: ContactAbout }, NotFound> {
  const provider = yield* read(providerRef(target.provider));
  if (provider.status === 'absent') return { outcome: absent };
  if (about === undefined) return { named: {} };
  const found = yield* aboutOf(about);
  const [what] = Object.keys(about);
  return found === undefined ? { outcome: missing(what!, `/about/${what}`) } : { named: { about: found } };
}

/** Judged alone: a contact is corrected once; whoever has more to say corrects the correction. */
const notCorrectable = (
  before: KnownDialogue | undefined,
  corrects: number | undefined,
): Outcome<NotFound | ViolationOf<'WRONG_STATE'>> | undefined => {
  if (corrects === undefined) return undefined;
  if (corrects > (before?.contacts ?? 0)) return missing('contact', '/corrects');
  return before?.corrected.has(corrects) === true
    ? wrongState('contact', 'corrected', ['recorded'], '/corrects')
    : undefined;
};

/** Somebody of the region has spoken or written with a provider: of whatever status it is, and of whatever phase a case. */
export const recordContact = newContact(named, function* ({ about }, { target, body }: RecordContact, context, before) {
  const { about: _about, corrects, at: sent, ...said } = body;
  const at = instant(sent);
  const contact = (before?.contacts ?? 0) + 1;
  const data = {
    ...by(context),
    ...target,
    contact,
    ...said,
    at,
    ...(about === undefined ? {} : { about }),
    ...(corrects === undefined ? {} : { corrects }),
  };
  return firstOf(notCorrectable(before, corrects), () =>
    judge(notLater(at, context, '/at'), () =>
      accept([write(dialogueRef(target.provider), { type: 'ContactRecorded', data })], String(contact)),
    ),
  );
});
