import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { Effect } from '../../aggregates/decision/index.js';
import { providerRef } from '../../aggregates/provider/index.js';
import { hospital, opened, specialist } from '../../testing/contracts.js';
import {
  countersigned,
  countersigning,
  decision,
  director,
  recorded,
  recording,
  secretary,
} from '../../testing/decisions.js';
import { countersignDecision } from './countersign.js';
import { recordDecision } from './record.js';

const quota = (patients: number, more: Partial<Extract<Effect, { kind: 'specialistQuota' }>> = {}): Effect => ({
  ...{ kind: 'specialistQuota', provider: specialist, procedure: 'CJE20', year: 2022, patients },
  ...more,
});
const recordingOf = (effect: Effect, body: 'board' | 'regionalDepartment' = 'board') => {
  const command = recording(effect);
  return recordDecision({ ...command, body: { ...command.body, body } }, secretary);
};
const decidedBefore = (patients: number, year = 2022) =>
  write(providerRef(specialist), {
    type: 'QuotaDecided',
    data: { decision, procedure: 'CJE20', year, patients },
  });

describe('a decision on the quota of a specialist', () => {
  it('puts its number in place of the list, with its countersignature', () => {
    const effect = quota(650);
    given([...opened(), recorded(effect)])
      .when(countersignDecision(countersigning, director))
      .thenAccepted([
        countersigned(),
        write(providerRef(specialist), {
          type: 'QuotaDecided',
          data: { decision, procedure: 'CJE20', year: 2022, patients: 650 },
        }),
      ]);
  });

  it('may be the regional department’s', () => {
    expect(given(opened()).result(recordingOf(quota(0), 'regionalDepartment'))).toMatchObject({ kind: 'accepted' });
  });

  it('is of a specialist that is registered, and of no other provider', () => {
    const missing = { code: 'NOT_FOUND', what: 'specialist', pointer: '/effect/provider' } as const;
    given([])
      .when(recordingOf(quota(650)))
      .thenAbsent();
    given(opened())
      .when(recordingOf(quota(650, { provider: hospital })))
      .thenRefused(missing);
  });

  it('names a procedure that is known', () => {
    given(opened())
      .when(recordingOf(quota(650, { procedure: 'XXX99' })))
      .thenRefused({ code: 'CODE_UNKNOWN', value: 'XXX99', pointer: '/effect/procedure' });
  });

  it('changes something: the number of an earlier decision on that year', () => {
    const nothing = { code: 'CHANGES_NOTHING', what: 'specialistQuota' } as const;
    const history = [...opened(), decidedBefore(650), decidedBefore(700, 2023)];
    given(history)
      .when(recordingOf(quota(650)))
      .thenRefused({ ...nothing, pointer: '/effect/patients' });
    expect(given(history).result(recordingOf(quota(700)))).toMatchObject({ kind: 'accepted' });
    given([...history, recorded(quota(650))])
      .when(countersignDecision(countersigning, director))
      .thenRefused(nothing);
  });
});
