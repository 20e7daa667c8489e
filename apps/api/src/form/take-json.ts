import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { malformed, Problem } from '../problems/problem.js';
import { BODY_BYTES_MAX, decoded, isUtf8Json, repeatsMember } from './json-body.js';

const notJson = (detail: string): Problem => malformed([{ code: 'FORM', detail, pointer: '' }]);

const isPlain = ({ headers }: FastifyRequest): boolean =>
  isUtf8Json(headers['content-type'] ?? '') && ['identity', undefined].includes(headers['content-encoding']);

/**
 * JSON in UTF-8 and nothing else, by Fastify's own parser, which refuses poisoned prototypes; a command without a body may say that it is
 * JSON all the same.
 */
export const takeJson = (app: NestFastifyApplication): void => {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit: BODY_BYTES_MAX }, (raw, body, done) => {
    const request = raw as FastifyRequest;
    if (!isPlain(request)) return done(new Problem('UNSUPPORTED_MEDIA_TYPE'));
    if (body.length === 0) return done(null, undefined);
    const json = decoded(body);
    if (json === undefined) return done(notJson('the body is not text in UTF-8'));
    return parse(request, json, (error, value) => {
      if (error !== null) done(notJson('the body is not JSON'));
      else if (repeatsMember(json)) done(notJson('the body names a field twice'));
      else done(null, value);
    });
  });
};
