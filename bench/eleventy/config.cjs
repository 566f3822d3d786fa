// Eleventy, on the same files as Hugo: `PEER` is the folder that holds them, its templates and the shared words (scripts/bench-peers.ts).
const path = require('node:path');
const { readFileSync } = require('node:fs');
module.exports = function (config) {
  const [content, own] = [path.join(process.env.PEER, 'content'), path.join(process.env.PEER, 'eleventy')];
  // The folder stands outside the working folder, so that Eleventy's own names of its files begin with the way there.
  const keyOf = (inputPath) => `/${path.relative(content, path.resolve(inputPath)).replace(/\.md$/, '')}`;
  config.setUseGitIgnore(false);
  config.addGlobalData('permalink', () => (data) => `${keyOf(data.page.inputPath).replace(/\/_index$/, '')}/index.html`);
  for (const [name, value] of Object.entries(JSON.parse(readFileSync(path.join(own, 'shared.json'), 'utf8')))) config.addGlobalData(name, value);
  config.addCollection('keyed', (all) => Object.fromEntries(all.getAll().map(({ inputPath, data }) => [keyOf(inputPath), data.p])));
  return { dir: { input: content, includes: path.relative(content, own) }, markdownTemplateEngine: false, htmlTemplateEngine: 'njk' };
};
