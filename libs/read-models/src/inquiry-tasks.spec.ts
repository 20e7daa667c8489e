import { ROLES, type ActorId } from '@spillrom/kernel';
import { readModel, type Person, type Task } from './index.js';
import type { InquiryRow, RecusalsRow, RequestRow } from './registers/index.js';
import {
  answer,
  ask,
  award,
  CLINIC,
  close,
  competed,
  counter,
  DIRECTOR,
  dispatch,
  evaluate,
  inquiry,
  inquiryDrafted,
  inquirySent,
  OFFERS_UNTIL,
  open,
  PROGRAMME,
  receive,
  requestId,
  revise,
  RIVAL,
  rowOf,
  rowsOf,
  ST_OLAVS,
  type Story,
  useAward,
  contractId,
} from './testing/index.js';

/** Somebody who has done nothing yet, and could do anything. */
const anybody: Person = { actor: 'anybody' as ActorId, org: ST_OLAVS, roles: ROLES };
const by = (actor: string): Person => ({ ...anybody, actor: actor as ActorId });

const tasksOf = (story: Story, person = anybody): readonly Task[] => {
  const row: InquiryRow = rowOf(story, 'inquiries', inquiry);
  const recusals = [...rowsOf(story)].flatMap(([name, each]) =>
    name.startsWith('recusals/') ? [each as RecusalsRow] : [],
  );
  return readModel.tasksFor(person, 'inquiries', row, {
    programme: rowOf(story, 'programmes', PROGRAMME),
    request: rowOf(story, 'requests', requestId(1)) as RequestRow,
    recusals,
  });
};

/** The commands, each with what it is about and what it waits for. */
const told = (story: Story, person = anybody): readonly string[] =>
  tasksOf(story, person).map(({ role, command, resource, invitee, edition, question, waitsFor = [] }) =>
    [
      `${role}: ${command}`,
      ...[resource.slice(`inquiries/${inquiry}`.length), invitee, edition, question].filter(Boolean),
      ...waitsFor.map(({ what, status }) => `after ${what} ${status}`),
    ].join(' '),
  );

const [OFFICERS, DIRECTORS] = ['regional-officer', 'regional-medical-director'];
const CLOSING = `${OFFICERS}: CloseInquiry after deadline running`;

const dispatched = (story: Story): Story => dispatch(dispatch(story, CLINIC), RIVAL);
const bothOffered = (kind?: 'negotiation'): Story => receive(receive(dispatched(inquirySent(kind)), CLINIC), RIVAL);

describe('the tasks of an inquiry', () => {
  it('begin with sending what was drafted', () => {
    expect(told(inquiryDrafted())).toEqual([`${OFFICERS}: SendInquiry`]);
  });

  it('name every invitee with every edition that was not sent to it, from the edition on', () => {
    expect(told(inquirySent())).toEqual([
      `${OFFICERS}: RecordDispatch ${CLINIC} 1`,
      `${OFFICERS}: RecordDispatch ${RIVAL} 1`,
      CLOSING,
    ]);
    const answered = answer(ask(dispatched(inquirySent())));
    expect(told(answered)).toEqual([
      `${OFFICERS}: RecordDispatch ${CLINIC} 2`,
      `${OFFICERS}: RecordDispatch ${RIVAL} 2`,
      CLOSING,
    ]);
    const declining = { invitee: RIVAL, reason: 'Ingen plass' };
    answered.accept({ type: 'RecordNoOffer', target: { inquiry }, body: declining }, 'officer', 'regional-officer');
    expect(told(answered)).toEqual([`${OFFICERS}: RecordDispatch ${CLINIC} 2`, CLOSING]);
  });

  it('name every question that nobody has answered', () => {
    const story = ask(ask(dispatched(inquirySent())), RIVAL);
    expect(told(story)).toEqual([`${OFFICERS}: PublishAnswer 1`, `${OFFICERS}: PublishAnswer 2`, CLOSING]);
    expect(told(answer(story))).toContain(`${OFFICERS}: PublishAnswer 2`);
    expect(told(answer(story, 2)).join()).not.toContain('PublishAnswer');
  });

  it('let it be closed before its deadline once everybody has offered or declined, and say when the clock will', () => {
    const [closing] = tasksOf(dispatched(inquirySent()));
    expect(closing).toMatchObject({ command: 'CloseInquiry', dueAt: OFFERS_UNTIL });
    const offered = receive(dispatched(inquirySent()), CLINIC);
    expect(told(offered)).toContain(CLOSING);
    expect(told(receive(offered, RIVAL))).toContain(`${OFFICERS}: CloseInquiry`);
  });

  it('keep a sealed offer waiting for the closing, and from whoever received it', () => {
    const sealed = bothOffered();
    const opening = `${OFFICERS}: OpenOffer /offers/1`;
    expect(told(sealed)).toContain(`${opening} after inquiry sent`);
    expect(told(sealed, by('officer')).join()).not.toContain('OpenOffer');
    expect(told(close(sealed))).toContain(opening);
    expect(told(bothOffered('negotiation'))).toContain(opening);
  });

  it('wait for an answer to a counter-offer', () => {
    const story = counter(open(bothOffered('negotiation'), 1, '20000'), 1);
    expect(told(story)).toContain(`${OFFICERS}: ReviseOffer /offers/1`);
    expect(told(revise(story, 1, '18000')).join()).not.toContain('ReviseOffer');
  });

  it('ask for points once it is closed, and anew for a new version', () => {
    const story = open(open(bothOffered('negotiation'), 1, '20000'), 2, '21000');
    expect(told(story)).toContain(`${OFFICERS}: EvaluateOffer /offers/1 after inquiry sent`);
    close(story.at(OFFERS_UNTIL));
    expect(told(evaluate(story, 1, 8))).toEqual([
      `${OFFICERS}: EvaluateOffer /offers/2`,
      `${DIRECTORS}: AwardInquiry after evaluation missing`,
    ]);
    revise(counter(story, 1), 1, '19000');
    expect(told(story)).toContain(`${OFFICERS}: EvaluateOffer /offers/1`);
  });

  it('end with the award, by somebody who prepared nothing of it, once nothing is missing', () => {
    const story = close(receive(receive(dispatch(inquirySent(), CLINIC), CLINIC), RIVAL));
    expect(told(story)).toContain(`${DIRECTORS}: AwardInquiry after dispatch missing after offer received`);
    open(open(dispatch(story, RIVAL), 1, '20000'), 2, '25000');
    evaluate(evaluate(story.at(OFFERS_UNTIL), 1, 8), 2, 5);
    expect(told(story)).toEqual([`${DIRECTORS}: AwardInquiry`]);
    for (const person of ['officer', 'opener']) expect(told(story, by(person))).toEqual([]);
    expect(told(award(story))).toEqual([`${OFFICERS}: DraftContract /offers/1`]);
  });

  it('leave nothing to award where nothing was offered', () => {
    const story = close(dispatched(inquirySent()).at(OFFERS_UNTIL), ['clock', 'clock']);
    expect(told(story)).toEqual([`${DIRECTORS}: CancelInquiry`]);
  });

  it('let the award wait while somebody recused has evaluated, which another does again', () => {
    const story = close(bothOffered());
    open(open(story, 1, '20000'), 2, '25000');
    evaluate(evaluate(story, 1, 8), 2, 5);
    const ground = { recusalGround: 'family', reason: 'Slekt' };
    story.accept(
      { type: 'RecusePerson', target: { person: 'opener' as ActorId }, body: { provider: RIVAL, ...ground } },
      ...(['other-director', DIRECTOR[1]] as const),
    );
    expect(told(story)).toEqual([
      `${OFFICERS}: EvaluateOffer /offers/1`,
      `${OFFICERS}: EvaluateOffer /offers/2`,
      `${DIRECTORS}: AwardInquiry after preparer recused`,
    ]);
    evaluate(evaluate(story, 1, 8, ['officer', 'regional-officer']), 2, 5, ['officer', 'regional-officer']);
    expect(told(story)).toEqual([`${DIRECTORS}: AwardInquiry`]);
  });

  it('are a contract on an award as long as it has room, for an officer who did not decide it', () => {
    const story = competed();
    expect(told(story)).toEqual([`${OFFICERS}: DraftContract /offers/1`]);
    // The clock never drafts.
    expect(tasksOf(story)[0]).not.toHaveProperty('dueAt');
    expect(told(story, by(DIRECTOR[0]))).toEqual([]);
    useAward(story, contractId(7), 19);
    expect(told(story)).toEqual([`${OFFICERS}: DraftContract /offers/1`]);
    useAward(story, contractId(8), 1);
    expect(told(story)).toEqual([]);
  });

  it('are no trust’s', () => {
    const trusts = { ...anybody, roles: ROLES.filter((role) => role.startsWith('trust-')) };
    for (const story of [inquirySent(), bothOffered()]) expect(told(story, trusts)).toEqual([]);
  });
});

describe('what falls due of an inquiry', () => {
  const dueOf = (story: Story) => readModel.dueOf('inquiries', rowOf(story, 'inquiries', inquiry));

  it('is its closing at the deadline for offers, as long as it is sent', () => {
    expect(dueOf(inquiryDrafted())).toEqual([]);
    expect(dueOf(inquirySent())).toEqual([{ command: 'CloseInquiry', target: { inquiry }, at: OFFERS_UNTIL }]);
    expect(dueOf(close(bothOffered()))).toEqual([]);
  });

  it('is the expiry of an opened offer, when the day after its last begins in Oslo', () => {
    const story = close(bothOffered());
    open(story, 2, '25000', '2022-11-30');
    const expiry = { command: 'ExpireOffer', target: { inquiry, offer: 2 }, at: '2022-11-30T23:00:00.000000Z' };
    expect(dueOf(story)).toEqual([expiry]);
    const target = { inquiry, offer: 2 };
    story.at(expiry.at).accept({ type: 'ExpireOffer', target, body: {} }, 'clock', 'clock');
    expect(dueOf(story)).toEqual([]);
    expect(rowOf(story, 'inquiries', inquiry).offers[1]).toMatchObject({ status: 'expired', expiredAt: expiry.at });
    expect(dueOf(competed())).toEqual([]);
  });
});
