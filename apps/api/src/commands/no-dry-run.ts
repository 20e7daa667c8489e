import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { malformed } from '../problems/problem.js';
import { isDryRun } from './arrival.js';

/**
 * For what changes something and is no command: it would be done, although only its effect was asked for.
 * @throws Problem
 */
export const refuseDryRun = (request: FastifyRequest): void => {
  if (isDryRun(request)) throw malformed([{ code: 'HEADER', detail: 'Spillrom-Dry-Run is for commands only' }]);
};

@Injectable()
export class NoDryRun implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    refuseDryRun(context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }
}
