// Read before a program: writing a file whose path holds FAULT_AT is refused with FAULT_CODE, as a full or a read-only disk does. All ways to write are covered that the program and its packages use.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FAULT_AT: at, FAULT_CODE: code } = process.env;
const refuse = (path) => {
  if (!String(path).includes(at)) return;
  throw Object.assign(new Error(`${code}: the disk refuses, write '${path}'`), { code, syscall: 'write', path: String(path) });
};
for (const name of ['writeFile', 'mkdir', 'copyFile', 'cp']) {
  const really = fs.promises[name];
  fs.promises[name] = async (path, ...rest) => { refuse(name === 'copyFile' || name === 'cp' ? rest[0] : path); return really(path, ...rest); };
}
for (const name of ['writeFileSync', 'mkdirSync']) {
  const really = fs[name];
  fs[name] = (path, ...rest) => { refuse(path); return really(path, ...rest); };
}
syncBuiltinESMExports();
