import type { ExecutionContext } from '@nestjs/common';
import type { CommandType } from '@spillrom/domain';
import { operations, type Operation } from './operations.js';

/** Under this key the command's type stands on the controller's method. */
export const COMMAND_TYPE = 'spillrom:command';

export const commandTypeOf = (context: Pick<ExecutionContext, 'getHandler'>): CommandType => {
  const type = Reflect.getMetadata(COMMAND_TYPE, context.getHandler()) as CommandType | undefined;
  if (type === undefined) throw new Error(`${context.getHandler().name} is not marked as a command`);
  return type;
};

export const operationOf = (context: Pick<ExecutionContext, 'getHandler'>): Operation =>
  operations[commandTypeOf(context)];

/** 201 for what makes something that has a path of its own. */
export const statusOf = ({ makes, makesPart }: Operation): 200 | 201 => (makes === undefined && !makesPart ? 200 : 201);
