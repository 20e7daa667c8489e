import { readFileSync, writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');

/** Packages that run nothing when they are loaded but do not say so; without this one button brings all of them. */
const PURE =
  /node_modules\/(@digdir\/designsystemet-react|@floating-ui|@navikt\/aksel-icons|@radix-ui|@tanstack\/react-virtual)\//;

/** What every screen needs is one file; each screen is loaded when it is asked for. */
const FRAME = /node_modules\/(?!react-hook-form)|\/apps\/console\/src\/(shell|api|parts\/[^/]+\.tsx?|router)/;

/** Actions and the forms of commands are another, which the screens that have any share. */
const COMMANDS = /\/apps\/console\/src\/parts\/(actions|command)\//;

/** The font is asked for with the page, not after the style sheet: else the text shifts. */
const preloadFont = {
  name: 'preload-font',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /inter-latin-wght-normal.*\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
          injectTo: 'head-prepend',
        })),
  },
};

/** Compressed once, here, and served as they are. */
const compress = {
  name: 'compress',
  apply: 'build',
  writeBundle: ({ dir }) => {
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      if (!/\.(js|css|html|svg)$/.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      writeFileSync(`${file}.br`, brotliCompressSync(bytes));
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
};

// Whoever builds it, from a test run too: React reads this.
if (process.argv.includes('build')) process.env.NODE_ENV = 'production';

const api = process.env.SPILLROM_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: here,
  resolve: { alias: { '@spillrom/words': join(root, 'libs/words/src/index.ts') } },
  plugins: [preloadFont, compress],
  server: { proxy: { '/api': api, '/session': api, '/readyz': api } },
  build: {
    outDir: join(root, 'dist/console'),
    emptyOutDir: true,
    // `data:` would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !PURE.test(id) },
      output: {
        advancedChunks: {
          groups: [
            { name: 'frame', test: FRAME },
            { name: 'commands', test: COMMANDS },
          ],
        },
      },
    },
  },
});
