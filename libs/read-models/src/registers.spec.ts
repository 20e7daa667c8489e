import { aggregates } from '@spillrom/domain';
import { instant } from '@spillrom/kernel';
import type { ActorId } from '@spillrom/kernel';
import { coverageOf, readModel, requestView, type RegisterName, type RegisterRows, type Row } from './index.js';
import {
  amend,
  approve,
  ATTESTANT,
  confirm,
  contractId,
  COORDINATOR,
  decisionId,
  deliver,
  DIRECTOR,
  draft,
  draw,
  fullLife,
  HOLDER,
  invoice,
  invoiceId,
  OFFICER,
  on,
  opened,
  PROGRAMME,
  requestId,
  SECRETARY,
  ST_OLAVS,
  SUPPLIER,
  TRUST_DIRECTOR,
  type Story,
} from './testing/index.js';

/** Every row, folded from its first event. */
const rowsOf = (story: Story): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>();
  for (const event of story.events) {
    const place = readModel.place(event);
    if (place === undefined) continue;
    const name = `${place.register}/${place.id}`;
    // As they come from the database.
    const before = rows.has(name) ? (JSON.parse(JSON.stringify(rows.get(name))) as Row) : undefined;
    rows.set(name, readModel.evolve(before, event)!);
  }
  return rows;
};

const rowOf = <Name extends RegisterName>(story: Story, register: Name, id: string): RegisterRows[Name] => {
  const row = rowsOf(story).get(`${register}/${id}`);
  if (row === undefined) throw new Error(`no ${register}/${id}`);
  return row as RegisterRows[Name];
};

const tasks = (story: Story): readonly string[] =>
  [...rowsOf(story)].flatMap(([name, row]) =>
    readModel
      .tasks(name.split('/')[0] as RegisterName, row)
      .map(({ role, command, resource }) => `${role}: ${command} ${resource}`),
  );

const [contract, request] = [contractId(1), requestId(1)];
const confirmed = (): Story =>
  confirm(approve(opened('1000000'), 1, [{ patients: 40, reservedOre: '300000' }]), 1, {
    patients: 30,
    unitPriceOre: '10000',
  });

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

  it('of contracts hold what the contract itself remembers', () => {
    const story = fullLife();
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
      deliveries: state.deliveries.map((delivery) => ({ ...delivery })),
      invoices: [...state.invoices].map(([id, { status, lines, uses }]) => ({ invoice: id, status, lines, uses })),
      amendments: state.amendments.map(({ amendment, status, version }) => ({ amendment, status, etag: version })),
    });
  });

  it('of requests hold what the request itself remembers', () => {
    const story = fullLife();
    const { status, cohorts } = story.state('request', request);
    expect(rowOf(story, 'requests', request)).toMatchObject({
      status,
      everConfirmed: true,
      cohorts: cohorts.map(({ reservedOre, ...cohort }) => ({ ...cohort, reservedOre: `${reservedOre}` })),
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
      planChanges: [{ planVersion: 1, decision: decisionId(1), outside: [] }],
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
    const story = confirmed();
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
    const story = deliver(draw(confirmed(), 1, 5), 1, 1, 5, '2022-11-15');
    const row = rowOf(story, 'contracts', contract);
    const other = { ...row, contract: contractId(7), request: requestId(7) };
    expect(requestView(rowOf(story, 'requests', request), [row, other]).cohorts).toMatchObject([
      { treatedPatients: 5, coverage: 'partlyCovered' },
    ]);
  });
});

describe('the queues', () => {
  it('hand a case from one role to the next', () => {
    const story = opened('1000000').at('2022-11-02T08:00:00Z');
    expect(tasks(story)).toEqual([]);
    const body = { body: 'board', decidedOn: on('2022-11-01'), caseNumber: '2022/78' } as const;
    const recording = (number: number, effect: object) =>
      ({
        type: 'RecordDecision',
        target: { programme: PROGRAMME, decision: decisionId(number) },
        body: { ...body, effect },
      }) as Parameters<Story['accept']>[0];
    story.accept(recording(90, { kind: 'appropriation', amountOre: '5' }), ...SECRETARY);
    expect(tasks(story)).toEqual([`regional-medical-director: CountersignDecision decisions/${decisionId(90)}`]);
    story.accept({ type: 'WithdrawDecision', target: { decision: decisionId(90) }, body: {} }, ...SECRETARY);

    const cohorts = [{ specialty: '050', procedure: 'NGD11', patients: 5, latestTreatmentOn: on('2022-12-01') }];
    const drafting = { phase: 1, justification: 'Too long', cohorts };
    story.accept({ type: 'DraftRequest', target: { request, programme: PROGRAMME }, body: drafting }, ...COORDINATOR);
    expect(tasks(story)).toEqual([`trust-medical-director: SubmitRequest requests/${request}`]);
    story.accept({ type: 'SubmitRequest', target: { request }, body: {} }, ...TRUST_DIRECTOR);
    expect(tasks(story)).toEqual([`regional-officer: AssessRequest requests/${request}`]);
    story.accept({ type: 'ReturnRequest', target: { request }, body: { reason: 'Say how many' } }, ...OFFICER);
    expect(tasks(story)).toEqual([
      `trust-coordinator: AmendDraft requests/${request}`,
      `trust-medical-director: SubmitRequest requests/${request}`,
    ]);
    story.accept({ type: 'SubmitRequest', target: { request }, body: {} }, ...TRUST_DIRECTOR);
    story.accept({ type: 'AssessRequest', target: { request }, body: { assessment: 'Sound' } }, ...OFFICER);
    expect(tasks(story)).toEqual([`regional-medical-director: ApproveRequest requests/${request}`]);
    const given = { rationale: 'Needed', cohorts: [{ cohort: 1, patients: 5, reservedOre: '500' }] };
    story.accept({ type: 'ApproveRequest', target: { request }, body: given }, ...DIRECTOR);
    expect(tasks(story)).toEqual([]);

    draft(story, 1, { patients: 5, unitPriceOre: '100' });
    expect(tasks(story)).toEqual([`budget-holder: ConfirmContract contracts/${contract}`]);
    story.accept({ type: 'ConfirmContract', target: { contract }, body: {} }, ...HOLDER);
    const proposal = { reason: 'Fewer', lines: [{ line: 1, patients: 4 }] };
    story.accept({ type: 'ProposeAmendment', target: { contract }, body: proposal }, ...OFFICER);
    expect(tasks(story)).toEqual([`budget-holder: ConfirmAmendment contracts/${contract}/amendments/1`]);
    story.accept({ type: 'WithdrawAmendment', target: { contract, amendment: 1 }, body: {} }, ...OFFICER);
    draw(story, 1, 5);
    const delivery = { line: 1, patients: 5, deliveredOn: on('2022-11-15') };
    story.accept({ type: 'ReportDelivery', target: { contract }, body: delivery }, ...OFFICER);
    expect(tasks(story)).toEqual([`attestant: VerifyDelivery contracts/${contract}/deliveries/1`]);
    story.accept({ type: 'VerifyDelivery', target: { contract, delivery: 1 }, body: {} }, ...ATTESTANT);

    invoice(story, 1, 1, 5, '100');
    expect(tasks(story)).toEqual([`budget-holder: ApproveInvoice invoices/${invoiceId(1)}`]);
    story.accept({ type: 'ApproveInvoice', target: { invoice: invoiceId(1) }, body: {} }, ...HOLDER);
    expect(tasks(story)).toEqual([`payer: RecordPayment invoices/${invoiceId(1)}`]);
    const reversal = { of: 'expenditure', reason: 'Mistaken' } as const;
    story.accept({ type: 'ProposeInvoiceReversal', target: { invoice: invoiceId(1) }, body: reversal }, ...OFFICER);
    expect(tasks(story)).toEqual([
      `payer: RecordPayment invoices/${invoiceId(1)}`,
      `budget-holder: ConfirmInvoiceReversal invoices/${invoiceId(1)}/reversals/1`,
    ]);
  });

  it('say since when, and who may not', () => {
    const story = opened('1000000').at('2022-11-02T08:00:00Z');
    draft(approve(story, 1, [{ patients: 1, reservedOre: '1' }]), 1, { patients: 1, unitPriceOre: '1' });
    expect(readModel.tasks('contracts', rowOf(story, 'contracts', contract))).toEqual([
      {
        role: 'budget-holder',
        command: 'ConfirmContract',
        resource: `contracts/${contract}`,
        programme: PROGRAMME,
        phase: 1,
        trust: ST_OLAVS,
        not: 'officer',
        since: instant('2022-11-02T08:00:00Z'),
      },
    ]);
  });
});
