import { frameworkIdOf, inquiryRef } from '@spillrom/domain';
import type { InquiryKind, OfferingCommand, Terms } from '@spillrom/domain';
import { localDate } from '@spillrom/kernel';
import type { ContractId, FrameworkId, InquiryId, OrgNumber } from '@spillrom/kernel';
import { approve, DIRECTOR, HOLDER, OFFICER, opened, requestId } from './histories.js';
import type { By, Story } from './story.js';

export const CLINIC = '974504863' as OrgNumber;
export const RIVAL = '941455077' as OrgNumber;
/** Opens what the officer has received. */
export const OPENER: By = ['opener', 'regional-officer'];

export const inquiry = '018490aa-0000-7000-8000-00000000000f' as InquiryId;
export const OFFERS_UNTIL = '2022-11-22T11:00:00.000000Z';
export const documentSha256 = 'c'.repeat(64);

const PERIOD = { from: localDate('2022-01-01'), to: localDate('2023-12-31') } as const;

const frameworkOf = (provider: OrgNumber): FrameworkId => frameworkIdOf(provider, 'RA-1');

/** A private provider with a framework agreement. */
export const market = (story: Story, provider: OrgNumber): Story =>
  story
    .accept(
      {
        type: 'RegisterProvider',
        target: { provider },
        body: { orgNumber: provider, name: `Klinikk ${provider}`, kind: 'privateProvider' },
      },
      ...OFFICER,
    )
    .accept(
      {
        type: 'RegisterFramework',
        target: { framework: frameworkOf(provider) },
        body: {
          ...{ provider, agreementNumber: 'RA-1', title: 'Dagkirurgi', procedures: ['NGD11'], ...PERIOD },
          ...{ ceilingOre: '100000000', callOffRule: 'miniCompetition' },
          prices: [{ procedure: 'NGD11', unitPriceOre: '30000', ...PERIOD }],
        },
      },
      ...OFFICER,
    );

/** Drafted to two providers, for 20 of 40 patients. */
export const inquiryDrafted = (kind: InquiryKind = 'miniCompetition'): Story => {
  const story = opened('10000000');
  market(market(story, CLINIC), RIVAL);
  approve(story.at('2022-11-02T08:00:00Z'), 1, [{ patients: 40, reservedOre: '1000000' }]);
  const invitees = [CLINIC, RIVAL].map((provider) => ({ provider, framework: frameworkOf(provider) }));
  return story.accept(
    {
      type: 'DraftInquiry',
      target: { inquiry },
      body: {
        ...{ request: requestId(1), kind, cohorts: [{ cohort: 1, patients: 20 }], text: 'Dagkirurgi i eigne lokale' },
        criteria: [
          { criterion: 'price', weight: 60, description: 'Kva det kostar' },
          { criterion: 'Ventetid', weight: 40, description: 'Kor snart' },
        ],
        ...{ questionsUntil: '2022-11-15T11:00:00Z', offersUntil: OFFERS_UNTIL, invitees },
      },
    },
    ...OFFICER,
  );
};

export const inquirySent = (kind?: InquiryKind): Story =>
  inquiryDrafted(kind)
    .at('2022-11-08T08:00:00Z')
    .accept({ type: 'SendInquiry', target: { inquiry }, body: {} }, ...OFFICER);

/** An edition to one of the invitees. */
export const dispatch = (story: Story, invitee: OrgNumber, edition = 1): Story => {
  const { editions } = story.state('inquiry', inquiry);
  const body = { invitee, edition, channel: 'mail', sentAt: '2022-11-08T08:00:00Z' } as const;
  const sha256 = editions.find((each) => each.edition === edition)!.sha256.nn;
  return story.accept({ type: 'RecordDispatch', target: { inquiry }, body: { ...body, sha256 } }, ...OFFICER);
};

export const ask = (story: Story, from = CLINIC): Story =>
  story.accept(
    { type: 'RecordQuestion', target: { inquiry }, body: { from, question: 'Er kontroll med i prisen?' } },
    ...OFFICER,
  );

export const answer = (story: Story, question = 1): Story =>
  story.accept({ type: 'PublishAnswer', target: { inquiry }, body: { question, answer: 'Ein kontroll.' } }, ...OFFICER);

export const receive = (story: Story, provider: OrgNumber): Story =>
  story.accept(
    {
      type: 'ReceiveOffer',
      target: { inquiry },
      body: { provider, receivedAt: '2022-11-08T08:00:00Z', documentSha256 },
    },
    ...OFFICER,
  );

export const terms = (unitPriceOre: string, validUntil = '2022-12-31'): Terms => ({
  lines: [
    {
      ...{ cohort: 1, patients: 20, unitPriceOre, weeklyPatients: 10 },
      ...{ firstStartOn: localDate('2022-12-01'), lastCompletionOn: localDate('2022-12-30') },
    },
  ],
  validUntil: localDate(validUntil),
  includes: { followUps: 'included', complications: 'excluded', returnToPublic: 'Innan to veker' },
  staffing: { ownEmployees: 80, alsoEmployedByTrusts: 10, agency: 10 },
});

type BodyOf<Type extends OfferingCommand['type']> = Extract<OfferingCommand, { type: Type }>['body'];

export const open = (story: Story, offer: number, unitPriceOre: string, validUntil?: string): Story =>
  story.accept(
    { type: 'OpenOffer', target: { inquiry, offer }, body: { terms: terms(unitPriceOre, validUntil) } },
    ...OPENER,
  );

export const counter = (story: Story, offer: number): Story => {
  const body: BodyOf<'CounterOffer'> = { lines: [{ cohort: 1, unitPriceOre: '18000' }], text: 'Andre er rimelegare' };
  return story.accept({ type: 'CounterOffer', target: { inquiry, offer }, body }, ...OFFICER);
};

export const revise = (story: Story, offer: number, unitPriceOre: string): Story =>
  story.accept(
    { type: 'ReviseOffer', target: { inquiry, offer }, body: { terms: terms(unitPriceOre), documentSha256 } },
    ...OFFICER,
  );

export const evaluate = (story: Story, offer: number, points: number, by: By = OPENER): Story => {
  const scores = [{ criterion: 'Ventetid', points, reason: 'Ledig frå desember' }];
  return story.accept({ type: 'EvaluateOffer', target: { inquiry, offer }, body: { scores } }, ...by);
};

export const close = (story: Story, by: By = OFFICER): Story =>
  story.accept({ type: 'CloseInquiry', target: { inquiry }, body: {} }, ...by);

/** All of it to the first offer. */
export const award = (story: Story): Story =>
  story.accept(
    {
      type: 'AwardInquiry',
      target: { inquiry },
      body: {
        awards: [{ offer: 1, cohort: 1, patients: 20 }],
        declines: [{ offer: 2, declineReason: 'betterOffer', reason: 'Dyrare' }],
        rationale: 'Rimelegast og snarast',
      },
    },
    ...DIRECTOR,
  );

/** A mini-competition from the draft to the award, with a question. */
export const competed = (): Story => {
  const story = inquirySent().at('2022-11-09T08:00:00Z');
  dispatch(dispatch(story, CLINIC), RIVAL);
  answer(ask(story));
  dispatch(dispatch(story, CLINIC, 2), RIVAL, 2);
  receive(receive(story, CLINIC), RIVAL);
  close(story.at(OFFERS_UNTIL));
  open(open(story, 1, '20000'), 2, '25000');
  evaluate(evaluate(story, 1, 8), 2, 5);
  return award(story.at('2022-11-24T08:00:00Z'));
};

/** A contract on the award, drafted and confirmed. */
export const confirmOnAward = (story: Story, contract: ContractId, patients: number): Story =>
  story
    .accept(
      {
        type: 'DraftContract',
        target: { contract },
        body: {
          ...{ request: requestId(1), inquiry, offer: 1, provider: CLINIC, framework: frameworkOf(CLINIC) },
          ...{ basis: 'callOff', from: localDate('2022-11-24'), to: localDate('2022-12-31'), rationale: 'Tildelt' },
          lines: [{ cohort: 1, patients, unitPriceOre: '20000', fundingBasis: 'packagePrice' }],
        },
      },
      ...OFFICER,
    )
    .accept({ type: 'ConfirmContract', target: { contract }, body: {} }, ...HOLDER);

/** A contract on the award is accepted, and raised or lowered to so many patients. */
export const amendOnAward = (story: Story, contract: ContractId, patients: number): Story => {
  const acceptance = { acceptedOn: localDate('2022-11-24'), documentSha256: 'a'.repeat(64) };
  const wish = { reason: 'Mer trengs', lines: [{ line: 1, patients }], acceptance };
  return story
    .accept({ type: 'RecordAcceptance', target: { contract }, body: acceptance }, ...OFFICER)
    .accept({ type: 'ProposeAmendment', target: { contract }, body: wish }, ...OFFICER)
    .accept({ type: 'ConfirmAmendment', target: { contract, amendment: 1 }, body: {} }, ...HOLDER);
};

/** What a contract takes of the first award, or gives back. */
export const useAward = (story: Story, contract: ContractId, patients: number): Story =>
  story.write({
    ref: inquiryRef(inquiry),
    event: { type: 'OfferAwardUsed', data: { offer: 1, contract, cohorts: [{ cohort: 1, patients }] } },
  });
