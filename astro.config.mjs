import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { editor } from './src/edit/astro.ts';

// Static files for any web server. Services never pass through Astro's content collections: see src/site.ts.
// As a type, not through `defineConfig`, which gives back what it is given: the module that has it loads 280 others for fonts and pictures, a tenth of a second.
/** @type {import('astro').AstroUserConfig} */
export default {
  output: 'static',
  site: process.env.KATALOGU_SITE ?? 'https://katalogu.example',
  base: process.env.KATALOGU_BASE || '/',
  outDir: process.env.KATALOGU_OUT ?? './dist',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  integrations: [mdx(), ...(process.env.KATALOGU_EDITOR ? [editor()] : [])],
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  devToolbar: { enabled: false },
  // A small script stays a file: the content security policy allows none inside a page.
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name].[hash].js', chunkFileNames: 'assets/[name].[hash].js' } } } },
};
