import type { CommandRows } from '../commands/row.js';

const asked = {
  kind: 'miniCompetition',
  cohorts: [{ cohort: 1, patients: 40 }],
  text: 'Cataract operations in the weeks of the roll-out, at your own premises.',
  criteria: [
    { criterion: 'price', weight: 60, description: 'Price of each patient, without value added tax' },
    { criterion: 'Waiting time', weight: 40, description: 'How soon all patients are treated' },
  ],
  questionsUntil: '2022-11-15T11:00:00Z',
  offersUntil: '2022-11-22T11:00:00Z',
  invitees: [
    { provider: '974504863', framework: '0f6b7a1c9d2e4f8053a1b2c3d4e5f607' },
    { provider: '941455077', framework: '5d41402abc4b2a76b9719d911017c592' },
  ],
} as const;

/** Inquiries to providers, from the draft to their end. */
export const inquiryCommands = {
  DraftInquiry: {
    route: 'POST /inquiries',
    summary: 'Draft an inquiry to providers',
    makes: '/inquiries',
    note: "For cohorts of one approved request in an open phase: no more patients than are approved and not contracted, and only of cohorts for which money is reserved. A mini-competition and a negotiation are for private providers, `specialist` is for contracted specialists, `ownTrust` for own trusts; in a mini-competition each invitee is named with a framework agreement of its own that is in force and includes every procedure. Weights are whole percent and add up to 100; exactly one criterion is `price`. Deadlines are moments by RFC 3339. A draft stands in nobody's way: all is judged again when it is sent.",
    example: { request: '018490aa-0000-7000-8000-000000000001', ...asked },
  },
  AmendInquiryDraft: {
    route: 'PUT /inquiries/:inquiry',
    summary: 'Amend the draft of an inquiry',
    ifMatch: true,
    note: 'From status `draft`. Replaces all that the draft says; the request stays. The rules are those of a new draft, but that the phase may be open or closing.',
    example: asked,
  },
  DiscardInquiry: {
    route: 'POST /inquiries/:inquiry/discard',
    summary: 'Discard the draft of an inquiry',
    ifMatch: true,
    note: 'From status `draft`.',
    example: {},
  },
  SendInquiry: {
    route: 'POST /inquiries/:inquiry/sending',
    summary: 'Send an inquiry',
    ifMatch: true,
    note: 'From status `draft`, in an open phase. Everything that was judged when it was drafted is judged again, and both deadlines must be in the future. A mini-competition needs two invitees, or a `reason` in the draft. Makes edition 1 of the document, whose SHA-256 in each language stands in the log.',
    example: {},
  },
  RecordDispatch: {
    route: 'POST /inquiries/:inquiry/dispatches',
    summary: 'Record that an edition was sent to an invitee',
    note: 'Of an inquiry that is sent or closed. `sha256` is that of the document as it was sent, in either language: it must be the one that the edition names, so that every invitee provably got the same text. Sent before the deadline for offers. Every edition needs a dispatch to every invitee, unless the invitee has declined in writing.',
    example: {
      invitee: '974504863',
      edition: 1,
      channel: 'mail',
      sentAt: '2022-11-08T08:30:00Z',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  },
  RecordQuestion: {
    route: 'POST /inquiries/:inquiry/questions',
    summary: 'Record a question from an invitee',
    note: 'Of an inquiry that is sent, before its deadline for questions. No document says who asked.',
    example: { from: '974504863', question: 'Are follow-ups part of the price?' },
  },
  PublishAnswer: {
    route: 'POST /inquiries/:inquiry/answers',
    summary: 'Answer a question, for all invitees',
    note: 'Of an inquiry that is sent, before its deadline for offers. Makes the next edition of the document, which is then sent to every invitee.',
    example: { question: 1, answer: 'One follow-up is part of the price.' },
  },
  ExtendDeadline: {
    route: 'POST /inquiries/:inquiry/deadline',
    summary: 'Extend the deadline for offers',
    ifMatch: true,
    note: 'Of an inquiry that is sent, to a later moment, before the deadline has passed, with a reason. Makes the next edition of the document.',
    example: { offersUntil: '2022-11-29T11:00:00Z', reason: 'An answer came late' },
  },
  RecordNoOffer: {
    route: 'POST /inquiries/:inquiry/no-offers',
    summary: 'Record that an invitee declines in writing',
    note: 'Of an inquiry that is sent or closed. Refused while the invitee has a live offer.',
    example: { invitee: '974504863', reason: 'No operating theatre is free before Christmas' },
  },
  CloseInquiry: {
    route: 'POST /inquiries/:inquiry/closing',
    summary: 'Close an inquiry: no more offers',
    note: 'From status `sent`, at the deadline for offers, or before it once every invitee has offered or declined in writing.',
    example: {},
  },
  CancelInquiry: {
    route: 'POST /inquiries/:inquiry/cancellation',
    summary: 'Cancel an inquiry',
    ifMatch: true,
    note: 'From status `sent` or `closed`, with a reason. Every live offer ends as withdrawn.',
    example: { reason: 'The trust can treat the patients itself' },
  },
} as const satisfies CommandRows;
