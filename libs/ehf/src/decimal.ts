/** A number as XML Schema writes decimals. */
const DECIMAL = /^([+-]?)(?:([0-9]+)(?:\.([0-9]*))?|\.([0-9]+))$/;
const DIGITS_MAX = 15;

interface Decimal {
  readonly sign: '-' | '';
  readonly whole: string;
  readonly fraction: string;
}

const read = (text: string): Decimal | undefined => {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const whole = (match[2] ?? '').replace(/^0+/, '') || '0';
  const fraction = match[3] ?? match[4] ?? '';
  if (whole.length > DIGITS_MAX || fraction.length > DIGITS_MAX) return undefined;
  return { sign: match[1] === '-' && /[1-9]/.test(whole + fraction) ? '-' : '', whole, fraction };
};

const written = ({ sign, whole, fraction }: Decimal): string =>
  `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;

/** The number with its digits before the point and as many after it as it came with; nothing when it is no number, or too long for one. */
export const decimalText = (text: string): string | undefined => {
  const decimal = read(text);
  return decimal && written(decimal);
};

/** Kroner as øre, which may be finer than one. */
export const oreDecimal = (kroner: string): string | undefined => {
  const decimal = read(kroner);
  if (decimal === undefined) return undefined;
  const fraction = decimal.fraction.padEnd(2, '0');
  const whole = `${decimal.whole}${fraction.slice(0, 2)}`.replace(/^0+/, '') || '0';
  if (whole.length > DIGITS_MAX) return undefined;
  return written({ ...decimal, whole, fraction: fraction.slice(2).replace(/0+$/, '') });
};

/** Kroner as whole øre; nothing when it is finer than that. */
export const wholeOre = (kroner: string): string | undefined => {
  const ore = oreDecimal(kroner);
  return ore === undefined || ore.includes('.') ? undefined : ore;
};
