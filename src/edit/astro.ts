import type { AstroIntegration } from 'astro';

/** The core asks Node for one hash; in the browser the same hash is made by our own lines. */
export const hashInTheBrowser = {
  name: 'hash-in-the-browser', enforce: 'pre' as const,
  resolveId(source: string) {
    return source === 'node:crypto' && (this as unknown as { environment: { name: string } }).environment.name === 'client' ? new URL('./sha256.ts', import.meta.url).pathname : undefined;
  },
};

/** The pages of the editor. They belong to a site only where it is built with one: citizens' pages carry nothing of it. */
export function editor(): AstroIntegration {
  const pages = './src/edit/pages';
  return {
    name: 'katalogu-editor',
    hooks: {
      'astro:config:setup'({ injectRoute, updateConfig }) {
        injectRoute({ pattern: '/edit', entrypoint: `${pages}/Doors.astro`, prerender: true });
        injectRoute({ pattern: '/edit/[lang]', entrypoint: `${pages}/Editor.astro`, prerender: true });
        injectRoute({ pattern: '/edit/catalogue.json', entrypoint: `${pages}/catalogue.json.ts`, prerender: true });
        injectRoute({ pattern: '/edit/files/[institution]/[service].json', entrypoint: `${pages}/service.json.ts`, prerender: true });
        injectRoute({ pattern: '/edit/files/[institution].json', entrypoint: `${pages}/institution.json.ts`, prerender: true });
        updateConfig({ vite: { plugins: [hashInTheBrowser] } });
      },
    },
  };
}
