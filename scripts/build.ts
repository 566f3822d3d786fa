import { keepCompiled } from './compiled.ts';

// Before anything else is read: a tenth of a build in which little changed would be reading TypeScript.
if (!process.argv.includes('--no-cache')) keepCompiled();
await import('./build-command.ts');
