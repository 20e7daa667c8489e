import { createHash } from 'node:crypto';
import type { Instant } from '@spillrom/kernel';
import type { Arrived, Documents, Kept } from '../documents.js';

export class MemoryDocuments implements Documents {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly now: () => Instant) {}

  async keep(document: Arrived): Promise<string> {
    const sha256 = createHash('sha256').update(document.content).digest('hex');
    const content = Uint8Array.from(document.content);
    if (!this.kept.has(sha256)) this.kept.set(sha256, { ...document, content, receivedAt: this.now() });
    return sha256;
  }

  async find(sha256: string): Promise<Kept | undefined> {
    return this.kept.get(sha256);
  }

  async lacking(hashes: readonly string[]): Promise<readonly string[]> {
    return [...new Set(hashes)].filter((each) => !this.kept.has(each));
  }
}
