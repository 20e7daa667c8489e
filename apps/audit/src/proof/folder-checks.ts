import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tilePath, tilesOf, type TileReader } from '@spillrom/transparency';
import type { Findings } from './checks.js';
import { PLACES } from './places.js';

/** A folder that is read and never written to. */
export interface Folder extends TileReader {
  /** The hash of a file of any size, in hex; undefined when there is none. */
  sha256(path: string): Promise<string | undefined>;
  /** Everything that lies in it, by path; what is neither file nor folder is told apart. */
  list(): Promise<readonly { readonly path: string; readonly isFile: boolean }[]>;
}

export const folderAt = (root: string): Folder => {
  const list = async (at: string): Promise<{ path: string; isFile: boolean }[]> => {
    const names = await readdir(join(root, at));
    const found = names.map(async (name) => {
      const path = at === '' ? name : `${at}/${name}`;
      const stat = await lstat(join(root, path));
      return stat.isDirectory() ? list(path) : [{ path, isFile: stat.isFile() }];
    });
    return (await Promise.all(found)).flat();
  };
  const isFile = async (path: string): Promise<boolean> => {
    try {
      return (await lstat(join(root, path))).isFile();
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(String((error as { readonly code?: unknown }).code))) return false;
      throw error;
    }
  };
  return {
    read: async (path) => ((await isFile(path)) ? readFile(join(root, path)) : undefined),
    sha256: async (path) => {
      if (!(await isFile(path))) return undefined;
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(join(root, path))) hash.update(chunk as Buffer);
      return hash.digest('hex');
    },
    list: () => list(''),
  };
};

/** Every file that a bundle of a size has, but its manifest; a key comes with a signature. */
export const filesOf = (size: number, isSigned: boolean): ReadonlySet<string> => {
  const { manifest: _, publicKey, ...others } = PLACES;
  return new Set([...Object.values(others), ...(isSigned ? [publicKey] : []), ...[...tilesOf(size)].map(tilePath)]);
};

/** Paths and their hashes as `sha256sum` writes them, in order of the paths. */
export const manifestLines = async (
  folder: Folder,
  paths: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> => {
  const lines = new Map<string, string>();
  for (const path of [...paths].sort()) lines.set(path, `${(await folder.sha256(path)) ?? 'missing'}  ${path}`);
  return lines;
};

/** That the folder holds what the manifest names, and nothing else. */
export const checkFolder = async (folder: Folder, wanted: ReadonlySet<string>, findings: Findings): Promise<void> => {
  const found = await folder.list();
  for (const { path, isFile } of found) {
    if (!isFile) findings.add('folder', `${path} is a link, or no file`);
    else if (path !== PLACES.manifest && !wanted.has(path)) findings.add('folder', `${path} does not belong here`);
  }
  const manifest = (await folder.read(PLACES.manifest))?.toString('utf8').split('\n') ?? [];
  const lines = await manifestLines(folder, wanted);
  for (const [path, line] of lines)
    if (!manifest.includes(line)) findings.add('manifest', `${path} is not the file that ${PLACES.manifest} names`);
  if (manifest.join('\n') !== [...lines.values(), ''].join('\n'))
    findings.add('manifest', `${PLACES.manifest} does not name every file once, in order, and nothing else`);
  findings.done('folder', 'manifest');
};
