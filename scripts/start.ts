import { keepCompiled } from './compiled.ts';

// As a build does.
if (!process.argv.includes('--no-cache')) keepCompiled();
await import('./start-command.ts');
