/** Names of files in a bundle, all relative to its folder. */
export const PLACES = {
  checkpoint: 'checkpoint',
  manifest: 'manifest.sha256',
  publicKey: 'keys/not-trusted-public-key.txt',
  events: 'views/events.jsonl',
  figures: 'views/figures.csv',
  readme: 'README.txt',
  lesmeg: 'LESMEG.txt',
  script: 'verify.py',
} as const;

/** What every derived file says of where it comes from. */
export const originLine = (origin: string, size: number, root: Buffer): string =>
  `origin ${origin}, ${size} events, root ${root.toString('base64')}`;
