import { headersOf } from './serve-console.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
const POLICY = expect.stringContaining("frame-ancestors 'none'");

describe.each(['/srv/console', '/srv/assets/console', '/srv/index.html/console'])(
  'a file of the console under %s',
  (root) => {
    it.each([
      ['index.html', { 'Cache-Control': 'no-cache', 'Content-Security-Policy': POLICY }],
      ['index.html.br', { 'Cache-Control': 'no-cache', 'Content-Security-Policy': POLICY }],
      ['spillrom.svg', { 'Cache-Control': 'no-cache' }],
      ['assets/frame-1.js', { 'Cache-Control': FOR_EVER }],
      ['assets/frame-1.js.gz', { 'Cache-Control': FOR_EVER }],
    ])('%s is kept as long as its name stands for what is in it', (file, headers) =>
      expect(headersOf(root, `${root}/${file}`)).toEqual(headers),
    );
  },
);
