import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { settleContract, terminateContract } from './end.js';
import * as story from '../../testing/contracts.js';
import { approving, attesting, billed, idOf, registering } from '../../testing/invoices.js';

const {
  accepting,
  confirming,
  contract,
  dated,
  delivering,
  drafting,
  drawing,
  from,
  holder,
  lineOf,
  opened,
  proposing,
} = story;
const { target, to, toContract, toFramework, toProgramme, toProvider, toRequest, told, verifying, where } = story;

const terminating = (who = holder) =>
  terminateContract({ type: 'TerminateContract', target, body: { reason: 'Moved' } }, who);
const settling = (body = {}, who = holder) => settleContract({ type: 'SettleContract', target, body }, who);
const explained = { reason: 'Treated without charge' };

const confirmed = told(opened(), drafting(lineOf(30, '10')), confirming(), accepting());
const { request } = story;
const ofCohort = { phase: 1, trust: story.stOlavs, specialty: '300', request, cohort: 1 };
const released = (cause: 'termination' | 'settlement', amountOre: string) =>
  write(toProgramme, {
    type: 'CommitmentReleased',
    data: {
      request,
      contract,
      cause,
      ...dated,
      entries: [
        { account: 'available', phase: 1, amountOre },
        { account: 'committed', ...ofCohort, contract, amountOre: `-${amountOre}` },
      ],
    },
  });
const covered = (cause: 'termination' | 'settlement', patients: number, treated: number) =>
  write(toRequest, {
    type: 'CoverageChanged',
    data: {
      contract,
      cause,
      providerKind: 'privateProvider',
      cohorts: [{ cohort: 1, patients, reservedOre: '0' }],
      treated,
    },
  });

describe('terminating a contract', () => {
  it('releases what was never drawn, drops the pending amendment, and is not held up by invoices', () => {
    const history = told(
      confirmed,
      drawing(20),
      registering([billed(30)]),
      proposing({ lines: [{ line: 1, patients: 40 }], acceptance: story.acceptance }),
    );
    const cuts = [{ line: 1, cohort: 1, specialty: '300', patients: -10, releasedOre: '100' }];
    const counted = { ...where, effectiveOn: story.dated.effectiveOn };
    const terminated = { by: holder.actor, ...counted, reason: 'Moved', cuts, droppedAmendment: 1 };
    const specialties = [{ specialty: '300', patients: 20 }];
    given(history)
      .when(terminating())
      .thenAccepted([
        write(toContract, { type: 'ContractTerminated', data: terminated }),
        released('termination', '100'),
        covered('termination', -10, 0),
        write(toFramework, { type: 'FrameworkRestored', data: { contract, amountOre: '100', to } }),
        write(toProvider, {
          type: 'ProviderEngaged',
          data: { contract, from, to, specialties, ...story.bought('300') },
        }),
        write(story.toPhase, { type: 'ContractEntered', data: { contract, trust: story.where.trust, from, to } }),
      ])
      .when(terminating())
      .thenRefused(story.inState('terminated', { what: 'contract', allowed: ['confirmed'] }));
  });

  it('releases nothing where all is drawn', () => {
    const outcome = given(told(confirmed, drawing(30))).result(terminating());
    if (outcome.kind !== 'accepted') throw new Error('refused');
    expect(outcome.events.map(({ event }) => event.type)).not.toContain('CommitmentReleased');
    expect(outcome.events[0]?.event.data).toEqual({
      ...{ by: holder.actor, ...where, effectiveOn: story.dated.effectiveOn, reason: 'Moved', cuts: [] },
    });
  });

  it('is possible while the phase is closing, and not after', () => {
    expect(given([...confirmed, ...story.phaseTo('closing')]).result(terminating())).toMatchObject({
      kind: 'accepted',
    });
    given([...confirmed, ...story.phaseTo('cancelled')])
      .when(terminating())
      .thenRefused(story.notOpen('cancelled'));
    given(opened()).when(terminating()).thenAbsent();
  });
});

describe('settling a contract', () => {
  const treated = told(confirmed, drawing(20), delivering(20), verifying(1), registering([billed(15, '9')]));

  it('waits until every drawn patient is verified or returned, and every invoice is decided', () => {
    const history = told(confirmed, drawing(20), delivering(19), verifying(1), registering([billed(19)]));
    given([...history, ...story.phaseTo('cancelled')])
      .when(settling())
      .thenRefused(
        { code: 'OPEN_DELIVERIES', lines: [{ line: 1, patients: 1 }], count: 1 },
        { code: 'OPEN_INVOICES', invoices: [idOf()], count: 1 },
        { code: 'UNINVOICED_DELIVERIES', lines: [{ line: 1, patients: 19 }], count: 1, pointer: '/reason' },
        story.notOpen('cancelled'),
      );
    given(told(treated, attesting()))
      .when(settling(explained))
      .thenRefused({ code: 'OPEN_INVOICES', invoices: [idOf()], count: 1 });
  });

  it('releases the rest and names those treated whom no invoice named', () => {
    given(told(treated, attesting(), approving()))
      .when(settling(explained))
      .thenAccepted([
        write(toContract, {
          type: 'ContractSettled',
          data: {
            by: holder.actor,
            ...where,
            effectiveOn: story.dated.effectiveOn,
            cuts: [{ line: 1, cohort: 1, specialty: '300', patients: -10, releasedOre: '165' }],
            uninvoiced: [{ line: 1, patients: 5 }],
            ...explained,
          },
        }),
        released('settlement', '165'),
        covered('settlement', -10, 20),
        write(toFramework, { type: 'FrameworkRestored', data: { contract, amountOre: '165' } }),
        write(toProvider, { type: 'ProviderDisengaged', data: { contract, cause: 'settlement' } }),
        write(story.toPhase, { type: 'ContractLeft', data: { contract } }),
      ])
      .when(settling())
      .thenRefused(story.inState('settled', { what: 'contract', allowed: ['confirmed', 'terminated'] }));
  });

  it('asks why no invoice will come, while treated patients are uninvoiced', () => {
    given(told(treated, attesting(), approving()))
      .when(settling())
      .thenRefused({
        code: 'UNINVOICED_DELIVERIES',
        lines: [{ line: 1, patients: 5 }],
        count: 1,
        pointer: '/reason',
      });
    const all = told(confirmed, drawing(20), delivering(20), verifying(1), registering([billed(20)]));
    expect(given(told(all, attesting(), approving())).result(settling())).toMatchObject({ kind: 'accepted' });
  });

  it('is a part of the expense, like terminating: neither is for who drafted, attested or paid', () => {
    const done = told(confirmed, drawing(20), delivering(20), verifying(1), registering([billed(20)]), attesting());
    given(told(done, approving()))
      .when(settling({}, story.attestant))
      .thenRefused(story.samePerson(story.attestant, 'settle', 'verify'));
    given(confirmed)
      .when(terminating(story.officer))
      .thenRefused(story.samePerson(story.officer, 'terminate', 'draft'));
    const byOther = told(confirmed, terminating(story.other));
    given(told(byOther, settling({}, story.other)))
      .when(story.confirming(story.other))
      .thenRefused(story.inState('settled', { allowed: ['drafted'] }));
    given(told(confirmed, drawing(5), delivering(5), terminating(story.other)))
      .when(verifying(1, story.other))
      .thenRefused(story.samePerson(story.other, 'verify', 'terminate'));
  });

  it('is possible in a phase that has ended when nothing is left to release', () => {
    const empty = told(
      opened([[60, 0n]]),
      drafting(lineOf(2, '10')),
      confirming(),
      accepting(),
      drawing(2),
      delivering(2),
    );
    const paid = told(empty, verifying(1), registering([billed(2)]), attesting(), approving());
    const ended = [...paid, ...story.phaseTo('closing'), ...story.phaseTo('closed').slice(-1)];
    expect(given(ended).result(settling())).toMatchObject({ kind: 'accepted' });
    given(opened()).when(settling()).thenAbsent();
  });
});
