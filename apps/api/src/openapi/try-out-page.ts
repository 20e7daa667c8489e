import type { INestApplication } from '@nestjs/common';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Development } from '../settings.js';
import { signInScript } from './sign-in.js';

interface Sent {
  readonly headers: Record<string, string>;
  credentials?: string;
}

/** Runs on the page, which is written from its text: a key that is tried twice would be the same command twice. */
const withFreshKey = (request: Sent): Sent => {
  const example = '3f0c1e9a-52a4-4a7e-9d4c-9f1f6b1c2d3e';
  if (request.headers['Idempotency-Key'] === example) request.headers['Idempotency-Key'] = crypto.randomUUID();
  // It has a token; with the cookie of a console in another tab it would be refused.
  request.credentials = 'omit';
  return request;
};

/** The description as JSON, and a page to try it out on. Its scripts come from here, not from somewhere else. */
export const serveDocument = (app: INestApplication, document: OpenAPIObject, development?: Development): void => {
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'api/v1/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Spillrom',
    ...(development !== undefined && { customJsStr: signInScript(development) }),
    swaggerOptions: {
      persistAuthorization: true,
      tryItOutEnabled: true,
      displayRequestDuration: true,
      docExpansion: 'none',
      requestInterceptor: withFreshKey,
    },
  });
};
