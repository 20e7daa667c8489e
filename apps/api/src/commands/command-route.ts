import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { ClientCommandType } from '@spillrom/domain';
import { COMMAND_TYPE, statusOf } from './command-of.js';
import { CommandInterceptor } from './command.interceptor.js';
import { operations } from './operations.js';
import type { CommandOf } from './row.js';

/** What a controller makes of path and body: the command but for its type, which the route's row gives. */
export type Addressed<Type extends ClientCommandType> = Pick<CommandOf<Type>, 'target' | 'body'> & {
  /** Never there: it keeps what was made for one command from being sent as another. */
  readonly type?: Type;
};

type Handles<Type extends ClientCommandType> = <Method extends (...parts: any[]) => Addressed<Type>>(
  controller: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<Method>,
) => void;

/**
 * Makes a method the route of a command, as the command's row says: method, path, status and description. What the method returns is
 * sent as a command of that type, and the answer becomes a status, headers and a body.
 */
export const CommandRoute = <Type extends ClientCommandType>(type: Type): Handles<Type> => {
  const { route, summary, ...row } = operations[type];
  const [method, path] = route.split(' ') as ['POST' | 'PUT', string];
  return applyDecorators(
    RequestMapping({ method: RequestMethod[method], path }),
    SetMetadata(COMMAND_TYPE, type),
    ApiOperation({ operationId: type, summary }),
    HttpCode(statusOf(row)),
    UseInterceptors(CommandInterceptor),
  );
};
