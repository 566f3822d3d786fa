// Loaded before every command (package.json), also in its threads: has Node keep what it made of our TypeScript, for the next command. Without it each process and each thread first loads a compiler. Node holds every piece against its source; where the folder cannot be written, nothing is kept.
const { enableCompileCache, registerHooks } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

if (process.argv.includes('--no-cache')) process.env.NODE_DISABLE_COMPILE_CACHE = '1';
else {
  process.env.NODE_COMPILE_CACHE ??= join(__dirname, '../node_modules/.cache/compile');
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}

// Our modules name each other by their whole file names, so where one lies follows from its name. Node would look for each on the disk, with the package it belongs to, several hundred times a command.
const house = pathToFileURL(join(__dirname, '..', '/')).href;
const packages = `${house}node_modules/`;
const folders = Object.entries(require('../package.json').imports).map(([name, place]) => [name.slice(0, -1), new URL(place.slice(0, -1), house).href]);
registerHooks({ resolve(specifier, context, next) {
  const { parentURL } = context;
  if (!specifier.endsWith('.ts') || !parentURL?.startsWith(house) || parentURL.startsWith(packages)) return next(specifier, context);
  const [name, place] = folders.find(([own]) => specifier.startsWith(own)) ?? [];
  const url = name === undefined ? /^\.\.?\//.test(specifier) && new URL(specifier, parentURL).href : place + specifier.slice(name.length);
  return url ? { url, format: 'module-typescript', shortCircuit: true } : next(specifier, context);
} });
