import { read, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant, localDate, startOfDay } from '@spillrom/kernel';
import type { Violation } from '../../vocabulary/violations.js';
import * as story from '../../testing/contracts.js';
import { billed, registering } from '../../testing/invoices.js';
import { lapseContract, recordAcceptance } from './accept.js';
import { proposeContractReversal } from './reverse.js';

const { acceptance, accepting, amending, confirming, contract, drafting, drawing, holder, lineOf, officer } = story;
const { opened, proposing, target, toContract, toRequest, told, where } = story;

const confirmed = told(opened(), drafting(lineOf(20, '20')), confirming());
const own = told(opened(), story.draftingOwn(contract, lineOf(20, '10', 1, 'internalSettlement')), confirming());
/** Confirmed on 12 November for a period from the 14th: accepted by the end of the 21st, or never. */
const due = startOfDay(localDate('2022-11-22'));

const lapsing = (decidedAt: string = due): Reading<Outcome<Violation>> =>
  lapseContract({ type: 'LapseContract', target, body: {} }, {
    ...story.by('clock', 'clock'),
    decidedAt: instant(decidedAt),
  } satisfies Context);

const missing = { code: 'NOT_ACCEPTED', contract } as const;

describe('recording a provider’s acceptance', () => {
  it('says who recorded it, on which day the provider signed, and what', () => {
    given(confirmed)
      .when(accepting())
      .thenAccepted([write(toContract, { type: 'ContractAccepted', data: { by: officer.actor, ...acceptance } })])
      .when(accepting())
      .thenRefused(story.inState('recorded', { what: 'acceptance', allowed: ['missing'] }));
  });

  it('is for a confirmed contract', () => {
    given(opened()).when(accepting()).thenAbsent();
    given(told(opened(), drafting(lineOf(1, '1'))))
      .when(accepting())
      .thenRefused(story.inState('drafted', { allowed: ['confirmed'] }));
  });

  it('is no part for whoever confirmed, no day to come, and in no phase that is over', () => {
    const body = { ...acceptance, acceptedOn: localDate('2022-11-13') };
    given([...confirmed, ...story.phaseTo('cancelled')])
      .when(recordAcceptance({ type: 'RecordAcceptance', target, body }, holder))
      .thenRefused(
        story.samePerson(holder, 'accept', 'confirm'),
        { code: 'DATE_IN_FUTURE', date: body.acceptedOn, today: localDate('2022-11-12'), pointer: '/acceptedOn' },
        story.notOpen('cancelled'),
      );
    expect(given([...confirmed, ...story.phaseTo('closing')]).result(accepting())).toMatchObject({ kind: 'accepted' });
  });
});

describe('before the acceptance', () => {
  it('no patient is referred and no invoice registered', () => {
    given(confirmed).when(drawing(1)).thenRefused(missing);
    given(confirmed)
      .when(registering([billed(1, '20')]))
      .thenRefused(missing);
    const accepted = told(confirmed, accepting());
    expect(given(accepted).result(drawing(1))).toMatchObject({ kind: 'accepted' });
    expect(given(accepted).result(registering([billed(1, '20')]))).toMatchObject({ kind: 'accepted' });
  });

  it('both happen with an own trust, and on a contract that was confirmed before acceptance was asked for', () => {
    expect(given(own).result(drawing(1))).toMatchObject({ kind: 'accepted' });
    const earlier = confirmed.map((written) =>
      written.event.type === 'ContractConfirmed'
        ? write(toContract, {
            type: 'ContractConfirmed',
            data: { ...written.event.data, needsAcceptance: false } as never,
          })
        : written,
    );
    expect(given(earlier).result(drawing(1))).toMatchObject({ kind: 'accepted' });
    given(earlier).when(lapsing()).thenRefused('NOT_DUE');
  });
});

describe('an amendment of an accepted contract', () => {
  const accepted = told(confirmed, accepting());
  const more = { lines: [{ line: 1, patients: 21 }] };

  it('says where the provider consents; of one that is not accepted it may', () => {
    given(accepted)
      .when(proposing(more))
      .thenRefused({ ...missing, pointer: '/acceptance' });
    for (const history of [accepted, confirmed]) {
      expect(given(history).result(proposing({ ...more, acceptance }))).toMatchObject({
        kind: 'accepted',
        events: [{ event: { data: { acceptance } } }],
      });
    }
    expect(given(confirmed).result(proposing(more))).toMatchObject({ kind: 'accepted' });
  });

  it('is consented to on no day to come', () => {
    const acceptedOn = localDate('2022-11-13');
    given(accepted)
      .when(proposing({ ...more, acceptance: { ...acceptance, acceptedOn } }))
      .thenRefused({
        code: 'DATE_IN_FUTURE',
        date: acceptedOn,
        today: localDate('2022-11-12'),
        pointer: '/acceptance/acceptedOn',
      });
  });
});

describe('the lapse of a contract', () => {
  const reversing = proposeContractReversal(
    { type: 'ProposeContractReversal', target, body: { of: 'commitment', reason: 'Wrong' } },
    officer,
  );
  const cuts = [{ line: 1, cohort: 1, specialty: '300', patients: -20, releasedOre: '400' }];
  const lapsed = { ...where, effectiveOn: localDate('2022-11-22'), cuts };

  it('releases everything to available, and cuts to zero whatever its confirmation wrote', () => {
    const outcome = given(confirmed).result(lapsing());
    if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
    expect(outcome.events).toEqual([
      write(toContract, { type: 'ContractLapsed', data: lapsed }),
      expect.objectContaining({ ref: story.toProgramme }),
      write(toRequest, {
        type: 'CoverageChanged',
        data: {
          contract,
          cause: 'lapse',
          providerKind: 'privateProvider',
          cohorts: [{ cohort: 1, patients: -20, reservedOre: '0' }],
          treated: 0,
        },
      }),
      write(story.toFramework, { type: 'FrameworkRestored', data: { contract, amountOre: '400' } }),
      write(story.toProvider, { type: 'ProviderDisengaged', data: { contract, cause: 'lapse' } }),
      write(story.toPhase, { type: 'ContractLeft', data: { contract } }),
    ]);
    const after = given([...confirmed, ...outcome.events]);
    // 300 had been reserved, and do not come back.
    expect(story.ledgerOf([...confirmed, ...outcome.events])).toEqual([0n, 0n, 0n, 1000n]);
    expect(after.result(read(toContract))).toMatchObject({
      status: 'lapsed',
      lines: [{ patients: 0, committedOre: 0n }],
    });
    expect(after.result(read(toRequest))).toMatchObject({
      contracts: new Map(),
      cohorts: [{ contractedPatients: 0 }, {}],
    });
    after.when(lapsing()).thenRefused(story.inState('lapsed', { allowed: ['confirmed'] }));
  });

  it('drops the pending amendment and the pending reversal', () => {
    const pending = told(confirmed, proposing({ lines: [{ line: 1, patients: 21 }] }), reversing);
    const after = told(pending, lapsing());
    expect(given(after).result(read(toContract))).toMatchObject({
      amendments: [{ status: 'dropped' }],
      reversals: [{ status: 'dropped' }],
    });
    expect(after.slice(pending.length)[0]?.event.data).toEqual({ ...lapsed, droppedAmendment: 1, droppedReversal: 1 });
  });

  it('takes with it what amendments had raised', () => {
    const raised = told(confirmed, proposing({ lines: [{ line: 1, patients: 30 }] }), amending(1));
    expect(story.ledgerOf(told(raised, lapsing()))).toEqual([0n, 0n, 0n, 1000n]);
  });

  it('is due with the end of the seventh day after the later of first day and confirmation', () => {
    given(confirmed).when(lapsing('2022-11-21T22:59:59.999999Z')).thenRefused({ code: 'NOT_DUE', dueAt: due });
    expect(given(confirmed).result(lapsing('2022-11-21T23:00:00Z'))).toMatchObject({ kind: 'accepted' });
    const late = told(opened(), drafting(lineOf(1, '1')), confirming(story.onDay(holder, '2022-11-16')));
    given(late)
      .when(lapsing('2022-11-23T22:59:59Z'))
      .thenRefused({ code: 'NOT_DUE', dueAt: instant('2022-11-23T23:00:00Z') });
    expect(given(late).result(lapsing('2022-11-23T23:00:00Z'))).toMatchObject({ kind: 'accepted' });
  });

  it('does not come once the provider has accepted, however late, nor to an own trust', () => {
    given(told(confirmed, accepting(story.onDay(officer, '2022-11-30'))))
      .when(lapsing('2022-12-20T08:00:00Z'))
      .thenRefused('NOT_DUE');
    given(own).when(lapsing('2022-12-20T08:00:00Z')).thenRefused('NOT_DUE');
  });

  it('is possible in a phase that closes, since it only ends something', () => {
    expect(given([...confirmed, ...story.phaseTo('closing')]).result(lapsing())).toMatchObject({ kind: 'accepted' });
  });

  it('leaves the patients and the ceiling to another contract', () => {
    const [second, lines] = [story.next(1), [lineOf(45, '20')]];
    const free = told(confirmed, lapsing());
    const again = () => story.draftingFreely(second, {}, ...lines);
    expect(given(told(free, again())).result(confirming(holder, second))).toMatchObject({ kind: 'accepted' });
    expect(given(told(confirmed, again())).result(confirming(holder, second))).toMatchObject({
      violations: [{ code: 'COHORT_COVERED' }, { code: 'ALLOCATION_EXCEEDED' }],
    });
  });
});
