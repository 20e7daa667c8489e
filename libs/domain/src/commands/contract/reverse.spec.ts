import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import { confirmContractReversal, proposeContractReversal, withdrawContractReversal } from './reverse.js';
import * as story from '../../testing/contracts.js';
import { billed, idOf, registering } from '../../testing/invoices.js';

const { accepting, amending, confirming, contract, drafting, drawing, from, holder, ledgerOf, lineOf, officer } = story;
const { opened, proposing, target, toContract, toFramework, toProvider, told, where } = story;

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
const withdrawing = (reversal: number) =>
  withdrawContractReversal({ type: 'WithdrawContractReversal', target: { contract, reversal }, body: {} }, officer);

const confirmed = told(opened(), drafting(lineOf(20, '10')), confirming());
const raise = (patients: number, amendment: number) => [
  proposing({ lines: [{ line: 1, patients }] }),
  amending(amendment),
];
const raised = told(confirmed, ...raise(35, 1));

describe('reversing a commitment', () => {
  it('gives back exactly what it took, from every stream, and discards the contract', () => {
    const pending = told(confirmed, proposed('commitment'));
    const outcome = given(pending).result(back(1));
    if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
    const lines = [
      { line: 1, cohort: 1, specialty: '300', patients: -20, fromReservationOre: '-200', fromAvailableOre: '0' },
    ];
    expect(outcome.events).toEqual([
      write(toContract, { type: 'CommitmentReversed', data: { by: holder.actor, ...where, reversal: 1, lines } }),
      expect.objectContaining({ ref: story.toProgramme }),
      write(story.toRequest, {
        type: 'CoverageChanged',
        data: {
          contract,
          cause: 'commitmentReversal',
          providerKind: 'privateProvider',
          cohorts: [{ cohort: 1, patients: -20, reservedOre: '200' }],
        },
      }),
      write(toFramework, { type: 'FrameworkRestored', data: { contract, amountOre: '200' } }),
      write(toProvider, { type: 'ProviderDisengaged', data: { contract, cause: 'commitmentReversal' } }),
      write(story.toPhase, { type: 'ContractLeft', data: { contract } }),
    ]);
    const after = told(pending, back(1));
    expect(ledgerOf(after)).toEqual(ledgerOf(opened()));
    given(after)
      .when(back(1))
      .thenRefused(story.inState('confirmed', { what: 'reversal', allowed: ['proposed'] }));
    given(after)
      .when(proposed('commitment'))
      .thenRefused(story.inState('discarded', { allowed: ['confirmed', 'settled'] }));
  });

  it('is refused while the acceptance, a draw, an invoice or an amendment depends on it, naming what', () => {
    const used = told(raised, accepting(), drawing(1), registering([billed(1)]));
    const on = [
      { kind: 'acceptance' as const },
      { kind: 'movement' as const, of: 'amendment', number: 1 },
      { kind: 'draw' as const, number: 1 },
      { kind: 'invoice' as const, invoice: idOf() },
    ];
    given([...used, ...story.phaseTo('cancelled')])
      .when(proposed('commitment', undefined, holder))
      .thenRefused(
        story.samePerson(holder, 'propose', 'confirm'),
        { code: 'DEPENDED_ON', on, count: 4 },
        story.notOpen('cancelled'),
      );
    given([...told(confirmed, proposed('commitment'), accepting(), drawing(1)), ...story.phaseTo('cancelled')])
      .when(back(1, officer))
      .thenRefused(
        story.samePerson(officer, 'confirm', 'draft'),
        { code: 'DEPENDED_ON', on: [{ kind: 'acceptance' }, { kind: 'draw', number: 1 }], count: 2 },
        story.notOpen('cancelled'),
      );
  });

  it('is proposed one at a time, and withdrawn once', () => {
    const pending = told(confirmed, proposed('commitment'));
    given(pending).when(proposed('commitment')).thenRefused({ code: 'ALREADY_PENDING', what: 'reversal', number: 1 });
    given(pending)
      .when(withdrawing(1))
      .thenAccepted([
        write(toContract, { type: 'ContractReversalWithdrawn', data: { by: officer.actor, reversal: 1 } }),
      ])
      .when(withdrawing(1))
      .thenRefused(story.inState('withdrawn', { what: 'reversal', allowed: ['proposed'] }));
    given(pending).when(withdrawing(2)).thenAbsent();
    given(pending).when(back(2)).thenAbsent();
    given(opened()).when(back(1)).thenAbsent();
    given(opened()).when(proposed('commitment')).thenAbsent();
    given(told(opened(), drafting(lineOf(1, '1'))))
      .when(proposed('commitment'))
      .thenRefused(story.inState('drafted', { allowed: ['confirmed', 'settled'] }));
  });
});

describe('reversing an amendment', () => {
  it('steps the contract back to its previous lines and total', () => {
    const lines = [{ line: 1, patients: 20, unitPriceOre: '10' }];
    const pending = told(raised, proposed('amendment', 1));
    const outcome = given(pending).result(back(1));
    expect(outcome).toMatchObject({
      events: [
        { event: { type: 'AmendmentReversed', data: { amendment: 1, totalOre: '200', lines, removedLines: [] } } },
        {},
        {},
        {},
        {},
        {},
      ],
    });
    const after = told(pending, back(1));
    expect(ledgerOf(after)).toEqual(ledgerOf(confirmed));
    given(after).when(proposed('amendment', 1)).thenRefused({ code: 'ALREADY_REVERSED', reversal: 1 });
    expect(given(after).result(proposed('commitment'))).toMatchObject({ kind: 'accepted' });
  });

  it('is for one that lowers no line, in money or in patients', () => {
    const lowered = told(confirmed, ...raise(15, 1));
    given(lowered)
      .when(proposed('amendment', 1))
      .thenRefused({ code: 'NOT_REVERSIBLE', amendment: 1, pointer: '/amendment' });
    const fewer = told(confirmed, proposing({ lines: [{ line: 1, patients: 15, unitPriceOre: '20' }] }), amending(1));
    given(fewer)
      .when(proposed('amendment', 1))
      .thenRefused({ code: 'NOT_REVERSIBLE', amendment: 1, pointer: '/amendment' });
  });

  it('is for one that is there and confirmed', () => {
    given(confirmed)
      .when(proposed('amendment', 1))
      .thenRefused({ code: 'NOT_FOUND', what: 'amendment', pointer: '/amendment' });
    given(told(confirmed, proposing({ lines: [{ line: 1, patients: 21 }] })))
      .when(proposed('amendment', 1))
      .thenRefused(story.inState('proposed', { what: 'amendment', allowed: ['confirmed'], pointer: '/amendment' }));
  });
});

describe('a reversal and a pending amendment', () => {
  it('drops it, so that it cannot undo the reversal', () => {
    const first = { to: localDate('2022-12-20'), lines: [{ line: 1, patients: 35 }], newLines: [lineOf(1, '1')] };
    const second = proposing({ lines: [{ line: 1, patients: 36 }] });
    const pending = told(raised, second, proposed('amendment', 1), back(1));
    expect(given(pending).result(read(toContract))).toMatchObject({
      lines: [{ line: 1, patients: 20 }],
      totalOre: 200n,
      amendments: [{ status: 'reversed' }, { status: 'dropped' }],
    });
    given(pending)
      .when(amending(2))
      .thenRefused(story.inState('dropped', { what: 'amendment', allowed: ['proposed'] }));
    const added = told(
      confirmed,
      proposing({ newLines: first.newLines }),
      amending(1),
      proposed('amendment', 1),
      back(1),
    );
    const again = given(added).result(proposing({ newLines: first.newLines }));
    expect(again).toMatchObject({ events: [{ event: { data: { newLines: [{ line: 3 }] } } }] });
  });

  it('restores a period that the amendment had moved', () => {
    const wider = told(opened(), story.draftingFreely(contract, { to: localDate('2022-12-10') }, lineOf(20, '10')));
    const moved = told(wider, confirming(), proposing({ to: localDate('2022-12-20') }), amending(1));
    const after = told(moved, proposed('amendment', 1), back(1));
    expect(given(after).result(read(toContract))).toMatchObject({ from, to: '2022-12-10' });
  });
});
