// Runs on any Node: installs what package-lock.json names when it is not there yet, so that a bare `npm start` works on a fresh clone.
const { execSync } = require('node:child_process');
const { statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const time = (file) => { try { return statSync(join(root, file)).mtimeMs; } catch { return 0; } };

if (time('node_modules/.package-lock.json') === 0) execSync('npm ci', { cwd: root, stdio: 'inherit' });
