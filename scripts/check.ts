import { keepCompiled } from './compiled.ts';

// Before anything else is read: half of a short check would be reading TypeScript.
if (!process.argv.includes('--no-cache')) keepCompiled();
await import('./check-command.ts');
