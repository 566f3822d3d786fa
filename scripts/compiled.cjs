// Loaded before every command (package.json), also in its threads: has Node keep what it made of our TypeScript, for the next command. Without it each process and each thread first loads a compiler. Node holds every piece against its source; where the folder cannot be written, nothing is kept.
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

if (process.argv.includes('--no-cache')) process.env.NODE_DISABLE_COMPILE_CACHE = '1';
else {
  process.env.NODE_COMPILE_CACHE ??= join(__dirname, '../node_modules/.cache/compile');
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}
