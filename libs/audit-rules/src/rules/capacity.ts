import { codesOf, entryOn, overCapacity, PRIORITY_RULE, referenceAggregate, referenceRef } from '@spillrom/domain';
import type { EntryOf, Flag, ReferenceEvent } from '@spillrom/domain';
import { priorityQueue } from '@spillrom/read-models';
import { beforeCommit, dayOf, type FoldedLog, type Logged } from '../folded-log.js';
import { redFlag, test, unlessTrue, type Found } from '../rule.js';

type Confirmed = Logged<'ContractConfirmed' | 'AmendmentConfirmed'>;

const confirmations = (log: FoldedLog): readonly Confirmed[] => log.of('ContractConfirmed', 'AmendmentConfirmed');

/** Specialties in which the contract as it then read took its provider above what it had declared. */
const aboveDeclared = (log: FoldedLog, confirmed: Confirmed) => {
  const contract = log.row('contracts', confirmed.subject, confirmed.number);
  const provider = contract && log.row('providers', contract.provider, beforeCommit(confirmed));
  if (contract === undefined || provider === undefined) return [];
  const patients = new Map<string, number>();
  for (const line of contract.lines) patients.set(line.specialty, (patients.get(line.specialty) ?? 0) + line.patients);
  const engaged = {
    capacities: provider.capacities,
    engagements: new Map(provider.engagements.map((each) => [each.contract, each])),
  };
  const wanted = [...patients].map(([specialty, count]) => ({ specialty, patients: count }));
  return overCapacity(engaged, wanted, contract, contract.contract);
};

const unflagged = (log: FoldedLog): readonly Found[] =>
  confirmations(log).flatMap((confirmed) => {
    const { flags } = confirmed.event.data;
    return aboveDeclared(log, confirmed)
      .filter(({ specialty }) => !flags.some((flag) => flag.flag === 'overCapacity' && flag.specialty === specialty))
      .map(({ specialty, engagedPatients, declaredPatients }) => ({
        about: { contract: confirmed.subject, specialty, engagedPatients, declaredPatients },
        events: [confirmed],
      }));
  });

const flagged = <Name extends Flag['flag']>(log: FoldedLog, name: Name): readonly Found[] =>
  confirmations(log).flatMap((confirmed) =>
    confirmed.event.data.flags
      .filter(({ flag }) => flag === name)
      .map(({ flag: _flag, ...numbers }) => ({
        about: { contract: confirmed.subject, ...numbers },
        events: [confirmed],
      })),
  );

const awardedAbove = (log: FoldedLog): readonly Found[] =>
  log
    .of('OfferAwarded')
    .flatMap((awarded) =>
      awarded.event.data.flags
        .filter(({ flag }) => flag === 'overCapacity')
        .map(({ flag: _flag, ...numbers }) => ({ about: { inquiry: awarded.subject, ...numbers }, events: [awarded] })),
    );

/** Extra activity of an own trust says the minutes outside ordinary hours; nobody else's does. */
const untold = (log: FoldedLog): readonly Found[] =>
  log.of('DeliveryReported').flatMap((reported) => {
    const contract = log.row('contracts', reported.subject, reported.number);
    const { delivery, minutesOutsideOrdinary } = reported.event.data;
    return unlessTrue(
      contract?.basis !== 'ownTrust' || minutesOutsideOrdinary !== undefined,
      { contract: reported.subject, delivery },
      reported,
    );
  });

const drawnWhileSuspended = (log: FoldedLog): readonly Found[] =>
  log.of('ReferralsDrawn').flatMap((drawn) => {
    const contract = log.row('contracts', drawn.subject, drawn.number);
    const provider = log.row('providers', contract?.provider ?? '', drawn.number);
    const turned = log
      .in(`provider-${contract?.provider}`)
      .findLast(
        ({ event, number }) =>
          number < drawn.number && (event.type === 'ProviderSuspended' || event.type === 'ProviderEnded'),
      );
    return unlessTrue(
      provider === undefined || provider.status === 'active',
      { contract: drawn.subject, provider: provider?.provider ?? '' },
      turned,
      drawn,
    );
  });

/** The rule of priority that was in force when it was approved. */
const ruleOn = (log: FoldedLog, approved: Logged): EntryOf<'priorityRule'> | undefined => {
  const { stream } = referenceRef('priorityRule');
  const state = log
    .in(stream)
    .filter(({ number }) => number < approved.number)
    .reduce(
      (before, { event, version }) => referenceAggregate.evolve(before, event as ReferenceEvent, version),
      referenceAggregate.initial,
    );
  return entryOn(codesOf('priorityRule', state), PRIORITY_RULE, dayOf(approved));
};

/** An assessed request of the phase of which a cohort stood before every cohort of the one that was approved. */
const outOfTurn = (log: FoldedLog): readonly Found[] =>
  log.of('RequestApproved').flatMap((approved) => {
    const before = beforeCommit(approved);
    const rule = ruleOn(log, approved);
    const { programme, phase } = approved.event.data;
    if (rule === undefined) return [];
    const rows = {
      requests: log.rows('requests', before).filter((each) => each.programme === programme && each.phase === phase),
      rankings: log.rows('rankings', before),
      programmes: log.rows('programmes', before),
    };
    const queue = priorityQueue(rows, rule, dayOf(approved));
    const own = queue.find(({ request }) => request === approved.subject)?.place ?? Infinity;
    const passed = queue.filter(({ place, status }) => status === 'assessed' && place < own);
    return [...new Set(passed.map(({ request }) => request))].map((request) => {
      const assessed = log
        .of('RequestAssessed')
        .findLast(({ subject, number }) => subject === request && number < approved.number);
      return {
        about: { request: approved.subject, place: own, passed: request },
        events: [...(assessed ? [assessed] : []), approved],
      };
    });
  });

export const CAPACITY_RULES = {
  capacityFlagged: test(1, unflagged),
  ownTrustHours: test(1, untold),
  suspensionStopsDraws: test(1, drawnWhileSuspended),
  outOfTurn: redFlag(1, outOfTurn),
  overCapacity: redFlag(1, (log) => [...flagged(log, 'overCapacity'), ...awardedAbove(log)]),
  ownCapacityLeft: redFlag(1, (log) => flagged(log, 'ownCapacityLeft')),
};
