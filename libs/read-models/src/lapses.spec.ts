import {
  accept,
  acceptance,
  approve,
  confirmUnaccepted,
  contractId,
  DIRECTOR,
  OFFICER,
  on,
  opened,
  requestId,
  rowOf,
  type Story,
} from './testing/index.js';

const [contract, request] = [contractId(1), requestId(1)];
const unaccepted = (): Story =>
  confirmUnaccepted(approve(opened('1000000'), 1, [{ patients: 40, reservedOre: '300000' }]), 1, {
    patients: 30,
    unitPriceOre: '10000',
  });
const confirmed = (): Story => accept(unaccepted(), 1);

describe('rows', () => {
  it('tell what lapsed, and what was accepted', () => {
    expect(rowOf(confirmed(), 'contracts', contract)).toMatchObject({
      needsAcceptance: true,
      acceptance: { ...acceptance, by: 'officer' },
    });
    const clock = ['clock', 'clock'] as const;
    const ending = { reason: 'For the autumn', cohorts: [], reservedUntil: on('2022-11-05') };
    const story = unaccepted().accept({ type: 'AmendApproval', target: { request }, body: ending }, ...DIRECTOR);
    expect(rowOf(story, 'requests', request)).toMatchObject({ reservedUntil: '2022-11-05' });
    const fewer = { reason: 'Fewer', lines: [{ line: 1, patients: 29 }] };
    story.accept({ type: 'ProposeAmendment', target: { contract }, body: fewer }, ...OFFICER);
    story.at('2022-11-08T23:00:00Z').accept({ type: 'LapseContract', target: { contract }, body: {} }, ...clock);
    expect(rowOf(story, 'contracts', contract)).toMatchObject({
      status: 'lapsed',
      lapsedAt: '2022-11-08T23:00:00.000000Z',
      committedOre: '0',
      lines: [{ patients: 0 }],
      amendments: [{ status: 'dropped' }],
    });
    expect(rowOf(story, 'requests', request)).toMatchObject({ contracts: [{ contract, status: 'lapsed' }] });
  });

  it('tell what was left of a reservation when it ended', () => {
    const ending = { reason: 'For the autumn', cohorts: [], reservedUntil: on('2022-11-05') };
    const story = approve(opened('1000'), 1, [{ patients: 4, reservedOre: '300' }])
      .accept({ type: 'AmendApproval', target: { request }, body: ending }, ...DIRECTOR)
      .at('2022-11-05T23:00:00Z')
      .accept({ type: 'LapseReservation', target: { request }, body: {} }, 'clock', 'clock');
    expect(rowOf(story, 'requests', request)).toMatchObject({
      cohorts: [{ reservedOre: '0' }],
      releases: [{ cohort: 1, amountOre: '300', at: '2022-11-05T23:00:00.000000Z' }],
    });
  });
});
