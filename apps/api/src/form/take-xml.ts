import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DOCUMENT_BYTES_MAX } from '@spillrom/ehf';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { saysUtf8 } from './json-body.js';

/** A document that is a little too long is told what is wrong with it; of a longer one no more is read. */
const BODY_BYTES_MAX = DOCUMENT_BYTES_MAX + 64 * 1024;

const XML_TYPE = /^application\/xml\s*(;|$)/i;

/** XML as its bytes, on the paths that ask for a document and on no other. */
export const takeXml = (app: NestFastifyApplication, paths: readonly string[]): void => {
  app.useBodyParser('application/xml', { bodyLimit: BODY_BYTES_MAX }, (raw, body, done) => {
    const { headers, routeOptions } = raw as FastifyRequest;
    const type = headers['content-type'] ?? '';
    const isPlain =
      XML_TYPE.test(type) && saysUtf8(type) && [undefined, 'identity'].includes(headers['content-encoding']);
    if (isPlain && paths.includes(routeOptions.url ?? '')) done(null, body);
    else done(new Problem('UNSUPPORTED_MEDIA_TYPE'));
  });
};
