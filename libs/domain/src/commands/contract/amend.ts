import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Reading } from '@spillrom/event-sourcing';
import { osloDate, oreText } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import { isConsented } from '../../aggregates/contract/acceptance.js';
import { excessExpended } from '../../aggregates/contract/excess.js';
import {
  amendmentRaises,
  boundsKept,
  changesOf,
  fundingFits,
  linesAfter,
  notBelowUse,
  notOutsideUse,
  onePart,
  periodAfter,
  periodInOrder,
} from '../../aggregates/contract/rules.js';
import type { LineChange, Listed } from '../../aggregates/contract/rules.js';
import { contractRef, lineOf, pendingAmendment, totalOf } from '../../aggregates/contract/index.js';
import type { Acceptance, AmendedTerms, KnownContract, LineTerms } from '../../aggregates/contract/index.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { entryOn, quoteOf, readCodes } from '../../aggregates/reference/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { EntryOf } from '../../vocabulary/reference.js';
import { unless, withoutPointer } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { notInFuture } from '../dates.js';
import { onAmendment, onContract } from '../guards.js';
import { ofContract } from '../impartiality/concerns.js';
import { preparedBy } from '../impartiality/prepared.js';
import { lawfullyAbove, offerOfContract, roomMoved, roomTaken } from './award.js';
import type { ConfirmAmendment, ProposeAmendment, WithdrawAmendment } from './commands.js';
import {
  commitmentEntries,
  commitmentRules,
  committedBy,
  coveredBy,
  coverageOf,
  moneyRules,
  movementsOf,
  onLedger,
} from './commitment.js';
import type { Taken } from './commitment.js';
import { authority, drawnFromFramework, flagsOf, standing } from './confirm.js';
import { linesOn } from './draft.js';
import { awardedLawfully, entriesOf, judgedToday } from './direct-award.js';
import type { Judged } from './direct-award.js';
import { quotasKept, quotasOf, withinYear } from './quota.js';
import type { Quotas } from './quota.js';
import { around, by, counted, whereOf } from './surroundings.js';
import type { Around } from './surroundings.js';

const everyLineOnce = (
  contract: KnownContract,
  lines: ProposeAmendment['body']['lines'],
): readonly ViolationOf<'LINE_UNKNOWN' | 'LINE_REPEATED'>[] =>
  lines.flatMap(({ line }, index): ReturnType<typeof everyLineOnce> => {
    const pointer = `/lines/${index}/line`;
    const isFirst = lines.findIndex((each) => each.line === line) === index;
    return lineOf(contract, line) === undefined
      ? unless(false, { code: 'LINE_UNKNOWN', line, pointer })
      : unless(isFirst, { code: 'LINE_REPEATED', line, pointer });
  });

const nothingPending = (contract: KnownContract) => {
  const number = pendingAmendment(contract)?.amendment ?? 0;
  return unless(number === 0, { code: 'ALREADY_PENDING', what: 'amendment', number });
};

/** Terms of the lines that change, of those that the wish names. */
const changedTerms = (contract: KnownContract, lines: ProposeAmendment['body']['lines']): readonly LineTerms[] =>
  lines.flatMap(({ line, patients, unitPriceOre }): readonly LineTerms[] => {
    const known = lineOf(contract, line);
    const isDearer = unitPriceOre !== undefined && unitPriceOre !== known?.unitPriceOre;
    if (patients === known?.patients && !isDearer) return [];
    return [{ line, patients, ...(isDearer ? { unitPriceOre } : {}) }];
  });

/** What of the wish changes anything, and what in it cannot be. */
const proposalOf = (contract: KnownContract, { request, provider }: Around, body: ProposeAmendment['body']) => {
  const { from, to, newLines = [] } = body;
  const listed: Listed = { field: '/newLines', firstNumber: contract.lastLine + 1 };
  const added = linesOn(request, newLines, listed);
  const terms: AmendedTerms = {
    ...(from === undefined || from === contract.from ? {} : { from }),
    ...(to === undefined || to === contract.to ? {} : { to }),
    lines: changedTerms(contract, body.lines),
    newLines: added.lines,
  };
  const period = periodAfter(contract, terms);
  const form = [
    ...everyLineOnce(contract, body.lines),
    ...added.unknown,
    ...fundingFits(provider.kind, contract.basis, newLines, listed),
    ...periodInOrder(period.from, period.to),
  ];
  return { terms, form };
};

const changesSomething = ({ from, to, lines, newLines }: AmendedTerms) =>
  unless(from !== undefined || to !== undefined || lines.length + newLines.length > 0, {
    code: 'CHANGES_NOTHING',
    what: 'amendment',
  });

const openFor = ({ phase }: Around, contract: KnownContract, terms: AmendedTerms) =>
  phaseOpenFor(phase, amendmentRaises(contract, terms) ? 'raiseAmendment' : 'lowerAmendment');

/** All that is said of a consent; a member that is not named here does not compile. */
const consent = (acceptance: Acceptance | undefined): { readonly acceptance?: Acceptance } => {
  if (acceptance === undefined) return {};
  const { acceptedOn, documentSha256, ...rest } = acceptance;
  const nothingLeft: Record<string, never> = rest;
  return { acceptance: { ...nothingLeft, acceptedOn, documentSha256 } };
};

/** What the code means today as a basis of an amendment. */
function* legalBasisOn(code: string | undefined, today: LocalDate): Reading<EntryOf<'legalBasis'> | undefined> {
  if (code === undefined) return undefined;
  const entry = entryOn(yield* readCodes('legalBasis'), code, today);
  return entry?.use === 'amendment' ? entry : undefined;
}

const basisKnown = (value: string | undefined, entry: object | undefined) =>
  value === undefined ? [] : unless(entry !== undefined, { code: 'CODE_UNKNOWN', value, pointer: '/legalBasis' });

function* mayPropose(contract: KnownContract, { actor }: Context) {
  return [...nothingPending(contract), ...onePart(contract, actor, 'propose')];
}

export const proposeAmendment = onContract(
  ['confirmed'],
  function* (contract, command: ProposeAmendment, context) {
    const { target, body } = command;
    const { acceptance } = body;
    const surroundings = yield* around(contract);
    const offer = yield* offerOfContract(contract);
    const legalBasis = yield* legalBasisOn(body.legalBasis, osloDate(context.decidedAt));
    const { terms, form } = proposalOf(contract, surroundings, body);
    const changes = changesOf(contract, terms);
    const quotas = yield* quotasOf(linesAfter(contract, terms), context);
    const violations = [
      ...form,
      ...(form.length === 0 ? changesSomething(terms) : []),
      ...openFor(surroundings, contract, terms),
      ...(amendmentRaises(contract, terms) ? withinYear(quotas, periodAfter(contract, terms)) : []),
      ...notBelowUse(contract, changes, body.lines),
      ...notOutsideUse(contract, periodAfter(contract, terms), osloDate(context.decidedAt), 'sent'),
      ...boundsKept(linesAfter(contract, terms), body.newLines === undefined ? '/lines' : '/newLines'),
      ...basisKnown(body.legalBasis, legalBasis),
      ...lawfullyAbove(offer, contract, terms, legalBasis, 'sent'),
      ...isConsented(contract, acceptance),
      ...(acceptance === undefined ? [] : notInFuture(acceptance.acceptedOn, context, '/acceptance/acceptedOn')),
    ];
    const amendment = contract.amendments.length + 1;
    const quoted = legalBasis === undefined ? {} : { legalBasis: quoteOf('legalBasis', legalBasis) };
    const proposed = { ...by(context), amendment, reason: body.reason, ...quoted, ...terms, ...consent(acceptance) };
    return judge(violations, () =>
      accept([write(contractRef(target.contract), { type: 'AmendmentProposed', data: proposed })], String(amendment)),
    );
  },
  mayPropose,
);

export const withdrawAmendment = onAmendment(
  ['proposed'],
  function* (contract, { amendment }, _command: WithdrawAmendment, context) {
    const withdrawn = { ...by(context), amendment };
    return accept([write(contractRef(contract.contract), { type: 'AmendmentWithdrawn', data: withdrawn })]);
  },
);

/** One that raises is judged as a confirmation of the new total; one that raises nothing only by who and by what is in use. */
const raisingRules = (
  contract: KnownContract,
  surroundings: Around,
  terms: AmendedTerms,
  changes: readonly LineChange[],
  { quotas, direct, taken }: { readonly quotas: Quotas; readonly direct: Judged | undefined; readonly taken: Taken },
  context: Context,
) => {
  const open = openFor(surroundings, contract, terms);
  if (!amendmentRaises(contract, terms)) return open;
  const period = periodAfter(contract, terms);
  return [
    ...commitmentRules(surroundings, { ...period, changes, taken }, context),
    ...awardedLawfully(direct, surroundings.provider, contract.contract, totalOf(linesAfter(contract, terms))).map(
      withoutPointer,
    ),
    ...withinYear(quotas, period).map(withoutPointer),
    ...quotasKept(surroundings.provider, contract.contract, quotas, linesAfter(contract, terms), period),
    ...open,
    ...moneyRules(surroundings.phase, movementsOf(changes, surroundings.request)),
  ];
};

export const confirmAmendment = onAmendment(
  ['proposed'],
  function* (contract, amendment, _command: ConfirmAmendment, context) {
    const surroundings = yield* around(contract);
    yield* read(phaseRef(contract.programme, contract.phase));
    const offer = yield* offerOfContract(contract);
    const changes = changesOf(contract, amendment);
    const lines = linesAfter(contract, amendment);
    const [total, period] = [totalOf(lines), periodAfter(contract, amendment)];
    const prepared = yield* preparedBy(amendment.by, 'amendment', ofContract(contract));
    const raised = amendmentRaises(contract, amendment);
    const authorised = raised ? yield* authority(total + excessExpended(contract), context) : undefined;
    const quotas = raised ? yield* quotasOf(lines, context) : [];
    const direct = raised ? yield* judgedToday(contract, context) : undefined;
    const taken = roomTaken(contract, offer, lines);
    const violations = [
      ...onePart(contract, context.actor, 'confirm'),
      ...prepared,
      ...(authorised !== undefined && 'violation' in authorised ? [authorised.violation] : []),
      ...raisingRules(contract, surroundings, amendment, changes, { quotas, direct, taken }, context),
      ...lawfullyAbove(offer, contract, amendment, amendment.legalBasis),
      ...notBelowUse(contract, changes),
      ...notOutsideUse(contract, period, osloDate(context.decidedAt)),
    ];
    return judge(violations, () => {
      const movements = movementsOf(changes, surroundings.request);
      const { amendment: number, from, to, lines: terms, newLines } = amendment;
      const { request, contract: id } = contract;
      const confirmed = {
        ...by(context),
        ...whereOf(contract),
        ...counted(context),
        amendment: number,
        ...(authorised !== undefined && 'grant' in authorised ? { grant: authorised.grant } : {}),
        totalOre: oreText(total),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        lines: terms,
        newLines,
        changes: movements,
        flags: flagsOf(surroundings, contract, lines, period),
        ...entriesOf(quotas, direct),
      };
      const moved = movement(context, commitmentEntries(contract, movements));
      const covered = { ...coveredBy(contract), cause: 'amendment', cohorts: coverageOf(movements) } as const;
      return accept([
        write(contractRef(id), { type: 'AmendmentConfirmed', data: confirmed }),
        ...onLedger(contract, {
          type: 'CommitmentAmended',
          data: { request, contract: id, amendment: number, ...moved },
        }),
        write(requestRef(request), { type: 'CoverageChanged', data: covered }),
        ...drawnFromFramework(contract, committedBy(movements), period.to),
        ...standing(contract, { ...period, lines, totalOre: total, confirmedOn: contract.confirmedOn }),
        ...roomMoved(contract, offer, taken, number),
      ]);
    });
  },
);
