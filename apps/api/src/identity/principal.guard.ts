import {
  createParamDecorator,
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Principal } from '@spillrom/identity';
import type { FastifyRequest } from 'fastify';
import type { Asker, WhoAsks } from '../session/who-asks.js';

export const WHO_ASKS = Symbol('who says who a request is from');

const PUBLIC = 'spillrom:public';

/** For routes that tell nothing of the business: health, metrics, the description of the api. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

const askers = new WeakMap<object, Asker>();

/** Nobody comes in without a token or a session; who it is stays with the request. */
@Injectable()
export class PrincipalGuard implements CanActivate {
  constructor(
    @Inject(WHO_ASKS) private readonly whoAsks: WhoAsks,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    askers.set(request, await this.whoAsks(request));
    return true;
  }
}

const askerOf = (context: ExecutionContext): Asker => {
  const asker = askers.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (asker === undefined) throw new Error('a route that asks who is there has let everybody in');
  return asker;
};

export const principalOf = (context: ExecutionContext): Principal => askerOf(context).principal;

export const Who = createParamDecorator((_: unknown, context: ExecutionContext) => principalOf(context));

export const WhoAndUntilWhen = createParamDecorator((_: unknown, context: ExecutionContext) => askerOf(context));
