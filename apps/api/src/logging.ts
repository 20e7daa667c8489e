import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Lines of JSON on standard output. What is logged is chosen field by field: never a body, a query, a header or a token. */
export class PinoLogger implements LoggerService {
  readonly #pino: Logger;

  constructor(level: string) {
    this.#pino = pino({ level, base: undefined });
  }

  log(message: unknown, context?: string): void {
    this.#pino.info(fields(message, context));
  }

  warn(message: unknown, context?: string): void {
    this.#pino.warn(fields(message, context));
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    this.#pino.error(
      fields(
        message,
        rest.findLast((each) => typeof each === 'string'),
      ),
    );
  }

  debug(message: unknown, context?: string): void {
    this.#pino.debug(fields(message, context));
  }
}

const fields = (message: unknown, context: unknown): object => ({
  ...(typeof context === 'string' && { context }),
  ...(typeof message === 'object' ? message : { msg: `${message as string}` }),
});
