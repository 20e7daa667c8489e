declare const brand: unique symbol;

/** A Norwegian organisation number: nine digits, the last a modulus-11 check digit. */
export type OrgNumber = string & { readonly [brand]: 'OrgNumber' };

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

export const isOrgNumber = (text: string): text is OrgNumber => {
  if (!/^[0-9]{9}$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  // A remainder of 1 would need the check digit 10: such numbers are never given out.
  return (11 - (sum % 11)) % 11 === Number(text[8]);
};
