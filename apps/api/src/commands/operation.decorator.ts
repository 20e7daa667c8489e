import { applyDecorators, HttpCode, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { CommandType } from '@spillrom/domain';
import { COMMAND_TYPE, statusOf } from './command-type.js';
import { operations } from './operations.js';
import { OutcomeInterceptor } from './outcome.interceptor.js';

/** Marks a route as a command; its answer becomes a status, headers and a body. */
export const CommandRoute = (type: CommandType): MethodDecorator =>
  applyDecorators(
    SetMetadata(COMMAND_TYPE, type),
    ApiOperation({ operationId: type, summary: operations[type].summary }),
    HttpCode(statusOf(operations[type])),
    UseInterceptors(OutcomeInterceptor),
  );
