/** A place in a program, as V8 writes it: `    at name (file:line:column)`. */
const PLACE = /^ {4}at .*(?:\(|\s)(?:node:|file:|\/)[^\n]*:\d+:\d+\)?$/;

/**
 * The name of an error and the places that it came through: all of it that may be logged. The message of a driver or a parser quotes what
 * was sent, and a message of several lines can look like places, so it is cut off before places are looked for.
 */
export const traceOf = (cause: unknown): string | undefined => {
  if (!(cause instanceof Error)) return undefined;
  const { name, message, stack = '' } = cause;
  const start = stack.indexOf(message);
  // A message that was changed since cannot be told from places.
  const places =
    start === -1
      ? []
      : stack
          .slice(start + message.length)
          .split('\n')
          .filter((line) => PLACE.test(line));
  return [name, ...places].join('\n');
};
