import { read, write } from '@spillrom/event-sourcing';
import type { Context } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { FrameworkId, InquiryId, RequestId } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { frameworkRef } from '../../aggregates/framework/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import * as awards from '../../testing/awards.js';
import * as contracts from '../../testing/contracts.js';
import * as fixture from '../../testing/contracts-on-awards.js';
import * as story from '../../testing/inquiries.js';
import { awardInquiry } from '../inquiry/award.js';
import { amendContractDraft, draftContract } from './draft.js';

const { inquiry, rival } = story;
const { contract, framework, hospital, lineOf, request, told, toRequest } = contracts;
const { annulling, awarded, body, confirming, differs, drafting, officer, roomIn, stateOfOffer, withoutAward } =
  fixture;
const on = (who: Context): Context => contracts.onDay(who, '2022-11-25');

describe('drafting a contract on an award', () => {
  it('takes over what the price includes, and notes who awarded it', () => {
    const drafted = told(awarded, drafting([lineOf(40, '20')]));
    expect(given(drafted).result(read(contractRef(contract)))).toMatchObject({
      award: { inquiry, offer: 1 },
      includes: awards.includes,
    });
    const event = drafted.find((each) => (each.event as { type: string }).type === 'ContractDrafted')?.event;
    expect(event).toMatchObject({ data: { inquiry, offer: 1, awardedBy: awards.director.actor } });
    expect(roomIn(drafted)).toEqual({ room: 40, used: [0] });
  });

  it('needs an inquiry and an offer that are there, and both of them', () => {
    const nowhere = '018490aa-0000-7000-8000-0000000000ff' as InquiryId;
    const { inquiry: _inquiry, ...noInquiry } = body([lineOf(1, '1')]);
    const { offer: _offer, ...noOffer } = body([lineOf(1, '1')]);
    for (const [wrong, what] of [
      [{ ...noOffer, inquiry: nowhere, offer: 1 }, 'inquiry'],
      [noInquiry, 'inquiry'],
      [{ ...noOffer, offer: 9 }, 'offer'],
      [noOffer, 'offer'],
    ] as const) {
      given(awarded)
        .when(draftContract({ type: 'DraftContract', target: { contract }, body: wrong }, officer))
        .thenRefused({ code: 'NOT_FOUND', what, pointer: `/${what}` });
    }
  });

  it('is for an offer that was awarded something, whose award is not annulled', () => {
    given(awarded)
      .when(drafting([lineOf(1, '1')], { offer: 2 }))
      .thenRefused({ ...stateOfOffer('declined'), pointer: '/offer' });
    given(told(awarded, annulling()))
      .when(drafting([lineOf(1, '1')]))
      .thenRefused({ ...stateOfOffer('annulled'), pointer: '/offer' });
  });

  it('is with the provider, and under the agreement, that was asked', () => {
    const to = { provider: rival, awardedTo: hospital, pointer: '/provider' };
    given(awarded)
      .when(drafting([lineOf(1, '1')], { provider: rival }))
      .thenRefused(
        { code: 'WRONG_SUPPLIER', supplier: hospital, provider: rival, pointer: '/framework' },
        differs({ because: 'provider', ...to }),
      );
    const another = '1111111111111111111111111111111f' as FrameworkId;
    const registered = given(awarded).result(read(contracts.toFramework));
    if (registered.status === 'absent') throw new Error('no framework');
    const more = write(frameworkRef(another), {
      type: 'FrameworkRegistered',
      data: {
        framework: another,
        provider: hospital,
        agreementNumber: 'RA-2',
        title: 'More day surgery',
        procedures: ['CJE20'],
        from: contracts.from,
        to: contracts.to,
        ceilingOre: '900',
        prices: [],
        callOffRule: 'direct',
      },
    });
    given([...awarded, more])
      .when(drafting([lineOf(1, '1')], { framework: another }))
      .thenRefused(
        differs({ because: 'framework', awardedUnder: framework, framework: another, pointer: '/framework' }),
      );
  });

  it('takes at most the patients awarded, over all its lines, and only of cohorts that were awarded', () => {
    expect(given(awarded).result(drafting([lineOf(30, '20'), lineOf(10, '20')]))).toMatchObject({ kind: 'accepted' });
    given(awarded)
      .when(drafting([lineOf(30, '20'), lineOf(11, '20')]))
      .thenRefused(differs({ because: 'patients', cohort: 1, patients: 41, room: 40, pointer: '/lines' }));
    given(awarded)
      .when(drafting([lineOf(1, '20'), lineOf(1, '20', 2)]))
      .thenRefused(differs({ because: 'cohort', cohort: 2, pointer: '/lines' }));
  });

  it('costs at most what was offered', () => {
    expect(given(awarded).result(drafting([lineOf(1, '19'), lineOf(1, '20')]))).toMatchObject({ kind: 'accepted' });
    const prices = { line: 2, cohort: 1, unitPriceOre: '21', offeredOre: '20', pointer: '/lines/1/unitPriceOre' };
    given(awarded)
      .when(drafting([lineOf(1, '19'), lineOf(1, '21')]))
      .thenRefused(differs({ because: 'price', ...prices }));
  });

  it('may repeat what the price includes, and say nothing else', () => {
    expect(given(awarded).result(drafting([lineOf(1, '1')], { includes: awards.includes }))).toMatchObject({
      kind: 'accepted',
    });
    given(awarded)
      .when(drafting([lineOf(1, '1')], { includes: { ...awards.includes, complications: 'included' } }))
      .thenRefused(differs({ because: 'includes', pointer: '/includes' }));
  });

  it('serves the request of the inquiry', () => {
    const elsewhere = '018490aa-0000-7000-8000-0000000000aa' as RequestId;
    const another = awarded
      .filter(({ ref }) => ref.stream === toRequest.stream)
      .slice(0, 2)
      .map(({ event }) => write(requestRef(elsewhere), event as never));
    given([...awarded, ...another])
      .when(drafting([lineOf(1, '1')], { request: elsewhere }))
      .thenRefused(differs({ because: 'request', pointer: '/inquiry' }));
  });

  it('is required under an agreement that is called off by mini-competition', () => {
    const competed = awards.compared({ kind: 'miniCompetition' }).map((each) =>
      each.ref.stream === contracts.toFramework.stream
        ? write(contracts.toFramework, {
            ...(each.event as { type: 'FrameworkRegistered'; data: never }),
            data: { ...(each.event as { data: object }).data, callOffRule: 'miniCompetition' } as never,
          })
        : each,
    );
    const won = told(competed, awardInquiry(awards.award(), awards.director));
    given(won).when(withoutAward(1)).thenRefused({ code: 'AWARD_REQUIRED', framework, pointer: '/inquiry' });
    expect(given(won).result(drafting([lineOf(40, '20')]))).toMatchObject({ kind: 'accepted' });
  });

  it('is refused to the person who awarded it, who has decided on its expense', () => {
    const awarder = on(contracts.by(awards.director.actor, 'regional-officer'));
    given(awarded)
      .when(draftContract({ type: 'DraftContract', target: { contract }, body: body([lineOf(1, '1')]) }, awarder))
      .thenRefused(contracts.samePerson(awarder, 'draft', 'award'));
    const attestant = on(contracts.by(awards.director.actor, 'attestant'));
    const used = told(
      awarded,
      drafting([lineOf(10, '20')]),
      confirming(),
      contracts.accepting(officer),
      contracts.drawing(5, 1, '2022-11-25'),
      contracts.delivering(5, '2022-11-26'),
    );
    given(used)
      .when(contracts.verifying(1, contracts.onDay(attestant, '2022-12-31')))
      .thenRefused(contracts.samePerson(attestant, 'verify', 'award'));
    const asHolder = on(contracts.by(awards.director.actor, 'budget-holder'));
    const drafted = told([...awarded, contracts.granted(asHolder, '100000')], drafting([lineOf(10, '20')]));
    expect(given(drafted).result(contracts.confirming(asHolder))).toMatchObject({ kind: 'accepted' });
  });

  it('is refused on an award by the person who drafted it before', () => {
    const awarder = on(contracts.by(awards.director.actor, 'regional-officer'));
    const before = draftContract(
      {
        type: 'DraftContract',
        target: { contract },
        body: { ...contracts.draftBody(lineOf(1, '1')), request },
      },
      awarder,
    );
    const { request: _request, ...amended } = body([lineOf(1, '1')]);
    given(told(awarded, before))
      .when(amendContractDraft({ type: 'AmendContractDraft', target: { contract }, body: amended }, officer))
      .thenRefused(contracts.samePerson(awarder, 'award', 'draft'));
  });

  it('may be amended away from the award, and onto it', () => {
    const { includes: _includes, ...terms } = contracts.draftBody(lineOf(1, '1'));
    const amending = (over: object) =>
      amendContractDraft({ type: 'AmendContractDraft', target: { contract }, body: { ...terms, ...over } }, officer);
    const free = told(awarded, drafting([lineOf(1, '1')]), amending({}));
    const state = given(free).result(read(contractRef(contract)));
    expect(state).not.toHaveProperty('award');
    expect(state).not.toHaveProperty('includes');
    expect(given(told(free, amending({ inquiry, offer: 1 }))).result(read(contractRef(contract)))).toMatchObject({
      award: { inquiry, offer: 1 },
    });
  });
});
