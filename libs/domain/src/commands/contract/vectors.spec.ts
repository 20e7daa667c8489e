import { given } from '@spillrom/event-sourcing/testing';
import { approveRequest } from '../request/approve.js';
import { terminateContract } from './end.js';
import * as story from '../../testing/contracts.js';
import * as invoices from '../../testing/invoices.js';
import { requestRef } from '../../aggregates/request/index.js';
import { write } from '@spillrom/event-sourcing';
import type { RequestId } from '@spillrom/kernel';
import * as requests from '../../testing/requests.js';

const { amending, confirming, draftingFreely, ledgerOf, lineOf, next, opened, proposing, target, told } = story;

const drafted = (patients: number, price: string, ...more: readonly Parameters<typeof lineOf>[]) =>
  draftingFreely(target.contract, {}, lineOf(patients, price), ...more.map((line) => lineOf(...line)));

describe('the worked vectors: reserved, committed, expended, available of an allocation of 1000', () => {
  const confirmed = told(opened([[60, 300n]]), drafted(20, '10'), confirming());

  it('one cohort: 300 reserved, 200 confirmed', () => {
    expect(ledgerOf(opened([[60, 300n]]))).toEqual([300n, 0n, 0n, 700n]);
    expect(ledgerOf(confirmed)).toEqual([100n, 200n, 0n, 700n]);
  });

  it('one cohort: its invoice of 200 approved, and 50 more reserved on another request', () => {
    const invoiced = told(
      confirmed,
      story.accepting(),
      story.drawing(20),
      story.delivering(20),
      story.verifying(1),
      invoices.registering([invoices.billed(20)], 'F1', story.officer, story.specialist),
    );
    const id = invoices.idOf('F1', story.specialist);
    const approved = told(invoiced, invoices.attesting(story.attestant, id), invoices.approving(story.holder, id));
    const second = '018490aa-0000-7000-8000-000000000002' as RequestId;
    const asked = [requests.drafted, requests.submitted, requests.assessed].map((event) =>
      write(
        requestRef(second),
        event.type === 'RequestDrafted' ? { ...event, data: { ...event.data, request: second } } : event,
      ),
    );
    const cohorts = [
      { cohort: 1, patients: 5, reservedOre: '50' },
      { cohort: 2, patients: 0, reservedOre: '0' },
    ];
    const reserved = told(
      [...approved, ...asked],
      approveRequest(
        { type: 'ApproveRequest', target: { request: second }, body: { rationale: 'Also in need', cohorts } },
        requests.director,
      ),
    );
    expect(ledgerOf(reserved)).toEqual([150n, 0n, 200n, 650n]);
  });

  it('two cohorts of 100 each: 150 confirmed on the first takes only its own reservation', () => {
    const two = opened([
      [60, 100n],
      [40, 100n],
    ]);
    expect(ledgerOf(told(two, drafted(15, '10'), confirming()))).toEqual([100n, 150n, 0n, 750n]);
  });

  it('amendments: 150 up takes what is left of the reservation, 50 down goes to available', () => {
    const up = told(confirmed, proposing({ lines: [{ line: 1, patients: 35 }] }), amending(1));
    expect(ledgerOf(up)).toEqual([0n, 350n, 0n, 650n]);
    const down = told(up, proposing({ lines: [{ line: 1, patients: 30 }] }), amending(2));
    expect(ledgerOf(down)).toEqual([0n, 300n, 0n, 700n]);
  });

  it('the end: 30 patients at 10, 20 drawn, 10 invoiced and approved, 5 more attested, terminated', () => {
    const supplier = story.specialist;
    const ended = told(
      opened([[60, 300n]]),
      drafted(30, '10'),
      confirming(),
      story.accepting(),
      story.drawing(20),
      story.delivering(20),
      story.verifying(1),
      invoices.registering([invoices.billed(10)], 'F1', story.officer, supplier),
      invoices.attesting(story.attestant, invoices.idOf('F1', supplier)),
      invoices.approving(story.holder, invoices.idOf('F1', supplier)),
      invoices.registering([invoices.billed(5)], 'F2', story.officer, supplier),
      invoices.attesting(story.attestant, invoices.idOf('F2', supplier)),
      terminateContract({ type: 'TerminateContract', target, body: { reason: 'Go-live moved' } }, story.holder),
    );
    expect(ledgerOf(ended)).toEqual([0n, 100n, 100n, 800n]);
  });

  it('a hundred contracts of one hundred each, with 500 reserved and 500 more available: exactly ten are confirmed', () => {
    const ids = Array.from({ length: 100 }, (_, index) => next(index));
    const before = told(opened([[100, 500n]]), ...ids.map((id) => draftingFreely(id, {}, lineOf(1, '100'))));
    let now = given(before);
    let history = before;
    const refused: unknown[] = [];
    for (const id of ids) {
      const outcome = now.result(confirming(story.holder, id));
      if (outcome.kind === 'accepted') {
        history = [...history, ...outcome.events];
        now = given(history);
      } else refused.push(outcome);
    }
    expect(refused).toHaveLength(90);
    expect(refused[0]).toEqual({
      kind: 'refused',
      violations: [{ code: 'ALLOCATION_EXCEEDED', phase: 1, requestedOre: '100', availableOre: '0' }],
    });
    expect(ledgerOf(history)).toEqual([0n, 1000n, 0n, 0n]);
  });
});
