import { createServer } from 'node:net';
import { CannotStart } from './cannot-start.js';

export const HOST = '127.0.0.1';

/** Looks before anything is opened, so that the message comes at once. @throws CannotStart */
export const portIsFree = (port: number, variable: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      const why = isTaken
        ? 'something else is listening there. Stop it, or set'
        : `${error.code ?? error.message}. Set`;
      reject(new CannotStart(`Cannot listen on ${HOST}:${port}: ${why} ${variable} to another port.`));
    });
    probe.listen(port, HOST, () => probe.close(() => resolve()));
  });
