import { Logger } from '@nestjs/common';

/**
 * Stops once, however often it is asked: a terminal sends Ctrl-C to every process of a group, npm passes it on, and so it comes twice.
 */
export const stopOnSignals = (stop: () => Promise<void>): void => {
  let stopping = false;
  const begin = (): void => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        new Logger('stop').error({ error: error instanceof Error ? error.message : 'unknown' });
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', begin);
  process.on('SIGINT', begin);
};
