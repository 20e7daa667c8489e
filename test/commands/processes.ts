import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answer, Submission } from '@spillrom/commands';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { migratedDatabase } from '../../migrations/testing/migrated-database.js';

/** A runner in a process of its own. */
export interface RunnerProcess {
  run(submission: Submission): Promise<Answer>;
  /** At once, without a goodbye: what was under way stays unanswered. */
  kill(): Promise<void>;
}

export interface Processes {
  readonly store: PostgresEventStore;
  start(): Promise<RunnerProcess>;
  close(): Promise<void>;
}

/** One log in PostgreSQL, and processes that decide on it. */
export const processesOnOneLog = async (): Promise<Processes> => {
  const database = await migratedDatabase('commands');
  const url = database.connectionString();
  const store = new PostgresEventStore({ connection: { connectionString: url } });
  const running: RunnerProcess[] = [];
  return {
    store,
    start: async () => {
      const started = await startRunner(url);
      running.push(started);
      return started;
    },
    close: async () => {
      await Promise.all(running.map((each) => each.kill()));
      await store.close();
      await database.drop();
    },
  };
};

type Message = { readonly number: number } & ({ readonly answer: Answer } | { readonly error: string });

const startRunner = async (url: string): Promise<RunnerProcess> => {
  const child = fork(join(__dirname, 'runner-process.ts'), [url], {
    execArgv: ['-r', join(__dirname, '..', 'run-typescript.js')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const died = once(child, 'exit');
  await Promise.race([
    once(child, 'message'),
    died.then(() => Promise.reject(new Error('a runner process did not start'))),
  ]);
  const waiting = new Map<number, { answer(answer: Answer): void; fail(error: Error): void }>();
  let number = 0;
  let isKilled = false;
  child.on('message', (message: Message) => {
    const client = waiting.get(message.number)!;
    waiting.delete(message.number);
    if ('answer' in message) client.answer(message.answer);
    else client.fail(new Error(message.error));
  });
  void died.then(() => {
    if (!isKilled) for (const client of waiting.values()) client.fail(new Error('a runner process died by itself'));
  });
  return {
    run: (submission) =>
      new Promise((answer, fail) => {
        waiting.set((number += 1), { answer, fail });
        if (child.connected) child.send({ number, submission });
      }),
    kill: async () => {
      isKilled = true;
      child.kill('SIGKILL');
      await died;
    },
  };
};
