import { ok } from 'node:assert/strict';
import { read } from '@spillrom/event-sourcing';
import type { ContractId, CreditId, InquiryId, InvoiceId, ProgrammeId, RequestId } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { creditRef } from '../../aggregates/credit/index.js';
import { inquiryRef } from '../../aggregates/inquiry/index.js';
import { invoiceRef, isRegistered } from '../../aggregates/invoice/index.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { Command, CommandType } from '../../commands/index.js';
import type { World } from '../world.js';
import type { Watcher } from './walk.js';

/** `taken`: the statuses of the phase in which the command can ever be taken; `never refused for it`: those in which none is for its phase. */
interface Fits {
  readonly taken: readonly string[];
  readonly neverRefused: readonly string[];
}

const always = (...statuses: readonly string[]): Fits => ({ taken: statuses, neverRefused: statuses });
const ANY = always('planned', 'open', 'closing', 'closed', 'cancelled');
const PREPARING = always('planned', 'open', 'closing');
const RUNNING = always('open', 'closing');
const OPEN = always('open');
const LATER_TOO = always('open', 'closing', 'closed', 'cancelled');

/** It is about no single phase; what an effect does to phases is judged kind by kind. */
const NO_PHASE = 'about no single phase';

/** The policy of phases once more, command by command, told without the table that decisions ask. */
const PHASES: { readonly [Type in CommandType]: Fits | typeof NO_PHASE } = {
  EstablishProgramme: NO_PHASE,
  RecordDecision: NO_PHASE,
  CountersignDecision: NO_PHASE,
  WithdrawDecision: NO_PHASE,
  DeclineDecision: NO_PHASE,
  RevokeDelegation: NO_PHASE,
  RegisterProvider: NO_PHASE,
  DeclareCapacity: NO_PHASE,
  SuspendProvider: NO_PHASE,
  ReinstateProvider: NO_PHASE,
  EndProvider: NO_PHASE,
  CorrectProvider: NO_PHASE,
  RegisterFramework: NO_PHASE,
  // Whatever the phase of the request has come to.
  RecordContact: NO_PHASE,
  DeclareRecusal: NO_PHASE,
  RecusePerson: NO_PHASE,
  LiftRecusal: NO_PHASE,
  DraftRequest: PREPARING,
  AmendDraft: PREPARING,
  DiscardDraft: ANY,
  SubmitRequest: PREPARING,
  // With nothing reserved in any status.
  WithdrawRequest: { taken: ANY.taken, neverRefused: PREPARING.taken },
  AssessRequest: PREPARING,
  OverridePriority: PREPARING,
  RankRequests: NO_PHASE,
  ReturnRequest: ANY,
  ApproveRequest: OPEN,
  AmendApproval: OPEN,
  RejectRequest: ANY,
  ReleaseReservation: PREPARING,
  LapseReservation: ANY,
  ProposeReservationReversal: PREPARING,
  WithdrawReservationReversal: ANY,
  DeclineReservationReversal: ANY,
  ConfirmReservationReversal: PREPARING,
  DraftInquiry: OPEN,
  AmendInquiryDraft: RUNNING,
  DiscardInquiry: ANY,
  SendInquiry: OPEN,
  RecordDispatch: RUNNING,
  RecordQuestion: RUNNING,
  PublishAnswer: RUNNING,
  ExtendDeadline: RUNNING,
  RecordNoOffer: RUNNING,
  CloseInquiry: RUNNING,
  CancelInquiry: RUNNING,
  // A phase does not end before its inquiries do.
  ReceiveOffer: RUNNING,
  OpenOffer: RUNNING,
  CounterOffer: RUNNING,
  ReviseOffer: RUNNING,
  WithdrawOffer: RUNNING,
  ExpireOffer: ANY,
  EvaluateOffer: RUNNING,
  AwardInquiry: OPEN,
  AnnulAward: ANY,
  DraftContract: PREPARING,
  AmendContractDraft: PREPARING,
  DiscardContract: ANY,
  DeclineContract: ANY,
  ConfirmContract: OPEN,
  RecordAcceptance: RUNNING,
  LapseContract: ANY,
  // One that raises nothing also while the phase closes.
  ProposeAmendment: { taken: RUNNING.taken, neverRefused: OPEN.taken },
  ConfirmAmendment: { taken: RUNNING.taken, neverRefused: OPEN.taken },
  WithdrawAmendment: ANY,
  DeclineAmendment: ANY,
  TerminateContract: RUNNING,
  // With nothing left to release also afterwards.
  SettleContract: { taken: LATER_TOO.taken, neverRefused: RUNNING.taken },
  DrawReferrals: RUNNING,
  CorrectDraw: RUNNING,
  ReportReturned: RUNNING,
  CorrectReturn: RUNNING,
  ReportDelivery: RUNNING,
  WithdrawDelivery: ANY,
  VerifyDelivery: RUNNING,
  UnverifyDelivery: RUNNING,
  ProposeContractReversal: RUNNING,
  WithdrawContractReversal: ANY,
  DeclineContractReversal: ANY,
  ConfirmContractReversal: RUNNING,
  RegisterInvoice: RUNNING,
  AttestInvoice: RUNNING,
  ReceiveInvoice: ANY,
  MatchInvoice: RUNNING,
  // Of one that nobody has matched also before and afterwards.
  RejectInvoice: { taken: ANY.taken, neverRefused: RUNNING.taken },
  DisputeInvoice: ANY,
  ResolveDispute: ANY,
  ApproveInvoice: RUNNING,
  RecordPayment: LATER_TOO,
  RegisterCredit: LATER_TOO,
  ApproveCredit: LATER_TOO,
  RejectCredit: ANY,
  RecordRefund: LATER_TOO,
  // That of a payment or a refund also afterwards.
  ProposeInvoiceReversal: { taken: LATER_TOO.taken, neverRefused: RUNNING.taken },
  WithdrawInvoiceReversal: ANY,
  DeclineInvoiceReversal: ANY,
  ConfirmInvoiceReversal: { taken: LATER_TOO.taken, neverRefused: RUNNING.taken },
};

/** Whatever a command may name by its path or body. */
interface Names {
  readonly programme?: ProgrammeId;
  readonly phase?: number;
  readonly request?: RequestId;
  readonly inquiry?: InquiryId;
  readonly contract?: ContractId;
  readonly invoice?: InvoiceId;
  readonly credit?: CreditId;
}

type Place = { readonly programme: ProgrammeId; readonly phase: number };

/** The phase that a command is about; the one that its body names goes before the one in which its resource stands. */
const placeOf = (world: World, { target, body }: Command): Place | undefined => {
  const named: Names = { ...(body as Names), ...(target as Names) };
  const { programme, phase, request, inquiry, contract, invoice, credit } = named;
  const states = [
    ...(request === undefined ? [] : [world.result(read(requestRef(request)))]),
    ...(inquiry === undefined ? [] : [world.result(read(inquiryRef(inquiry)))]),
    ...(contract === undefined ? [] : [world.result(read(contractRef(contract)))]),
    ...(invoice === undefined ? [] : [world.result(read(invoiceRef(invoice)))].filter(isRegistered)),
    ...(credit === undefined ? [] : [world.result(read(creditRef(credit)))]),
  ].filter((state) => state.status !== 'absent');
  const stands = states[0] ?? (programme === undefined || phase === undefined ? undefined : { programme, phase });
  return stands === undefined ? undefined : { programme: stands.programme, phase: phase ?? stands.phase };
};

const STATUS_AFTER: { readonly [type: string]: string } = {
  PhaseOpened: 'open',
  PhaseClosing: 'closing',
  PhaseReopened: 'open',
  PhaseClosed: 'closed',
  PhaseCancelled: 'cancelled',
};

/** Told from the events alone. */
const statusOf = (world: World, { programme, phase }: Place): string => {
  const steps = world.events(programmeRef(programme)).flatMap(({ type, data }) => {
    const after = STATUS_AFTER[type];
    return after === undefined || !('phase' in data) || data.phase !== phase ? [] : [after];
  });
  return steps.at(-1) ?? 'planned';
};

/** What a phase does not allow is never done in it, and nothing is refused for a phase that allows it. */
export const phasesAllow: Watcher = ({ command, outcome }, _events, world) => {
  const fits = PHASES[command.type];
  const place = fits === NO_PHASE ? undefined : placeOf(world, command);
  if (fits === NO_PHASE || place === undefined) return;
  const status = statusOf(world, place);
  if (outcome.kind === 'accepted') {
    ok(fits.taken.includes(status), `${command.type} is taken in a ${status} phase`);
  } else if (outcome.kind === 'refused' && outcome.violations.some(({ code }) => code === 'PHASE_NOT_OPEN')) {
    ok(!fits.neverRefused.includes(status), `${command.type} is refused in a ${status} phase`);
  }
};
