import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { ContractId, DecisionId } from '@spillrom/kernel';
import { confirmContractReversal, proposeContractReversal } from './reverse.js';
import * as story from '../../testing/contracts.js';
import { declineContractReversal } from './decline.js';
import { settleContract, terminateContract } from './end.js';
import { correctDraw, correctReturn, reportReturned } from './use.js';

const { amending, accepting, confirming, contract, drafting, drawing, holder, ledgerOf, lineOf, officer } = story;
const { opened, proposing, target, toContract, told } = story;

const proposed = (of: 'commitment' | 'amendment' | 'settlement', amendment?: number, who = officer) =>
  proposeContractReversal(
    {
      type: 'ProposeContractReversal',
      target,
      body: { of, reason: 'Wrong provider', ...(amendment === undefined ? {} : { amendment }) },
    },
    who,
  );
const back = (reversal: number, who = holder) =>
  confirmContractReversal({ type: 'ConfirmContractReversal', target: { contract, reversal }, body: {} }, who);

const returned = (patients: number) =>
  reportReturned({ type: 'ReportReturned', target, body: { line: 1, patients, endOfWaitCode: '2' } }, holder);
const draftingBeside = (id: ContractId, ...lines: readonly ReturnType<typeof lineOf>[]) =>
  story.draftingFreely(id, {}, ...lines);
/** What the phase has available is given to nobody any more. */
const allocatedAway = (amountOre: string) => [
  write(story.toProgramme, {
    type: 'MoneyAllocated',
    data: {
      decision: '018490aa-0000-7000-8000-0000000000d9' as DecisionId,
      ...story.dated,
      entries: [
        { account: 'available', phase: 1, amountOre: `-${amountOre}` },
        { account: 'unallocated', amountOre },
      ],
    },
  }),
];

const confirmed = told(opened(), drafting(lineOf(20, '10')), confirming(), accepting());
const raise = (patients: number, amendment: number) => [
  proposing({ lines: [{ line: 1, patients }], acceptance: story.acceptance }),
  amending(amendment),
];

describe('what a reversal depends on', () => {
  const correcting = (draw: number, patients: number) =>
    correctDraw(
      { type: 'CorrectDraw', target: { contract, draw }, body: { patients, reason: 'Counted twice' } },
      story.holder,
    );

  it('is no draw that was wholly corrected', () => {
    const drawn = told(confirmed, drawing(5));
    const none = told(drawn, correcting(1, 0));
    given(none)
      .when(proposed('commitment'))
      .thenRefused({ code: 'DEPENDED_ON', on: [{ kind: 'acceptance' }], count: 1 });
    given(told(drawn, correcting(1, 1)))
      .when(proposed('commitment'))
      .thenRefused({ code: 'DEPENDED_ON', on: [{ kind: 'acceptance' }, { kind: 'draw', number: 1 }], count: 2 });
  });

  it('is a draw, or a return, that was corrected to use what the amendment gave', () => {
    const full = told(confirmed, drawing(20), ...raise(21, 1), correcting(1, 21));
    given(full)
      .when(proposed('amendment', 1))
      .thenRefused({ code: 'DEPENDED_ON', on: [{ kind: 'draw', number: 1 }], count: 1 });
    const returning = reportReturned(
      { type: 'ReportReturned', target, body: { line: 1, patients: 1, endOfWaitCode: '2' } },
      holder,
    );
    const wanted = correctReturn(
      { type: 'CorrectReturn', target: { contract, return: 1 }, body: { patients: 0, reason: 'Came after all' } },
      holder,
    );
    const taken = told(confirmed, drawing(20), returning, drawing(1), ...raise(21, 1), wanted);
    given(taken)
      .when(proposed('amendment', 1))
      .thenRefused({ code: 'DEPENDED_ON', on: [{ kind: 'return', number: 1 }], count: 1 });
  });

  it('is named up to the twentieth, and counted', () => {
    const many = told(
      told(opened([[100, 0n]]), drafting(lineOf(25, '1')), confirming(), accepting()),
      ...Array.from({ length: 25 }, () => drawing(1)),
    );
    const outcome = given(many).result(proposed('commitment'));
    expect(outcome.kind === 'refused' && outcome.violations).toMatchObject([
      { code: 'DEPENDED_ON', on: { length: 20 }, count: 26 },
    ]);
  });
});

describe('reversing a settlement', () => {
  const settling = () => settleContract({ type: 'SettleContract', target, body: {} }, holder);
  const terminating = () => terminateContract({ type: 'TerminateContract', target, body: { reason: 'Moved' } }, holder);
  const undone = () => [proposed('settlement'), back(1)];

  it.each([
    ['confirmed', confirmed],
    ['terminated', told(confirmed, drawing(5), terminating(), returned(5))],
  ] as const)('gives the contract back as it was: %s, with its patients and its money', (status, before) => {
    const settled = told(before, settling());
    expect(ledgerOf(settled)[1]).toBe(0n);
    const after = told(settled, ...undone());
    expect(ledgerOf(after)[1]).toBe(ledgerOf(before)[1]);
    const [was, is] = [before, after].map((history) => given(history).result(read(toContract)));
    if (was?.status === 'absent' || is?.status === 'absent') throw new Error('absent');
    expect(is).toMatchObject({ status, lines: was!.lines, totalOre: was!.totalOre });
    expect(given(after).result(read(story.toRequest))).toMatchObject({
      contracts: new Map([[contract, status]]),
      cohorts: [{ contractedPatients: 20 - (status === 'confirmed' ? 0 : 15) }, {}],
    });
    expect(given(told(after, settling())).result(proposed('settlement'))).toMatchObject({ kind: 'accepted' });
  });

  it('takes the money from available, the room from the ceiling and the cohort, and asks for all at once', () => {
    const settled = told(opened([[20, 0n]]), drafting(lineOf(20, '20')), confirming(), settling());
    const taken = told(settled, draftingBeside(story.next(7), lineOf(20, '20')), confirming(holder, story.next(7)));
    const poor = told([...taken, ...allocatedAway('500')], proposed('settlement'));
    given(poor)
      .when(back(1))
      .thenRefused(
        { code: 'COHORT_COVERED', cohort: 1, contracted: 20, patients: 20, approved: 20 },
        { code: 'ALLOCATION_EXCEEDED', phase: 1, requestedOre: '400', availableOre: '100' },
      );
  });

  it('is for a settled contract, in a phase that is not closed', () => {
    given(confirmed)
      .when(proposed('settlement'))
      .thenRefused(story.inState('confirmed', { allowed: ['settled'] }));
    given(told(confirmed, settling()))
      .when(proposed('commitment'))
      .thenRefused(story.inState('settled', { allowed: ['confirmed'] }));
    given([...told(confirmed, settling()), ...story.phaseTo('cancelled')])
      .when(proposed('settlement'))
      .thenRefused(story.notOpen('cancelled'));
  });
});

describe('declining a reversal', () => {
  it('ends it as if it had been withdrawn, with who and why', () => {
    const declining = () =>
      declineContractReversal(
        { type: 'DeclineContractReversal', target: { contract, reversal: 1 }, body: { reason: 'No mistake' } },
        holder,
      );
    given(told(told(opened(), drafting(lineOf(20, '10')), confirming()), proposed('commitment')))
      .when(declining())
      .thenAccepted([
        write(toContract, {
          type: 'ContractReversalDeclined',
          data: { by: holder.actor, reversal: 1, reason: 'No mistake' },
        }),
      ])
      .when(declining())
      .thenRefused(story.inState('withdrawn', { what: 'reversal', allowed: ['proposed'] }));
  });
});
