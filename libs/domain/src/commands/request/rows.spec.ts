import { read, type Principal } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { ROLES, type ActorId, type OrgNumber, type ProgrammeId, type Role } from '@spillrom/kernel';
import { noOwnRoom, waitingData } from '../../testing/needs.js';
import * as story from '../../testing/requests.js';
import type { RequestEvent } from '../../aggregates/request/index.js';
import type { RequestCommand } from './commands.js';
import { requestRows } from './rows.js';

const { programme, programmeWith, request, standing, target } = story;

type Type = RequestCommand['type'];
const commands: { readonly [T in Type]: Extract<RequestCommand, { type: T }> } = {
  DraftRequest: {
    type: 'DraftRequest',
    target: { request, programme },
    body: { phase: 1, justification: 'Why', cohorts: [story.cataracts, story.knees], waitingData },
  },
  AmendDraft: {
    type: 'AmendDraft',
    target,
    body: { justification: 'Why', archiveReference: '22/1-3', cohorts: [story.knees], waitingData },
  },
  DiscardDraft: { type: 'DiscardDraft', target, body: {} },
  SubmitRequest: { type: 'SubmitRequest', target, body: {} },
  WithdrawRequest: { type: 'WithdrawRequest', target, body: { reason: 'Because' } },
  AssessRequest: { type: 'AssessRequest', target, body: { assessment: 'Sound', supply: noOwnRoom(1) } },
  OverridePriority: { type: 'OverridePriority', target, body: { cohort: 1, to: 'first', reason: 'Because' } },
  ReturnRequest: { type: 'ReturnRequest', target, body: { reason: 'Because' } },
  ApproveRequest: { type: 'ApproveRequest', target, body: { rationale: 'Need', cohorts: [] } },
  AmendApproval: { type: 'AmendApproval', target, body: { reason: 'Because', cohorts: [] } },
  RejectRequest: { type: 'RejectRequest', target, body: { reason: 'Because' } },
  ReleaseReservation: {
    type: 'ReleaseReservation',
    target,
    body: { cohort: 1, amountOre: '1', reason: 'Because' },
  },
  LapseReservation: { type: 'LapseReservation', target, body: {} },
  ProposeReservationReversal: { type: 'ProposeReservationReversal', target, body: { reason: 'Because' } },
  WithdrawReservationReversal: {
    type: 'WithdrawReservationReversal',
    target: { request, reversal: 1 },
    body: {},
  },
  DeclineReservationReversal: {
    type: 'DeclineReservationReversal',
    target: { request, reversal: 1 },
    body: { reason: 'Because' },
  },
  ConfirmReservationReversal: {
    type: 'ConfirmReservationReversal',
    target: { request, reversal: 1 },
    body: {},
  },
};
const types = Object.keys(commands) as readonly Type[];

// A row takes the command of its own type; the table of commands above pairs them.
const rowOf = (type: Type) => requestRows[type] as (typeof requestRows)['DiscardDraft'];
const commandOf = (type: Type) => commands[type] as (typeof commands)['DiscardDraft'];

const known = given([...programmeWith('open'), ...standing.draft]);
const who = (roles: readonly Role[], org: OrgNumber): Principal => ({
  actor: 'somebody' as ActorId,
  org,
  roles,
  client: 'console',
});
const scope = (type: Type, principal: Principal, world = known) =>
  world.result(rowOf(type).scope(commandOf(type), principal));

const both: readonly Role[] = ['trust-coordinator', 'trust-medical-director'];
const demanded: { readonly [T in Type]: readonly Role[] } = {
  DraftRequest: both,
  AmendDraft: both,
  DiscardDraft: both,
  SubmitRequest: ['trust-medical-director'],
  WithdrawRequest: ['trust-medical-director'],
  AssessRequest: ['regional-officer'],
  OverridePriority: ['regional-medical-director'],
  ReturnRequest: ['regional-officer'],
  ApproveRequest: ['regional-medical-director'],
  AmendApproval: ['regional-medical-director'],
  RejectRequest: ['regional-medical-director'],
  ReleaseReservation: ['regional-medical-director'],
  LapseReservation: ['clock'],
  ProposeReservationReversal: ['regional-officer'],
  WithdrawReservationReversal: ['regional-officer'],
  DeclineReservationReversal: ['budget-holder'],
  ConfirmReservationReversal: ['budget-holder'],
};

describe('who may try a command on a request', () => {
  it.each(types)('%s is for its roles and no other', (type) => {
    const granted = ROLES.filter((role) => scope(type, who([role], story.stOlavs)).kind === 'granted');
    expect(granted).toEqual(ROLES.filter((role) => demanded[type].includes(role)));
    expect(scope(type, who(['auditor'], story.stOlavs))).toEqual({
      kind: 'denied',
      violation: { code: 'ROLE_REQUIRED', roles: demanded[type] },
    });
  });

  it.each(['AmendDraft', 'DiscardDraft', 'SubmitRequest', 'WithdrawRequest'] as const)(
    '%s does not show a request to another trust',
    (type) => {
      expect(scope(type, who(both, story.nordTrondelag))).toEqual({ kind: 'hidden' });
      expect(scope(type, who(both, story.nordTrondelag), given([]))).toMatchObject({ kind: 'granted' });
    },
  );

  it('DraftRequest is open to every trust; whose turn it is, the plan says', () => {
    expect(scope('DraftRequest', who(both, story.nordTrondelag), given(programmeWith('open')))).toEqual({
      kind: 'granted',
      role: 'trust-coordinator',
    });
  });
});

describe('where a command on a request waits', () => {
  const key = (type: Type, world = known) => world.result(rowOf(type).key(commandOf(type)));
  const alone: readonly Type[] = [
    'DiscardDraft',
    'ReturnRequest',
    'RejectRequest',
    'WithdrawReservationReversal',
    'DeclineReservationReversal',
  ];

  it.each(types)('%s waits for the programme exactly when it reads or writes it', (type) => {
    expect(key(type)).toBe(alone.includes(type) ? story.toRequest.stream : story.toProgramme.stream);
  });

  it.each(types)('%s waits for the request alone when nothing is known of it', (type) => {
    expect(key(type, given([]))).toBe(story.toRequest.stream);
  });

  it.each(types)('%s addresses the request', (type) => {
    expect(rowOf(type).addressed(commandOf(type)).stream).toBe(story.toRequest.stream);
  });

  it('DraftRequest waits for the request while its programme is unknown too', () => {
    const command = { ...commands.DraftRequest, target: { request, programme: 'hmn-2023' as ProgrammeId } };
    expect(known.result(requestRows.DraftRequest.key(command))).toBe(story.toRequest.stream);
  });
});

describe('the texts of a command on a request', () => {
  const texts = (type: Type) => [...rowOf(type).texts(commandOf(type))];
  const cohort = (index: number, specialty: string, procedure: string) => [
    [`/cohorts/${index}/specialty`, specialty],
    [`/cohorts/${index}/procedure`, procedure],
  ];

  const source = ['/waitingData/source', 'Waiting lists'];

  it('are all that a client can write freely, codes included', () => {
    expect(Object.fromEntries(types.map((type) => [type, texts(type)]))).toEqual({
      DraftRequest: [['/justification', 'Why'], source, ...cohort(0, '300', 'CJE20'), ...cohort(1, '050', 'NGB20')],
      AmendDraft: [['/justification', 'Why'], ['/archiveReference', '22/1-3'], source, ...cohort(0, '050', 'NGB20')],
      DiscardDraft: [],
      SubmitRequest: [],
      WithdrawRequest: [['/reason', 'Because']],
      AssessRequest: [
        ['/assessment', 'Sound'],
        ['/supply/0/note', 'No theatre is free'],
      ],
      OverridePriority: [['/reason', 'Because']],
      ReturnRequest: [['/reason', 'Because']],
      ApproveRequest: [['/rationale', 'Need']],
      AmendApproval: [['/reason', 'Because']],
      RejectRequest: [['/reason', 'Because']],
      ReleaseReservation: [['/reason', 'Because']],
      LapseReservation: [],
      ProposeReservationReversal: [['/reason', 'Because']],
      WithdrawReservationReversal: [],
      DeclineReservationReversal: [['/reason', 'Because']],
      ConfirmReservationReversal: [],
    });
  });
});

describe('the ETag of a reversal of a reservation', () => {
  const proposed = (reversal: number) =>
    ({ type: 'ReservationReversalProposed', data: { by: story.officer.actor, reversal, reason: 'Wrong' } }) as const;
  const takenBack = {
    type: 'ReservationReversalWithdrawn',
    data: { by: story.officer.actor, reversal: 1 },
  } as const;
  const etag = (reversal: number, events: readonly RequestEvent[]) => {
    const history = [...standing.partlyApproved, ...story.onRequest(...events)];
    const state = given([...programmeWith('open'), ...history]).result(read(story.toRequest));
    const command = { ...commands.ConfirmReservationReversal, target: { request, reversal } };
    return requestRows.ConfirmReservationReversal.etag?.(command, { state, version: 99, shown: 98 });
  };

  it('is the version of the latest event that changed it', () => {
    // The approved request has the versions 0 to 3.
    expect(etag(1, [proposed(1)])).toBe(4);
    expect(etag(1, [proposed(1), takenBack, proposed(2)])).toBe(5);
    expect(etag(2, [proposed(1), takenBack, proposed(2)])).toBe(6);
  });

  it('is that of the request while there is no such reversal', () => {
    expect(etag(1, [])).toBe(98);
  });
});
