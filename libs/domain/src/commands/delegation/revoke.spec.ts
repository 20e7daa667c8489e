import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { revokeDelegation } from './revoke.js';
import * as story from '../../testing/decisions.js';

const { granted, holder, toDelegation } = story;

const revoke = () =>
  revokeDelegation(
    { type: 'RevokeDelegation', target: { holder: holder.actor }, body: { reason: 'Left' } },
    story.secretary,
  );
const revoked = write(toDelegation, { type: 'DelegationRevoked', data: { holder: holder.actor, reason: 'Left' } });

/** What a delegation that is over says of itself. */
const over = { code: 'WRONG_STATE', what: 'delegation', allowed: ['inForce', 'toCome'] } as const;

describe('revoking a delegation', () => {
  it('ends every grant of the holder, in force or to come', () => {
    const after = given([granted('50'), granted('70', '2023-01-01', '2023-12-31')])
      .when(revoke())
      .thenAccepted([revoked]);
    expect(after.result(read(toDelegation))).toMatchObject({ grants: [{ revoked: true }, { revoked: true }] });
  });

  it.each([
    ['in force to this day', '2022-01-01', '2022-11-12'],
    ['yet to come', '2022-11-13', '2022-12-31'],
  ])('ends a grant that is %s', (_, from, to) => {
    given([granted('50', from, to)])
      .when(revoke())
      .thenAccepted([revoked]);
  });

  it('is refused when every grant has run out', () => {
    given([granted('50', '2022-01-01', '2022-11-11')])
      .when(revoke())
      .thenRefused({ ...over, status: 'expired' });
  });

  it('the same again is refused and names the state', () => {
    given([granted('50'), revoked])
      .when(revoke())
      .thenRefused({ ...over, status: 'revoked' });
  });

  it('ends what was granted after the last time', () => {
    given([granted('50'), revoked, granted('60')])
      .when(revoke())
      .thenAccepted([revoked]);
  });

  it('finds no holder that never had one', () => {
    given([]).when(revoke()).thenAbsent();
  });
});
