import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { EventStore, Position } from '@spillrom/event-sourcing';
import { insist, makeIdsAs } from './fixtures.js';
import type { WriterProcess, WriterTask } from './harness.js';

interface Order<Connection> {
  readonly connection: Connection;
  readonly task: WriterTask;
}

/**
 * What an adapter's entry calls, in the process that `startWriter` made of it: waits for its order, then writes till it is killed, and
 * tells every acknowledgement.
 */
export const runWriter = <Connection>(connect: (connection: Connection) => EventStore | Promise<EventStore>): void => {
  const begin = async ({ connection, task }: Order<Connection>): Promise<never> =>
    write(await connect(connection), task);
  process.once('message', (order: Order<Connection>) => void begin(order));
};

const write = async (store: EventStore, { writer, streams }: WriterTask): Promise<never> => {
  makeIdsAs(writer);
  for (let number = 0; ; number += 1) process.send!(await insist(store, streams, { writer, number }));
};

/** Starts an adapter's entry (a TypeScript file that calls `runWriter`) as a process; what it connects to must be JSON. */
export const startWriter = (entry: string, connection: unknown, task: WriterTask): WriterProcess => {
  const child = fork(entry, {
    execArgv: ['-r', join(__dirname, '..', 'run-typescript.js')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const acknowledged: Position[] = [];
  const gone = Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
  child.on('message', (position: Position) => acknowledged.push(position));
  child.send({ connection, task });
  return {
    acknowledged,
    until: async (count) => {
      const dead = gone.then(() => Promise.reject(new Error(`writer ${task.writer} is gone`)));
      while (acknowledged.length < count) await Promise.race([once(child, 'message'), dead]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
};
