import { randomFillSync } from 'node:crypto';

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** A UUID in lower case with hyphens. */
export type Uuid = Branded<string, 'Uuid'>;

/** A person who acts, by an opaque id; the identity room alone knows who it is. */
export type ActorId = Branded<string, 'ActorId'>;

export type ProgrammeId = Branded<string, 'ProgrammeId'>;
export type DecisionId = Branded<string, 'DecisionId'>;
export type RequestId = Branded<string, 'RequestId'>;
export type InquiryId = Branded<string, 'InquiryId'>;
export type FrameworkId = Branded<string, 'FrameworkId'>;
export type ContractId = Branded<string, 'ContractId'>;
export type InvoiceId = Branded<string, 'InvoiceId'>;
export type CreditId = Branded<string, 'CreditId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: string): text is Uuid => UUID.test(text);

const RANDOM_BYTES = 10;

// The system gives random bytes for four hundred ids as fast as for one, and a busy log makes tens of thousands in a second.
const pool = Buffer.alloc(RANDOM_BYTES * 400);
let taken = pool.length;

const randomBytes = (): Uint8Array => {
  if (taken === pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  return pool.subarray(taken, (taken += RANDOM_BYTES));
};

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds since 1970, then bits of ten random bytes. Sorts by milliseconds; within one of
 * them by chance.
 * @throws RangeError when the milliseconds are not whole or do not fit
 */
export const uuidv7 = (milliseconds: number, random: Uint8Array = randomBytes()): Uuid => {
  if (!Number.isInteger(milliseconds) || milliseconds < 0 || milliseconds >= 2 ** 48) {
    throw new RangeError(`no whole milliseconds of 48 bits: ${milliseconds}`);
  }
  const time = milliseconds.toString(16).padStart(12, '0');
  const hex = Buffer.from(random.buffer, random.byteOffset, RANDOM_BYTES).toString('hex');
  const variant = ((parseInt(hex[3]!, 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}` as Uuid;
};
