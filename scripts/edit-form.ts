import { join } from 'node:path';
import type { Plugin } from 'vite';
import { houseFolder } from '#src/content.ts';
import { fingerprint } from '#src/disk.ts';
import { hashInTheBrowser } from '#src/edit/astro.ts';

const script = 'src/edit/start.ts';

/** The script of the form as one file, for a server that bundles nothing: a browser asks for it once, and keeps it, instead of for two hundred modules one after the other. It begins to be made at once. Whoever changes the form starts the command again. */
export function formAsOneFile(): Plugin {
  const made = bundled();
  // Who asks for it hears what went wrong; until then nobody does.
  made.catch(() => undefined);
  return {
    name: 'form-as-one-file',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== `/${script}`) { next(); return; }
        made.then(({ code, mark }) => {
          const isKnown = request.headers['if-none-match'] === mark;
          response.writeHead(isKnown ? 304 : 200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache', ETag: mark });
          response.end(isKnown ? undefined : code);
        }).catch(next);
      });
    },
  };
}

async function bundled(): Promise<{ code: string; mark: string }> {
  const { build } = await import('vite');
  const result = await build({
    configFile: false, root: houseFolder, mode: 'development', logLevel: 'error', plugins: [hashInTheBrowser],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, rolldownOptions: { input: join(houseFolder, script), output: { codeSplitting: false } } },
  });
  const [chunk] = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error('the form was not bundled');
  return { code: chunk.code, mark: `"${fingerprint(chunk.code).slice(0, 16)}"` };
}
