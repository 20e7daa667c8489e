/** Chance puts six digits into a hash, an id, a larger number, a fraction of a second; a process id stands in brackets. */
const alone = (digits: string): RegExp => new RegExp(String.raw`(?<![\p{L}\d_.[])${digits}(?![\p{L}\d_]|\.\d)`, 'u');

/**
 * What of a national identity number stands in a text: the whole, also with something between its two groups or as a cursor has it; and
 * either group where it stands alone.
 */
export const personNumberTraces = (number: string, text: string): readonly string[] => {
  const [date, rest] = [number.slice(0, 6), number.slice(6)];
  const whole = new RegExp(String.raw`${date}\D{0,3}${rest}`, 'u');
  const inCursor = Buffer.from(number).toString('base64url').slice(0, -2);
  return [whole, new RegExp(inCursor), alone(date), alone(rest)].flatMap((trace) => trace.exec(text)?.[0] ?? []);
};
