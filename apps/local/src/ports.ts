import { createServer } from 'node:net';

/** A sentence for a person: what is in the way of starting, and what to do about it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** Looks before anything is opened, so that the message comes at once. @throws CannotStart */
export const portIsFree = (host: string, port: number, variable: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'something else listens there' : `${error.code ?? error.message}`;
      reject(new CannotStart(`Cannot listen on ${host}:${port}: ${why}. Stop it, or set ${variable} to another port.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
