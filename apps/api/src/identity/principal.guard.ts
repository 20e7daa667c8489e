import {
  createParamDecorator,
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Principal, Verifier } from '@spillrom/identity';
import type { FastifyRequest } from 'fastify';

export const VERIFIER = Symbol('who says whose a token is');

const PUBLIC = 'spillrom:public';

/** For routes that tell nothing of the business: health, metrics, the description of the api. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

const principals = new WeakMap<object, Principal>();

/** Nobody comes in without a token; who it is stays with the request. */
@Injectable()
export class PrincipalGuard implements CanActivate {
  constructor(
    @Inject(VERIFIER) private readonly verify: Verifier,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    principals.set(request, await this.verify(request.headers.authorization));
    return true;
  }
}

export const principalOf = (context: ExecutionContext): Principal => {
  const principal = principals.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (principal === undefined) throw new Error('a route that asks who is there has let everybody in');
  return principal;
};

export const Who = createParamDecorator((_: unknown, context: ExecutionContext) => principalOf(context));
