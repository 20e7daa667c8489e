import type { Principal, Violation } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { REGIONAL_ROLES } from '@spillrom/kernel';
import type { ActorId } from '@spillrom/kernel';
import fc from 'fast-check';
import { officer } from '../testing/contracts.js';
import { CASES } from '../testing/recusal-cases.js';
import { recused, refusedTo } from '../testing/recusals.js';
import { steps } from '../testing/walk/laws.js';
import { walk } from '../testing/walk/walk.js';
import type { Deed } from '../testing/walk/walk.js';
import { World } from '../testing/world.js';
import type { CommandType } from './index.js';
import { standsInTheWay } from './prospect.js';

const FIXED = { seed: 4, numRuns: 3, endOnFailure: true };

/** Of these the body says whom else it concerns, or what of several things it is about. */
const BY_BODY: readonly CommandType[] = [
  'DraftContract',
  'AmendContractDraft',
  'RegisterInvoice',
  'ReceiveInvoice',
  'MatchInvoice',
  'RecordDecision',
  'DeclareRecusal',
  'RecusePerson',
  'ProposeContractReversal',
  'ProposeInvoiceReversal',
];

const FORESEEN = ['WRONG_STATE', 'SAME_PERSON', 'ROLE_REQUIRED', 'RECUSED'];

const somebody: Principal = {
  actor: 'somebody' as ActorId,
  org: officer.org,
  roles: REGIONAL_ROLES,
  client: 'console',
};

/** Commands whose body names something that they concern. */
const CONCERNING_BY_BODY: readonly string[] = [
  ...['RegisterFramework', 'DraftInquiry', 'AmendInquiryDraft', 'DraftContract', 'AmendContractDraft'],
  ...['RegisterInvoice', 'ReceiveInvoice', 'MatchInvoice', 'RecordContact', 'RecusePerson', 'RegisterProvider'],
];

const violationsOf = ({ outcome }: Deed): readonly Violation[] =>
  outcome.kind === 'refused' ? outcome.violations : [];

const wrongStateOfAddressed = ({ code, pointer }: Violation): boolean =>
  FORESEEN.includes(code) && (code !== 'WRONG_STATE' || pointer === undefined);

/** What was told before the deed, and what the deed came to. */
const contradiction = (deed: Deed, told: readonly Violation[] | undefined): string | undefined => {
  const { command, outcome } = deed;
  if (outcome.kind === 'absent') return told === undefined ? undefined : 'told something of what is not there';
  if (told === undefined) return 'told nothing of what is there';
  if (told.length > 0 && outcome.kind !== 'refused') return `refused beforehand: ${JSON.stringify(told)}`;
  const missed = violationsOf(deed).filter(wrongStateOfAddressed);
  if (told.length === 0 && missed.length > 0 && !BY_BODY.includes(command.type)) {
    return `not foreseen: ${JSON.stringify(missed)}`;
  }
  const isRefusedFor = (each: Violation): boolean =>
    violationsOf(deed).some(({ code }) => code === each.code) || violationsOf(deed)[0]?.code === 'NOT_FOUND';
  return told.every(isRefusedFor) ? undefined : `another refusal: ${JSON.stringify([told, violationsOf(deed)])}`;
};

describe('what stands in the way of a command, before its body is written', () => {
  it('is in its way whatever the body says, and no wrong state, same person or recusal is missed', () => {
    const told = new Map<string, number>();
    fc.assert(
      fc.property(steps(200), (way) => {
        const before = new World();
        walk(way, (deed, events) => {
          const { command, by } = deed;
          const { type, target, body } = command;
          const prospect = { type, target, named: {}, kinds: [body] };
          const stands = before.result(standsInTheWay(prospect, by, deed.context.decidedAt));
          const wrong = contradiction(deed, stands);
          if (wrong !== undefined) throw new Error(`${command.type}: ${wrong}`);
          const kind = stands?.[0]?.code ?? (stands === undefined ? 'nothing' : 'open');
          told.set(kind, (told.get(kind) ?? 0) + 1);
          before.add(events);
        });
      }),
      FIXED,
    );
    for (const kind of ['open', 'WRONG_STATE', 'SAME_PERSON', 'PHASE_NOT_OPEN']) {
      expect([kind, told.get(kind) ?? 0]).not.toEqual([kind, 0]);
    }
  });

  it.each(Object.entries(CASES).filter(([type]) => !CONCERNING_BY_BODY.includes(type)))(
    'is for %s that the person is recused from what it concerns',
    (type, [history, { target, body }, ...from]) => {
      for (const each of from) {
        const prospect = { type: type as CommandType, target, named: {}, kinds: [body] };
        const told = given([...history, recused(somebody.actor, each)]).result(
          standsInTheWay(prospect, somebody, officer.decidedAt),
        );
        expect(told?.[0]).toEqual(refusedTo(somebody.actor, each));
      }
    },
  );
});
