import { Inject, type Provider, type Type } from '@nestjs/common';
import { CommandHandler, Query, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CommandRunner, type Answer, type DryRunOutcome, type Submission } from '@spillrom/commands';
import * as envelopes from './envelopes.js';

interface Envelope {
  readonly submission: Submission;
}

/** The one handler, bound to one envelope: the way of a command is the same whatever it addresses. */
const handlerOf = (envelope: Type<Envelope>): Type<ICommandHandler> => {
  @CommandHandler(envelope)
  class SubmissionHandler implements ICommandHandler<Envelope, Answer> {
    constructor(@Inject(CommandRunner) private readonly runner: Pick<CommandRunner, 'run'>) {}

    execute({ submission }: Envelope): Promise<Answer> {
      return this.runner.run(submission);
    }
  }
  return SubmissionHandler;
};

/** What a command would come to. It crosses the query bus, since it does nothing of the command; a denial is recorded all the same. */
export class DryRunQuery extends Query<DryRunOutcome> {
  constructor(readonly submission: Omit<Submission, 'idempotencyKey'>) {
    super();
  }
}

@QueryHandler(DryRunQuery)
class DryRunHandler implements IQueryHandler<DryRunQuery, DryRunOutcome> {
  constructor(@Inject(CommandRunner) private readonly runner: Pick<CommandRunner, 'dryRun'>) {}

  execute({ submission }: DryRunQuery): Promise<DryRunOutcome> {
    return this.runner.dryRun(submission);
  }
}

/** For the module that has a `CommandRunner`. */
export const commandHandlers: readonly Provider[] = [
  ...Object.values<Type<Envelope>>(envelopes).map(handlerOf),
  DryRunHandler,
];
