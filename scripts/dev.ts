import { keepCompiled } from './compiled.ts';

// Before anything else is read: most of the start is reading Astro.
keepCompiled();
await import('./dev-command.ts');
