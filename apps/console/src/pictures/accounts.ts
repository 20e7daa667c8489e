/** In every picture in the order of how hard the money is. */
export const ACCOUNTS = ['expended', 'committed', 'reserved', 'available'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** Øre of each account, as the api writes them. */
export type Amounts = Readonly<Record<Account, string>>;

/** Per cent of a whole, exact to a hundredth: for widths, never for words. */
export const partOf = (part: bigint, whole: bigint): number =>
  whole === 0n ? 0 : Number((part * 10_000n) / whole) / 100;
