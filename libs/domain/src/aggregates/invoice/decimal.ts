/** A decimal number as EHF has them: digits, perhaps a point and more digits, perhaps below zero. */
const DECIMAL = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;

/** An exact number: `units` divided by 10 to the power of `places`. */
interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/** @throws RangeError when it is no decimal number: the form has let through nothing else */
const decimal = (text: string): Decimal => {
  const [, sign, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) throw new RangeError('not a decimal number');
  return { units: BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`), places: fraction.length };
};

const power = (places: number): bigint => 10n ** BigInt(places);

/** The number if it is whole; `8`, `8.0` and `8.00` are. */
export const wholeOf = (text: string): bigint | undefined => {
  const { units, places } = decimal(text);
  return units % power(places) === 0n ? units / power(places) : undefined;
};

/** Half a unit goes up, away from zero. */
const rounded = (numerator: bigint, divisor: bigint): bigint => {
  const up = numerator < 0n ? -(divisor / 2n) : divisor / 2n;
  return (numerator + up) / divisor;
};

/** `quantity` × `price` ÷ `per`, rounded to whole units of the price. `per` is above zero. */
export const product = (quantity: string, price: string, per = '1'): bigint => {
  const [q, p, d] = [decimal(quantity), decimal(price), decimal(per)];
  return rounded(q.units * p.units * power(d.places), d.units * power(q.places + p.places));
};

/** `price` ÷ `per` without what is finer than a unit. */
export const wholePrice = (price: string, per = '1'): bigint => {
  const [p, d] = [decimal(price), decimal(per)];
  return (p.units * power(d.places)) / (d.units * power(p.places));
};

/** Whether `price` ÷ `per` is exactly so many units. */
export const isPrice = (units: string, price: string, per = '1'): boolean => {
  const [p, d] = [decimal(price), decimal(per)];
  return BigInt(units) * d.units * power(p.places) === p.units * power(d.places);
};
