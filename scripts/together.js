// Runs several scripts of Node at the same time: `together.js '["a.js", "x"]' '["b.js"]'`. Says what a failing one has written.
const { spawn } = require('node:child_process');

const run = (words) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let written = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (written += String(chunk)));
    child.on('close', (code) => {
      if (code !== 0) {
        process.stderr.write(written);
        process.exitCode = 1;
      }
      resolve();
    });
  });

void Promise.all(process.argv.slice(2).map((words) => run(JSON.parse(words))));
