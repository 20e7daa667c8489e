// Jest cannot require an ES module before Node 24.9, and every Nest 12 package is one. Whatever its package.json (or
// its .mjs ending) calls an ES module is rewritten to CommonJS here; everything else passes through untouched.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const swc = require('@swc/core');

const ownSource = readFileSync(__filename);
const moduleFolders = new Map();

const isModuleFolder = (folder) => {
  const known = moduleFolders.get(folder);
  if (known !== undefined) return known;
  const manifest = join(folder, 'package.json');
  const parent = dirname(folder);
  let answer = false;
  if (existsSync(manifest)) answer = JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
  else if (parent !== folder) answer = isModuleFolder(parent);
  moduleFolders.set(folder, answer);
  return answer;
};

const isModule = (file) => file.endsWith('.mjs') || isModuleFolder(dirname(file));

const process = (source, file) => {
  if (!isModule(file)) return { code: source };
  const { code } = swc.transformSync(source, {
    filename: file,
    configFile: false,
    swcrc: false,
    sourceMaps: false,
    module: { type: 'commonjs', ignoreDynamic: false },
    jsc: { target: 'es2022', parser: { syntax: 'ecmascript' }, keepClassNames: true },
  });
  return { code };
};

const getCacheKey = (source, file) =>
  createHash('sha256')
    .update(ownSource)
    .update(swc.version)
    .update(String(isModule(file)))
    .update(file)
    .update(source)
    .digest('hex');

module.exports = { process, getCacheKey };
