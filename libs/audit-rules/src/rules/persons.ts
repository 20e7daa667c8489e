import { GROUP_OF, partOf } from '@spillrom/domain';
import type { ContractEvent, Part } from '@spillrom/domain';
import type { FoldedLog, Logged, LoggedType } from '../folded-log.js';
import { redFlag, test, type Found } from '../rule.js';

interface Taken {
  readonly actor: string;
  readonly part: Part;
  readonly by: Logged;
}

const byOf = ({ event }: Logged): string | undefined => (event.data as { readonly by?: string }).by;

/** Who took which part in the expense of a contract; who awarded what its last draft is made on has decided on it. */
const partsIn = (log: FoldedLog, stream: string): readonly Taken[] => {
  const events = log.in(stream);
  const draft = events.findLast(({ event: { type } }) => type === 'ContractDrafted' || type === 'ContractDraftAmended');
  const awardedBy = (draft?.event.data as { readonly awardedBy?: string } | undefined)?.awardedBy;
  const taken = events.flatMap((by): readonly Taken[] => {
    const part = partOf(by.event as ContractEvent);
    const actor = byOf(by);
    return part === undefined || actor === undefined ? [] : [{ actor, part, by }];
  });
  return draft === undefined || awardedBy === undefined
    ? taken
    : [...taken, { actor: awardedBy, part: 'award', by: draft }];
};

const separate = (log: FoldedLog): readonly Found[] =>
  log.of('ContractDrafted').flatMap(({ stream, subject: contract }) => {
    const taken = partsIn(log, stream);
    const actors = [...new Set(taken.map(({ actor }) => actor))];
    return actors.flatMap((actor) => {
      const own = taken.filter((each) => each.actor === actor);
      const first = own.filter(
        ({ part }, index) => own.findIndex((each) => GROUP_OF[each.part] === GROUP_OF[part]) === index,
      );
      const parts = first.map(({ part }) => part).join(', ');
      return first.length < 2
        ? []
        : [{ about: { contract, actor, parts }, events: inOrder(first.map(({ by }) => by)) }];
    });
  });

const inOrder = (events: readonly Logged[]): readonly Logged[] => events.toSorted((a, b) => a.number - b.number);

/** The steps of a case at which somebody decides, or looks at what another has done. */
const STEPS = {
  RequestAssessed: 'assess',
  RequestApproved: 'approve',
  OfferEvaluated: 'evaluate',
  InquiryAwarded: 'award',
  ContractConfirmed: 'confirm',
  DeliveryVerified: 'verify',
  InvoiceAttested: 'attest',
  InvoiceApproved: 'approveInvoice',
  InvoicePaid: 'pay',
} satisfies { readonly [Type in LoggedType]?: string };

const requestOf = (log: FoldedLog, { stream, subject }: Logged): string | undefined => {
  if (stream.startsWith('request-')) return subject;
  if (stream.startsWith('inquiry-')) return log.row('inquiries', subject)?.request;
  if (stream.startsWith('contract-')) return log.row('contracts', subject)?.request;
  return log.row('invoices', subject)?.request;
};

/** A person at two steps of the case of one request; that is allowed, where no rule of the expense forbids it. */
const twice = (log: FoldedLog): readonly Found[] => {
  const cases = new Map<string, Logged[]>();
  for (const step of log.of(...(Object.keys(STEPS) as (keyof typeof STEPS)[]))) {
    const key = `${requestOf(log, step)} ${byOf(step)}`;
    cases.set(key, [...(cases.get(key) ?? []), step]);
  }
  return [...cases].flatMap(([key, taken]) => {
    const first = taken.filter(
      ({ event }, index) => taken.findIndex((each) => each.event.type === event.type) === index,
    );
    const [request, actor] = key.split(' ') as [string, string];
    const steps = first.map(({ event }) => STEPS[event.type as keyof typeof STEPS]).join(', ');
    return first.length < 2 ? [] : [{ about: { request, actor, steps }, events: first }];
  });
};

export const PERSON_RULES = {
  separatePersons: test(1, separate),
  samePersonTwice: redFlag(1, twice),
};
