import { aggregates } from '@spillrom/domain';
import type { ActorId } from '@spillrom/kernel';
import { coverageOf, readModel, requestView } from './index.js';
import {
  accept,
  acceptance,
  amend,
  approve,
  confirmUnaccepted,
  contractId,
  COORDINATOR,
  decisionId,
  deliver,
  DIRECTOR,
  draw,
  fullLife,
  HOLDER,
  invoiceId,
  OFFICER,
  opened,
  PROGRAMME,
  requestId,
  rowOf,
  rowsOf,
  SECRETARY,
  ST_OLAVS,
  SUPPLIER,
  type By,
  type Story,
} from './testing/index.js';

const [contract, request] = [contractId(1), requestId(1)];
const unaccepted = (): Story =>
  confirmUnaccepted(approve(opened('1000000'), 1, [{ patients: 40, reservedOre: '300000' }]), 1, {
    patients: 30,
    unitPriceOre: '10000',
  });
const confirmed = (): Story => accept(unaccepted(), 1);

const corrected = (): Story => {
  const OTHER: By = ['other-attestant', 'attestant'];
  const story = draw(confirmed(), 1, 10, '2022-11-01').accept(
    {
      type: 'CorrectDraw',
      target: { contract, draw: 1 },
      body: { patients: 8, reason: 'Counted twice' },
    },
    ...COORDINATOR,
  );
  story
    .accept(
      { type: 'ReportReturned', target: { contract }, body: { line: 1, patients: 3, endOfWaitCode: '2' } },
      ...COORDINATOR,
    )
    .accept(
      { type: 'CorrectReturn', target: { contract, return: 1 }, body: { patients: 2, reason: 'One came' } },
      ...COORDINATOR,
    )
    .accept(
      {
        type: 'ProposeAmendment',
        target: { contract },
        body: { reason: 'More', lines: [{ line: 1, patients: 31 }], acceptance },
      },
      ...OFFICER,
    )
    .accept({ type: 'DeclineAmendment', target: { contract, amendment: 1 }, body: { reason: 'Too many' } }, ...HOLDER);
  const target = { contract, delivery: 1 };
  deliver(story.at('2022-11-15T08:00:00Z'), 1, 1, 6, '2022-11-15')
    .accept({ type: 'UnverifyDelivery', target, body: { reason: 'Too early' } }, ...OTHER)
    .accept({ type: 'VerifyDelivery', target, body: {} }, ...OTHER)
    .accept({ type: 'SettleContract', target: { contract }, body: { reason: 'Free of charge' } }, ...HOLDER);
  const reversing = { of: 'settlement', reason: 'Too early' } as const;
  for (const reversal of [1, 2]) {
    story.accept({ type: 'ProposeContractReversal', target: { contract }, body: reversing }, ...OFFICER);
    const found = { contract, reversal };
    if (reversal === 1) {
      story.accept({ type: 'DeclineContractReversal', target: found, body: { reason: 'It is not' } }, ...HOLDER);
    } else story.accept({ type: 'ConfirmContractReversal', target: found, body: {} }, ...HOLDER);
  }
  return story;
};

describe('rows', () => {
  it('are JSON and nothing else', () => {
    for (const row of rowsOf(fullLife()).values()) expect(JSON.parse(JSON.stringify(row))).toEqual(row);
  });

  it('have the ETag of the latest event that is not a mark', () => {
    const story = fullLife();
    const shown = new Map<string, number>();
    for (const event of story.events) {
      const place = readModel.place(event);
      const category = event.stream.slice(0, event.stream.indexOf('-'));
      const catalogue = category === 'command' ? {} : aggregates[category as keyof typeof aggregates].catalogue;
      const isMark = (catalogue as Readonly<Record<string, { mark?: true }>>)[event.type]?.mark === true;
      if (place !== undefined && !isMark) shown.set(`${place.register}/${place.id}`, event.version);
    }
    expect(new Map([...rowsOf(story)].map(([name, { etag }]) => [name, etag]))).toEqual(shown);
  });

  it.each([
    ['to its settlement', fullLife],
    ['through corrections, refusals and the reversal of its settlement', corrected],
  ])('of contracts hold what the contract itself remembers, %s', (_, told) => {
    const story = told();
    const row = rowOf(story, 'contracts', contract);
    const state = story.state('contract', contract);
    expect(row).toMatchObject({
      status: state.status,
      totalOre: `${state.totalOre}`,
      lines: state.lines.map(({ committedOre, expendedOre, ...line }) => ({
        ...line,
        committedOre: `${committedOre}`,
        expendedOre: `${expendedOre}`,
      })),
      deliveries: state.deliveries.map(({ version, verifiedBy: _by, expendedBefore: _before, ...delivery }) => ({
        ...delivery,
        etag: version,
      })),
      invoices: [...state.invoices].map(([id, { status, lines, uses }]) => {
        const named = lines.map(({ excessOre: _none, ...line }) => line);
        return { invoice: id, status, lines: named, uses };
      }),
      amendments: state.amendments.map(({ amendment, status, version }) => ({ amendment, status, etag: version })),
      reversals: state.reversals.map(({ reversal, status, version }) => ({ reversal, status, etag: version })),
      draws: state.draws.map(({ draw: number, line, patients, drawnOn }) => ({
        draw: number,
        line,
        patients,
        drawnOn,
      })),
      returns: state.returns.map((each) => ({ return: each.return, line: each.line, patients: each.patients })),
    });
  });

  it('of contracts tell who corrected, declined and took back what, and why', () => {
    const row = rowOf(corrected(), 'contracts', contract);
    expect(row).toMatchObject({
      status: 'confirmed',
      draws: [{ patients: 8, corrections: [{ patients: 8, reason: 'Counted twice' }] }],
      returns: [{ patients: 2, corrections: [{ patients: 2, reason: 'One came' }] }],
      amendments: [{ status: 'withdrawn', declined: { by: 'holder', reason: 'Too many' } }],
      deliveries: [{ status: 'verified', unverified: [{ by: 'other-attestant', reason: 'Too early' }] }],
      reversals: [{ status: 'withdrawn', declined: { by: 'holder', reason: 'It is not' } }, { status: 'confirmed' }],
    });
    expect(row.settled).toBeUndefined();
    expect(rowOf(corrected(), 'requests', request)).toMatchObject({ contracts: [{ contract, status: 'confirmed' }] });
  });

  it('of requests hold what the request itself remembers', () => {
    const story = fullLife();
    const { status, cohorts } = story.state('request', request);
    expect(rowOf(story, 'requests', request)).toMatchObject({
      status,
      everConfirmed: true,
      cohorts: cohorts.map(({ reservedOre, ownTrustPatients: _own, ...cohort }) => ({
        ...cohort,
        reservedOre: `${reservedOre}`,
      })),
      contracts: [
        { contract, status: 'settled' },
        { contract: contractId(2), status: 'drafted' },
      ],
      releases: [{ cohort: 2, amountOre: '40000', reason: 'Fewer came' }],
    });
  });

  it('of programmes stay the same when money moves', () => {
    const story = opened('1000');
    const before = rowOf(story, 'programmes', PROGRAMME);
    approve(story, 1, [{ patients: 1, reservedOre: '10' }]);
    expect(rowOf(story, 'programmes', PROGRAMME)).toEqual(before);
    expect(before).toMatchObject({
      planVersion: 1,
      phases: [{ phase: 1, trust: ST_OLAVS, rank: 1, status: 'open' }],
      planChanges: [{ planVersion: 1, decision: decisionId(1) }],
    });
  });

  it('of invoices keep the way to the payment and back', () => {
    const row = rowOf(fullLife(), 'invoices', invoiceId(1));
    expect(row).toMatchObject({
      status: 'paid',
      effectiveOn: '2022-11-25',
      registered: { by: 'officer' },
      attested: { by: 'attestant' },
      approved: { by: 'holder' },
      payment: { by: 'payer', paidOn: '2023-01-09' },
      reversals: [
        { reversal: 1, of: 'payment', status: 'confirmed', proposed: { by: 'payer' }, closed: { by: 'holder' } },
      ],
    });
    expect(rowOf(fullLife(), 'invoices', invoiceId(2))).toMatchObject({
      status: 'rejected',
      rejected: { by: 'attestant', reason: 'Named too few' },
    });
  });

  it('of delegations keep revoked grants', () => {
    const story = opened('1000').accept(
      { type: 'RevokeDelegation', target: { holder: HOLDER[0] as ActorId }, body: { reason: 'Left' } },
      ...SECRETARY,
    );
    expect(rowOf(story, 'delegations', HOLDER[0])).toMatchObject({
      etag: 1,
      grants: [{ version: 0, contractLimitOre: '1000000000', revoked: { reason: 'Left' } }],
    });
  });

  it('of providers show capacity, suspension and engagements', () => {
    const story = confirmed()
      .accept(
        {
          type: 'DeclareCapacity',
          target: { provider: SUPPLIER },
          body: { specialty: '050', fromWeek: '2022-W45', toWeek: '2022-W50', weeklyPatients: 4 },
        },
        ...OFFICER,
      )
      .accept({ type: 'SuspendProvider', target: { provider: SUPPLIER }, body: { reason: 'Fire' } }, ...DIRECTOR);
    expect(rowOf(story, 'providers', SUPPLIER)).toMatchObject({
      status: 'suspended',
      turned: { reason: 'Fire' },
      capacities: [{ specialty: '050', weeklyPatients: 4 }],
      engagements: [{ contract, specialties: [{ specialty: '050', patients: 30 }] }],
    });
  });

  it('of commands hold each decision once', () => {
    const story = opened('1000');
    const commands = [...rowsOf(story)].filter(([name]) => name.startsWith('commands/'));
    expect(commands).toHaveLength(story.commits.length);
    expect(commands[0]![1]).toMatchObject({ type: 'EstablishProgramme', outcome: 'accepted', actor: 'secretary' });
  });

  it('take reversals back to what was before', () => {
    const story = unaccepted();
    const before = rowOf(story, 'contracts', contract);
    amend(story, 1, 1, 35);
    const [propose, confirmIt] = ['ProposeContractReversal', 'ConfirmContractReversal'] as const;
    const body = { of: 'amendment', amendment: 1, reason: 'Mistaken' } as const;
    story
      .accept({ type: propose, target: { contract }, body }, ...OFFICER)
      .accept({ type: confirmIt, target: { contract, reversal: 1 }, body: {} }, ...HOLDER);
    const { lines, totalOre, committedOre, amendments } = rowOf(story, 'contracts', contract);
    expect({ lines, totalOre, committedOre }).toEqual({
      lines: before.lines,
      totalOre: before.totalOre,
      committedOre: before.committedOre,
    });
    expect(amendments).toMatchObject([{ amendment: 1, status: 'reversed' }]);
    story
      .accept({ type: propose, target: { contract }, body: { of: 'commitment', reason: 'All of it' } }, ...OFFICER)
      .accept({ type: confirmIt, target: { contract, reversal: 2 }, body: {} }, ...HOLDER)
      .accept({ type: 'ProposeReservationReversal', target: { request }, body: { reason: 'Too' } }, ...OFFICER)
      .accept({ type: 'ConfirmReservationReversal', target: { request, reversal: 1 }, body: {} }, ...HOLDER);
    expect(rowOf(story, 'contracts', contract)).toMatchObject({ status: 'discarded', committedOre: '0' });
    expect(rowOf(story, 'requests', request)).toMatchObject({
      status: 'assessed',
      everConfirmed: true,
      contracts: [{ contract, status: 'discarded' }],
      cohorts: [{ approvedPatients: 0, contractedPatients: 0, reservedOre: '0' }],
      reversals: [{ reversal: 1, status: 'confirmed', reason: 'Too' }],
    });
  });

  it('are not made of an event that comes too early', () => {
    const late = confirmed().events.find(({ type }) => type === 'ContractConfirmed')!;
    expect(() => readModel.evolve(undefined, late)).toThrow('has no row');
  });
});

describe('coverage', () => {
  it.each([
    [0, 0, 0, 'none'],
    [10, 0, 0, 'uncovered'],
    [10, 1, 0, 'partlyCovered'],
    [10, 9, 9, 'partlyCovered'],
    [10, 10, 9, 'covered'],
    [10, 10, 10, 'fulfilled'],
  ] as const)('of %i approved, %i contracted and %i treated is %s', (approved, contracted, treated, coverage) => {
    expect(coverageOf(approved, contracted, treated)).toBe(coverage);
  });

  it('counts what was treated on contracts of the request alone', () => {
    const story = deliver(draw(confirmed(), 1, 5, '2022-11-01').at('2022-11-15T08:00:00Z'), 1, 1, 5, '2022-11-15');
    const row = rowOf(story, 'contracts', contract);
    const other = { ...row, contract: contractId(7), request: requestId(7) };
    expect(requestView(rowOf(story, 'requests', request), [row, other]).cohorts).toMatchObject([
      { treatedPatients: 5, coverage: 'partlyCovered' },
    ]);
  });
});
