import { SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { ViewName } from './view-table.js';

const VIEW_NAME = 'spillrom:view';

export const named = (name: ViewName): MethodDecorator => SetMetadata(VIEW_NAME, name);

/** Of the route of a view. */
export const viewNameOf = (context: ExecutionContext): ViewName =>
  Reflect.getMetadata(VIEW_NAME, context.getHandler()) as ViewName;
