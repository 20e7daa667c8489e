import type { Command as BusCommand } from '@nestjs/cqrs';
import type { Answer } from '@spillrom/commands';
import { categoryOf, decisions, type Category, type Command } from '@spillrom/domain';
import type { Handling } from '@spillrom/event-sourcing';
import {
  ContractEnvelope,
  CreditEnvelope,
  DecisionEnvelope,
  DelegationEnvelope,
  DialogueEnvelope,
  FrameworkEnvelope,
  InquiryEnvelope,
  InvoiceEnvelope,
  ProgrammeEnvelope,
  ProviderEnvelope,
  RankingEnvelope,
  RecusalEnvelope,
  RequestEnvelope,
  type SubmissionOf,
} from './envelopes.js';

/** Every kind of stream but phases and reference data, which only decisions change. */
type Addressable = Exclude<Category, 'phase' | 'reference'>;

type Envelope = new (submission: SubmissionOf<never>) => BusCommand<Answer>;

/** By the kind of stream that a command addresses. */
const ENVELOPES: { readonly [Kind in Addressable]: Envelope } = {
  credit: CreditEnvelope,
  programme: ProgrammeEnvelope,
  decision: DecisionEnvelope,
  delegation: DelegationEnvelope,
  provider: ProviderEnvelope,
  ranking: RankingEnvelope,
  recusal: RecusalEnvelope,
  dialogue: DialogueEnvelope,
  framework: FrameworkEnvelope,
  request: RequestEnvelope,
  contract: ContractEnvelope,
  inquiry: InquiryEnvelope,
  invoice: InvoiceEnvelope,
};

/** A command in the envelope of what it addresses. */
export const envelopeOf = (submission: SubmissionOf<Command>): BusCommand<Answer> => {
  const { command } = submission;
  const { stream } = (decisions[command.type] as Handling<Command>).addressed(command);
  const envelope = ENVELOPES[categoryOf(stream) as Addressable];
  return new envelope(submission as SubmissionOf<never>);
};
