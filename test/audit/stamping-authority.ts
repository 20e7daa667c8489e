import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** OpenSSL 3 is what stamps here, and what checks it. */
export const hasOpenssl = (): boolean =>
  spawnSync('openssl', ['version']).stdout?.toString().startsWith('OpenSSL 3') === true;

const CONFIG = `
[own]
serial = serial
signer_cert = own.pem
certs = ca.pem
signer_key = own.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_alg = sha256
`;

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** A small authority of time stamps (RFC 3161), with a certificate of its own. */
export class StampingAuthority {
  private constructor(
    private readonly folder: string,
    private readonly server: Server,
  ) {}

  static async open(folder: string): Promise<StampingAuthority> {
    mkdirSync(folder);
    writeFileSync(join(folder, 'own.cnf'), CONFIG);
    writeFileSync(
      join(folder, 'own.ext'),
      'extendedKeyUsage = critical, timeStamping\nkeyUsage = critical, digitalSignature\n',
    );
    writeFileSync(join(folder, 'serial'), '01\n');
    const run = (...words: readonly string[]): void => {
      const { status, stderr } = spawnSync('openssl', words, { cwd: folder, encoding: 'utf8' });
      if (status !== 0) throw new Error(`openssl ${words.join(' ')}: ${stderr}`);
    };
    run('req', '-x509', ...NEW_KEY, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=test authority', '-days', '2');
    run('req', ...NEW_KEY, '-keyout', 'own.key', '-out', 'own.csr', '-subj', '/CN=test stamps');
    const issued = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-set_serial', '2', '-days', '2', '-extfile', 'own.ext'];
    run('x509', '-req', '-in', 'own.csr', ...issued, '-out', 'own.pem');
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        writeFileSync(join(folder, 'query'), Buffer.concat(chunks));
        run('ts', '-reply', '-config', 'own.cnf', '-section', 'own', '-queryfile', 'query', '-out', 'reply');
        response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' });
        response.end(readFileSync(join(folder, request.url === '/late' ? 'first' : 'reply')));
        if (request.url === '/first') writeFileSync(join(folder, 'first'), readFileSync(join(folder, 'reply')));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new StampingAuthority(folder, server);
  }

  /** What vouches for its certificate, PEM. */
  get certificate(): string {
    return join(this.folder, 'ca.pem');
  }

  url(path = ''): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/${path}`;
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}
