import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { InquiryEvent } from '../../aggregates/inquiry/index.js';
import { award, compared, decline, director } from '../../testing/awards.js';
import * as story from '../../testing/inquiries.js';
import { fromProvider, fromRequest, recused } from '../../testing/recusals.js';
import { annulAward, awardInquiry } from './award.js';
import type { AnnulAward } from './commands.js';

const { evaluated, happened, inquiry, target, toRequest } = story;

describe('an award', () => {
  it('says by a code of the list why an offer is declined', () => {
    const unknown = { ...decline(2), declineReason: 'lowerScore' };
    given(compared())
      .when(awardInquiry(award({ declines: [unknown] }), director))
      .thenRefused({
        code: 'CODE_UNKNOWN',
        value: 'lowerScore',
        pointer: '/declines/0/declineReason',
      });
  });

  it.each([fromRequest, fromProvider])('rests on no scores of somebody who is recused from it now: %j', (from) => {
    const history = [...compared(), recused(story.opener.actor, from)];
    given(history)
      .when(awardInquiry(award(), director))
      .thenRefused({
        code: 'PREPARED_BY_RECUSED',
        prepared: 'evaluation',
        actor: story.opener.actor,
        recusal: 1,
        ...from,
      });
    const again = [1, 2].map((offer) => {
      const event = evaluated(offer, 8);
      return { ...event, data: { ...event.data, by: story.other.actor } } as InquiryEvent;
    });
    const decided = given([...history, ...happened(...again)]).result(awardInquiry(award(), director));
    expect(decided.kind).toBe('accepted');
  });
});

describe('annulling an award', () => {
  const annul: AnnulAward = {
    type: 'AnnulAward',
    target: { ...target, offer: 1 },
    body: { reason: 'Kan ikke levere' },
  };
  const outcome = given(compared()).result(awardInquiry(award(), director));
  const history = [...compared(), ...(outcome.kind === 'accepted' ? outcome.events : [])];

  it('ends the room that it has on the request', () => {
    given(history)
      .when(annulAward(annul, director))
      .thenAccepted([
        ...happened({
          type: 'AwardAnnulled',
          data: { by: director.actor, offer: 1, reason: 'Kan ikke levere' },
        }),
        write(toRequest, { type: 'AwardDropped', data: { inquiry, offer: 1 } }),
      ]);
  });

  it('fits an awarded offer, and that once', () => {
    const declined: AnnulAward = { ...annul, target: { ...target, offer: 2 } };
    given(history)
      .when(annulAward(declined, director))
      .thenRefused({
        code: 'WRONG_STATE',
        what: 'offer',
        status: 'declined',
        allowed: ['awarded'],
      });
    given(history)
      .when(annulAward(annul, director))
      .thenAccepted([
        ...happened({ type: 'AwardAnnulled', data: { by: director.actor, offer: 1, reason: 'Kan ikke levere' } }),
        write(toRequest, { type: 'AwardDropped', data: { inquiry, offer: 1 } }),
      ])
      .when(annulAward(annul, director))
      .thenRefused({ code: 'WRONG_STATE', what: 'offer', status: 'annulled', allowed: ['awarded'] });
  });
});
