import type { ExecutionContext } from '@nestjs/common';
import type { ClientCommandType } from '@spillrom/domain';
import type { Operation } from './operations.js';

/** Under this key the command's type stands on the controller's method. */
export const COMMAND_TYPE = 'spillrom:command';

export const commandTypeOf = (context: Pick<ExecutionContext, 'getHandler'>): ClientCommandType => {
  const type = Reflect.getMetadata(COMMAND_TYPE, context.getHandler()) as ClientCommandType | undefined;
  if (type === undefined) throw new Error(`${context.getHandler().name} is not marked as a command`);
  return type;
};

/** 201 for what makes something that has a path of its own. */
export const statusOf = ({ makes, makesPart }: Pick<Operation, 'makes' | 'makesPart'>): 200 | 201 =>
  makes === undefined && !makesPart ? 200 : 201;
