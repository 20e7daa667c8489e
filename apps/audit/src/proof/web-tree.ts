import type { TileReader } from '@spillrom/transparency';

/** Nothing of a tree is longer: a bundle of 256 entries of 64 KiB. */
const BYTES_MAX = 256 * (65_535 + 2);
const SILENCE_MS = 30_000;

/** The files of a tree under a URL. @throws whatever `fetch` throws, and Error for an answer that is neither a file nor 404 */
export const webTree = (url: string): TileReader => ({
  read: async (path) => {
    const address = new URL(path, url.endsWith('/') ? url : `${url}/`);
    const answer = await fetch(address, { signal: AbortSignal.timeout(SILENCE_MS), redirect: 'error' });
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw new Error(`${address.href} answers ${answer.status}`);
    return wholeBody(answer, address.href);
  },
});

const wholeBody = async (answer: Response, address: string): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += (chunk as Uint8Array).length;
    if (bytes > BYTES_MAX) throw new Error(`${address} is longer than a file of a tree can be`);
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
};
