import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import { withdrawAmendment } from './amend.js';
import { terminateContract } from './end.js';
import * as story from '../../testing/contracts.js';
import { billed, registering } from '../../testing/invoices.js';

const {
  acceptance,
  accepting,
  amending,
  by,
  confirming,
  contract,
  dated,
  drafting,
  draftingFreely,
  from,
  holder,
  lineOf,
  officer,
  opened,
} = story;
const { proposing, target, to, toContract, toFramework, toProgramme, toProvider, toRequest, told, where } = story;

const confirmed = told(
  opened([
    [60, 300n],
    [40, 0n],
  ]),
  drafting(lineOf(20, '10')),
  confirming(),
);
const line = {
  line: 1,
  cohort: 1,
  specialty: '300',
  procedure: 'CJE20',
  patients: 20,
  unitPriceOre: '10',
  fundingBasis: 'packagePrice' as const,
};
const { request } = story;
const to35 = { lines: [{ line: 1, patients: 35 }] };
const to15 = { lines: [{ line: 1, patients: 15 }] };

describe('proposing an amendment', () => {
  it('states what changes and nothing that stays, new lines numbered after the old', () => {
    given(confirmed)
      .when(proposing({ ...to35, newLines: [lineOf(1, '12')] }))
      .thenAccepted(
        [
          write(toContract, {
            type: 'AmendmentProposed',
            data: {
              by: officer.actor,
              amendment: 1,
              reason: 'More need',
              lines: [{ line: 1, patients: 35 }],
              newLines: [{ ...line, line: 2, patients: 1, unitPriceOre: '12' }],
            },
          }),
        ],
        '1',
      )
      .when(proposing(to15))
      .thenRefused({ code: 'ALREADY_PENDING', what: 'amendment', number: 1 });
  });

  it('is told all that is wrong at once, in order', () => {
    const before = localDate('2022-11-13');
    const body = {
      to: before,
      lines: [
        { line: 1, patients: 9 },
        { line: 1, patients: 30 },
        { line: 2, patients: 1 },
      ],
      newLines: [lineOf(1, '1', 3), lineOf(1, '1', 1, 'tariffRefund')],
    };
    given([...told(confirmed, accepting(), story.drawing(10)), ...story.phaseTo('closing')])
      .when(proposing({ ...body, acceptance }, holder))
      .thenRefused(
        story.samePerson(holder, 'propose', 'confirm'),
        { code: 'LINE_REPEATED', line: 1, pointer: '/lines/1/line' },
        { code: 'LINE_UNKNOWN', line: 2, pointer: '/lines/2/line' },
        { code: 'COHORT_UNKNOWN', cohort: 3, pointer: '/newLines/0/cohort' },
        {
          code: 'FUNDING_BASIS',
          line: 3,
          providerKind: 'privateProvider',
          basis: 'callOff',
          fundingBasis: 'tariffRefund',
          allowed: ['packagePrice'],
          pointer: '/newLines/1/fundingBasis',
        },
        { code: 'PERIOD_INVALID', from, to: before, pointer: '/to' },
        story.notOpen('closing', ['open'], { raises: true }),
        { code: 'BELOW_USE', line: 1, requested: '9', inUse: '10', pointer: '/lines/0/patients' },
        { code: 'BELOW_USE', requested: '2022-11-13', inUse: '2022-11-14', pointer: '/to' },
      );
  });

  it.each([
    ['names no line', { lines: [] }],
    ['restates what is there', { from, to, lines: [{ line: 1, patients: 20, unitPriceOre: '10' }] }],
  ])('changes something: not one that %s', (_, body) => {
    given(confirmed).when(proposing(body)).thenRefused({ code: 'CHANGES_NOTHING', what: 'amendment' });
    const longer = { ...body, to: localDate('2022-12-24') };
    expect(given(confirmed).result(proposing(longer))).toMatchObject({ kind: 'accepted' });
  });

  it('does not go below what is drawn, nor below what is invoiced', () => {
    const drawn = told(confirmed, accepting(), story.drawing(15));
    expect(given(drawn).result(proposing({ ...to15, acceptance }))).toMatchObject({ kind: 'accepted' });
    const invoiced = told(confirmed, accepting(), registering([billed(16)]));
    given(invoiced)
      .when(proposing({ ...to15, acceptance }))
      .thenRefused({ code: 'BELOW_USE', line: 1, requested: '15', inUse: '16', pointer: '/lines/0/patients' });
  });

  it('changes a price only while no invoice names the line', () => {
    const dearer = { lines: [{ line: 1, patients: 20, unitPriceOre: '11' }] };
    expect(given(confirmed).result(proposing(dearer))).toMatchObject({ kind: 'accepted' });
    const invoiced = told(confirmed, accepting(), registering([billed(1)]));
    given(invoiced)
      .when(proposing({ ...dearer, acceptance }))
      .thenRefused({ code: 'BELOW_USE', line: 1, requested: '11', inUse: '10', pointer: '/lines/0/unitPriceOre' });
  });

  it('is for a confirmed contract', () => {
    given(opened()).when(proposing(to15)).thenAbsent();
    given(told(opened(), drafting(lineOf(1, '1'))))
      .when(proposing(to15))
      .thenRefused(story.inState('drafted', { allowed: ['confirmed'] }));
  });
});

describe('confirming an amendment', () => {
  const up = told(confirmed, proposing(to35));

  it('that raises commits the difference: what is left of the reservation first', () => {
    const ofCohort = { phase: 1, trust: story.stOlavs, specialty: '300', request, cohort: 1 };
    given(up)
      .when(amending(1))
      .thenAccepted([
        write(toContract, {
          type: 'AmendmentConfirmed',
          data: {
            by: holder.actor,
            ...where,
            effectiveOn: story.dated.effectiveOn,
            amendment: 1,
            grant: { holder: holder.actor, version: 0, limitOre: '100000' },
            totalOre: '350',
            lines: to35.lines,
            newLines: [],
            changes: [
              { line: 1, cohort: 1, specialty: '300', patients: 15, fromReservationOre: '100', fromAvailableOre: '50' },
            ],
            flags: [],
          },
        }),
        write(toProgramme, {
          type: 'CommitmentAmended',
          data: {
            request,
            contract,
            amendment: 1,
            ...dated,
            entries: [
              { account: 'reserved', ...ofCohort, amountOre: '-100' },
              { account: 'available', phase: 1, amountOre: '-50' },
              { account: 'committed', ...ofCohort, contract, amountOre: '150' },
            ],
          },
        }),
        write(toRequest, {
          type: 'CoverageChanged',
          data: {
            contract,
            cause: 'amendment',
            providerKind: 'privateProvider',
            cohorts: [{ cohort: 1, patients: 15, reservedOre: '-100' }],
          },
        }),
        write(toFramework, { type: 'FrameworkDrawn', data: { contract, amountOre: '150', to: story.to } }),
        write(toProvider, {
          type: 'ProviderEngaged',
          data: { contract, from, to, specialties: [{ specialty: '300', patients: 35 }], ...story.bought('350') },
        }),
        write(story.toPhase, { type: 'ContractEntered', data: { contract, trust: story.where.trust, from, to } }),
      ])
      .when(amending(1))
      .thenRefused(story.inState('confirmed', { what: 'amendment', allowed: ['proposed'] }));
  });

  it('that raises is judged as a confirmation of the new total, all at once and in order', () => {
    const dear = { lines: [{ line: 1, patients: 61, unitPriceOre: '21' }] };
    const suspended = write(toProvider, { type: 'ProviderSuspended', data: { reason: 'Infections' } });
    const history = [
      ...told(confirmed, proposing(dear)),
      suspended,
      ...story.phaseTo('closing'),
      story.granted(officer, '5'),
    ];
    given(history)
      .when(amending(1, officer))
      .thenRefused(
        story.samePerson(officer, 'confirm', 'draft'),
        { code: 'OVER_DELEGATION', holder: officer.actor, neededOre: '1281', limitOre: '5' },
        { code: 'COHORT_COVERED', cohort: 1, contracted: 20, patients: 41, approved: 60 },
        { code: 'PROVIDER_SUSPENDED', provider: story.hospital, status: 'suspended' },
        { code: 'OVER_LIST_PRICE', line: 1, unitPriceOre: '21', listPriceOre: '20' },
        { code: 'CEILING_EXCEEDED', requestedOre: '1081', remainingOre: '700' },
        story.notOpen('closing', ['open'], { raises: true }),
        { code: 'ALLOCATION_EXCEEDED', phase: 1, requestedOre: '981', availableOre: '700' },
      );
  });

  it('that raises nothing asks for no delegation, no provider and no open phase, only who and what is in use', () => {
    const suspended = write(toProvider, { type: 'ProviderSuspended', data: { reason: 'Infections' } });
    const down = [...told(confirmed, proposing(to15)), suspended, ...story.phaseTo('closing')];
    expect(given(down).result(amending(1, story.other))).toMatchObject({ kind: 'accepted' });
    expect(story.ledgerOf(told(down, amending(1, story.other)))).toEqual([100n, 150n, 0n, 750n]);
    given(told(confirmed, proposing(to15), accepting(), story.drawing(16)))
      .when(amending(1, officer))
      .thenRefused(story.samePerson(officer, 'confirm', 'draft'), {
        code: 'BELOW_USE',
        line: 1,
        requested: '15',
        inUse: '16',
      });
  });

  it('moves money line by line, lowered lines first', () => {
    const two = told(
      opened([[60, 1000n]]),
      draftingFreely(contract, {}, lineOf(50, '10'), lineOf(5, '100')),
      confirming(),
    );
    expect(story.ledgerOf(two)).toEqual([0n, 1000n, 0n, 0n]);
    const body = {
      lines: [
        { line: 1, patients: 55 },
        { line: 2, patients: 4 },
      ],
    };
    const moved = told(two, proposing(body), amending(1));
    expect(story.ledgerOf(moved)).toEqual([0n, 950n, 0n, 50n]);
  });

  it('of the period alone moves no money', () => {
    const outcome = given(told(confirmed, proposing({ to: localDate('2022-12-20') }))).result(amending(1));
    if (outcome.kind !== 'accepted') throw new Error('refused');
    expect(outcome.events.map(({ event }) => event.type)).toEqual([
      'AmendmentConfirmed',
      'CoverageChanged',
      'FrameworkRestored',
      'ProviderEngaged',
      'ContractEntered',
    ]);
  });

  it('finds nothing where none was proposed, and nothing to confirm where it was dropped', () => {
    given(up).when(amending(2)).thenAbsent();
    given(opened()).when(amending(1)).thenAbsent();
    const ended = told(up, terminateContract({ type: 'TerminateContract', target, body: { reason: 'Moved' } }, holder));
    given(ended)
      .when(amending(1))
      .thenRefused(story.inState('dropped', { what: 'amendment', allowed: ['proposed'] }));
  });

  it('is no more possible once it is withdrawn, which happens once', () => {
    const withdrawing = () =>
      withdrawAmendment({ type: 'WithdrawAmendment', target: { contract, amendment: 1 }, body: {} }, by('officer-2'));
    const withdrawn = given(up)
      .when(withdrawing())
      .thenAccepted([
        write(toContract, { type: 'AmendmentWithdrawn', data: { by: by('officer-2').actor, amendment: 1 } }),
      ]);
    withdrawn.when(withdrawing()).thenRefused(story.inState('withdrawn', { what: 'amendment', allowed: ['proposed'] }));
    withdrawn.when(amending(1)).thenRefused(story.inState('withdrawn', { what: 'amendment', allowed: ['proposed'] }));
    given(confirmed).when(withdrawing()).thenAbsent();
  });
});
