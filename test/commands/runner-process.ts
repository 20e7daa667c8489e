import { CommandRunner, type Submission } from '@spillrom/commands';
import { instantOf, uuidv7 } from '@spillrom/kernel';
import { PostgresEventStore, PostgresTurn } from '@spillrom/postgres/log';
import { toyHandlings } from '../../libs/commands/src/testing/toy-domain.js';

// A process that takes commands from its parent and answers them, as an api would.
const connection = { connectionString: process.argv[2]! };
const runner = new CommandRunner({
  store: new PostgresEventStore({ connection }),
  turn: new PostgresTurn({ connection }),
  clock: { now: () => instantOf(Date.now()) },
  newId: () => uuidv7(Date.now()),
  handlings: toyHandlings,
  developmentClock: false,
});

process.on('message', ({ number, submission }: { number: number; submission: Submission }) => {
  void runner.run(submission).then(
    (answer) => process.send!({ number, answer }),
    (error: unknown) => process.send!({ number, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send!('ready');
