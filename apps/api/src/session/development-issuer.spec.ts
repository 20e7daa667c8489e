import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IssuerUnavailable } from '@spillrom/identity';
import type { Development } from '../settings.js';
import { developmentPeople, developmentSession } from './development-issuer.js';

describe('the development issuer', () => {
  let server: Server;
  let development: Development;
  let status: number;
  beforeAll(async () => {
    server = createServer((_, response) => response.writeHead(status).end('{}')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    development = { tokenUrl: `http://127.0.0.1:${port}/token` } as Development;
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });

  it('knows nobody of a name that it refuses', async () => {
    status = 400;
    expect(await developmentSession(development, 'nobody')).toBeUndefined();
  });

  it.each([500, 503])('is not there when it answers %s, which says nothing of a name', async (answered) => {
    status = answered;
    await expect(developmentSession(development, 'auditor')).rejects.toThrow(IssuerUnavailable);
    await expect(developmentPeople(development)).rejects.toThrow(IssuerUnavailable);
  });

  it('names no people in an answer that is an error', async () => {
    status = 404;
    await expect(developmentPeople(development)).rejects.toThrow(IssuerUnavailable);
  });

  it('is not there when nobody listens', async () => {
    const nowhere = { tokenUrl: 'http://127.0.0.1:1/token' } as Development;
    await expect(developmentPeople(nowhere)).rejects.toThrow(IssuerUnavailable);
    await expect(developmentSession(nowhere, 'auditor')).rejects.toThrow(IssuerUnavailable);
  });
});
