import type { Context, Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { ActorId } from '@spillrom/kernel';
import * as invoices from '../../testing/invoice-steps.js';
import { approving, attesting, confirmingBack, proposingBack } from '../../testing/invoices.js';
import * as story from '../../testing/contracts.js';
import { fromProvider, fromRequest, lifted, recused } from '../../testing/recusals.js';
import { noOwnRoom } from '../../testing/needs.js';
import * as requests from '../../testing/requests.js';
import type { Prepared, RecusedFrom } from '../../vocabulary/recused.js';
import type { Violation } from '../../vocabulary/violations.js';
import { amendContractDraft } from '../contract/draft.js';
import { confirmContractReversal, proposeContractReversal } from '../contract/reverse.js';
import { approveRequest } from '../request/approve.js';
import { assessRequest } from '../request/assess.js';
import { confirmReservationReversal, proposeReservationReversal } from '../request/reverse.js';

type Decision = Reading<Outcome<Violation>>;

const { target, told, officer } = story;
const second = story.by('second-officer');
const reason = 'Because';

const approve = (): Decision =>
  approveRequest(
    {
      type: 'ApproveRequest',
      target: requests.target,
      body: {
        rationale: 'Most in need',
        cohorts: [
          { cohort: 1, patients: 60, reservedOre: '300' },
          { cohort: 2, patients: 0, reservedOre: '0' },
        ],
      },
    },
    requests.director,
  );
const assessed = [...requests.programmeWith('open'), ...requests.standing.assessed];
const assess = (by: Context): Decision =>
  assessRequest(
    { type: 'AssessRequest', target: requests.target, body: { assessment: 'Sound', supply: noOwnRoom(1, 2) } },
    by,
  );

const proposeReservation = (by: Context): Decision =>
  proposeReservationReversal({ type: 'ProposeReservationReversal', target: requests.target, body: { reason } }, by);
const confirmReservation = (reversal: number): Decision =>
  confirmReservationReversal(
    { type: 'ConfirmReservationReversal', target: { ...requests.target, reversal }, body: {} },
    requests.holder,
  );
const proposeCommitment = (by: Context): Decision =>
  proposeContractReversal({ type: 'ProposeContractReversal', target, body: { of: 'commitment', reason } }, by);
const confirmCommitment = (reversal: number): Decision =>
  confirmContractReversal({ type: 'ConfirmContractReversal', target: { ...target, reversal }, body: {} }, story.holder);
const redraft = (by: Context): Decision =>
  amendContractDraft({ type: 'AmendContractDraft', target, body: story.draftBody(story.lineOf(20, '10')) }, by);

const approvedRequest = [...requests.programmeWith('open'), ...requests.standing.approved];

interface Case {
  readonly prepared: Prepared;
  readonly history: readonly Written[];
  readonly by: ActorId;
  readonly decide: Decision;
  readonly from: readonly RecusedFrom[];
  /** Another does it again, with what that takes. */
  readonly again?: readonly Written[];
}

const both = [fromRequest, fromProvider];
const drafted = told(story.opened(), story.drafting(story.lineOf(20, '10')));

/** A decision can be asked for once, so each case is made anew. */
const cases = (): readonly Case[] => [
  {
    prepared: 'assessment',
    history: assessed,
    by: 'assessor' as ActorId,
    decide: approve(),
    from: [fromRequest],
    again: told(assessed, assess(second)),
  },
  {
    prepared: 'draft',
    history: drafted,
    by: officer.actor,
    decide: story.confirming(),
    from: both,
    again: told(drafted, redraft(second)),
  },
  {
    prepared: 'amendment',
    history: told(drafted, story.confirming(), story.proposing({ lines: [{ line: 1, patients: 21 }] })),
    by: officer.actor,
    decide: story.amending(1),
    from: both,
  },
  {
    prepared: 'reversal',
    history: told(approvedRequest, proposeReservation(officer)),
    by: officer.actor,
    decide: confirmReservation(1),
    from: [fromRequest],
  },
  {
    prepared: 'reversal',
    history: told(drafted, story.confirming(), proposeCommitment(officer)),
    by: officer.actor,
    decide: confirmCommitment(1),
    from: both,
  },
  {
    prepared: 'attestation',
    history: invoices.attested,
    by: story.attestant.actor,
    decide: approving(),
    from: both,
    again: told(invoices.attested, attesting(story.by('second-attestant', 'attestant'))),
  },
  {
    prepared: 'reversal',
    history: told(invoices.paid, proposingBack('payment', story.payer)),
    by: story.payer.actor,
    decide: confirmingBack(1),
    from: both,
  },
];

const numbered = cases().flatMap(({ prepared, from }, index) =>
  from.map((each, place) => [prepared, Object.keys(each)[0]!, index, place] as const),
);

describe('what somebody prepared', () => {
  it.each(numbered)(
    '(%s, recused from the %s; case %i) is decided on once it stands on nobody recused',
    (...given_) => {
      const [prepared, , index, place] = given_;
      const fresh = () => cases()[index]!;
      const { history, by, from, again } = fresh();
      const recusal = from[place]!;
      given([...history, recused(by, recusal)])
        .when(fresh().decide)
        .thenRefused({ code: 'PREPARED_BY_RECUSED', prepared, actor: by, recusal: 1, ...recusal });
      expect(given(history).result(fresh().decide).kind).toBe('accepted');
      expect(given([...history, recused(by, recusal), lifted(by)]).result(fresh().decide).kind).toBe('accepted');
      const elsewhere = recused(by, { provider: story.specialist });
      expect(given([...history, elsewhere]).result(fresh().decide).kind).toBe('accepted');
      if (again === undefined) return;
      expect(given([...again, recused(by, recusal)]).result(fresh().decide).kind).toBe('accepted');
    },
  );
});
