import { Command as BusCommand } from '@nestjs/cqrs';
import type { Answer, Submission } from '@spillrom/commands';
import type {
  ContractCommand,
  CreditCommand,
  DecisionCommand,
  DelegationCommand,
  DialogueCommand,
  FrameworkCommand,
  InquiryCommand,
  InvoiceCommand,
  ProgrammeCommand,
  ProviderCommand,
  RankingCommand,
  RecusalCommand,
  RequestCommand,
} from '@spillrom/domain';

/** One arrival of one of these commands. */
export type SubmissionOf<C extends Submission['command']> = Omit<Submission, 'command'> & { readonly command: C };

/** What crosses the command bus: it routes by class, so there is one class for each addressed aggregate. */
export class ProgrammeEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<ProgrammeCommand>) {
    super();
  }
}

export class DecisionEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<DecisionCommand>) {
    super();
  }
}

export class DelegationEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<DelegationCommand>) {
    super();
  }
}

export class ProviderEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<ProviderCommand>) {
    super();
  }
}

export class FrameworkEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<FrameworkCommand>) {
    super();
  }
}

export class RequestEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<RequestCommand>) {
    super();
  }
}

export class ContractEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<ContractCommand>) {
    super();
  }
}

export class CreditEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<CreditCommand>) {
    super();
  }
}

export class InquiryEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<InquiryCommand>) {
    super();
  }
}

export class InvoiceEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<InvoiceCommand>) {
    super();
  }
}

export class RankingEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<RankingCommand>) {
    super();
  }
}

export class RecusalEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<RecusalCommand>) {
    super();
  }
}

export class DialogueEnvelope extends BusCommand<Answer> {
  constructor(readonly submission: SubmissionOf<DialogueCommand>) {
    super();
  }
}
