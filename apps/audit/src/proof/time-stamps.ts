import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Findings } from './checks.js';

/** A checkpoint, and what an authority of RFC 3161 said of the time at which it had it. */
export interface TimeStamp {
  /** Of both files, without their endings. */
  readonly name: string;
  readonly note: string;
  /** A TimeStampResp, DER. */
  readonly response: Buffer;
}

/** What an auditor holds time stamps against. */
export interface StampsKept {
  readonly stamps: readonly TimeStamp[];
  /** The certificate of the authority or of who vouches for it, PEM, given out of band. */
  readonly authority: string;
}

/** The authority gave no time stamp, or none of what it was asked for. */
export class NotStamped extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NotStamped';
  }
}

export const NOTE_END = '.checkpoint';
export const RESPONSE_END = '.tsr';

const ANSWER_BYTES_MAX = 65_536;
const SILENCE_MS = 30_000;

const der = (tag: number, ...contents: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(contents);
  if (content.length > 127) throw new RangeError('longer than any request is');
  return Buffer.concat([Buffer.of(tag, content.length), content]);
};
const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OCTETS = 0x04;
const SHA_256 = Buffer.from('300d06096086480165030402010500', 'hex');
const VERSION = Buffer.from('020101', 'hex');
const WITH_CERTIFICATE = Buffer.from('0101ff', 'hex');

const hashOf = (note: string): Buffer => createHash('sha256').update(note, 'utf8').digest();

/** A TimeStampReq for the SHA-256 of a checkpoint as it lies there, signatures included. */
const requestFor = (note: string, nonce: Buffer): Buffer =>
  der(SEQUENCE, VERSION, der(SEQUENCE, SHA_256, der(OCTETS, hashOf(note))), der(INTEGER, nonce), WITH_CERTIFICATE);

/** Positive, and no zero in front. */
const newNonce = (): Buffer => Buffer.concat([Buffer.of(1), randomBytes(8)]);

/** Where the content of a DER value starts. */
const contentAt = (bytes: Buffer, at: number): number => at + 2 + (bytes[at + 1]! > 127 ? bytes[at + 1]! & 127 : 0);

/** 0: granted; 1: granted with changes. */
const statusIn = (response: Buffer): number | undefined => {
  const at = contentAt(response, contentAt(response, 0));
  return response[at] === INTEGER && response[at + 1] === 1 ? response[at + 2] : undefined;
};

/**
 * Asks an authority for the time of a checkpoint. Its signature is checked by `verify`, with a certificate that is given out of band.
 * @throws NotStamped, and whatever `fetch` throws
 */
export const stamped = async (note: string, authority: string): Promise<Buffer> => {
  const nonce = newNonce();
  const answer = await fetch(authority, {
    method: 'POST',
    headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
    body: new Uint8Array(requestFor(note, nonce)),
    signal: AbortSignal.timeout(SILENCE_MS),
    redirect: 'error',
  });
  if (answer.status !== 200) throw new NotStamped(`the authority answers ${answer.status}`);
  const response = Buffer.from(await answer.arrayBuffer());
  if (response.length > ANSWER_BYTES_MAX) throw new NotStamped('the answer is longer than a time stamp can be');
  const status = statusIn(response);
  if (status === undefined || status > 1)
    throw new NotStamped(`the authority has not granted it: status ${status ?? 'unreadable'}`);
  if (!response.includes(hashOf(note)) || !response.includes(nonce))
    throw new NotStamped('the answer is to another question');
  return response;
};

/** The time stamps that lie in a folder. @throws whatever `node:fs` throws */
export const stampsIn = async (folder: string): Promise<readonly TimeStamp[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(RESPONSE_END)).sort();
  const read = names.map(async (file) => {
    const name = file.slice(0, -RESPONSE_END.length);
    const note = await readFile(join(folder, `${name}${NOTE_END}`), 'utf8');
    return { name, note, response: await readFile(join(folder, file)) };
  });
  return Promise.all(read);
};

/** That the authority gave every one of them for the checkpoint beside it; that the history goes on from that is another check. */
export const checkStamps = async (kept: StampsKept | undefined, findings: Findings): Promise<void> => {
  if (kept === undefined) return;
  if (kept.stamps.length === 0) findings.add('time stamps', 'there are none');
  const folder = await mkdtemp(join(tmpdir(), 'spillrom-stamps-'));
  try {
    for (const stamp of kept.stamps) {
      const wrong = await wrongWith(stamp, kept.authority, folder);
      if (wrong !== undefined) findings.add('time stamps', `${stamp.name}: ${wrong}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  findings.done('time stamps');
};

/** The first such field of a response is the time that it says; of certificates it holds, those come after it. */
const TIME = /\x18[\x0f-\x19](\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z/;

/** In seconds since 1970. */
const timeIn = (response: Buffer): number | undefined => {
  const [, ...parts] = TIME.exec(response.toString('latin1')) ?? [];
  const [year = Number.NaN, month = 0, ...rest] = parts.map(Number);
  const time = Date.UTC(year, month - 1, ...rest);
  return Number.isNaN(time) ? undefined : time / 1000;
};

const wrongWith = async (
  { note, response }: TimeStamp,
  authority: string,
  folder: string,
): Promise<string | undefined> => {
  const time = timeIn(response);
  if (time === undefined) return 'it says no time';
  const [data, reply] = [join(folder, 'note'), join(folder, 'response')];
  await writeFile(data, note);
  await writeFile(reply, response);
  // The certificate must have been valid when it was used, not for ever after.
  const words = ['ts', '-verify', '-data', data, '-in', reply, '-CAfile', authority, '-attime', String(time)];
  try {
    await promisify(execFile)('openssl', words, { timeout: SILENCE_MS });
    return undefined;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code === 'ENOENT') return 'openssl, which checks it, is not there';
    // Else it has not come to an end by itself.
    return code === 1 ? 'the authority has not given it for this checkpoint' : 'openssl could not finish checking it';
  }
};
