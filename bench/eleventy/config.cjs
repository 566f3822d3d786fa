// Eleventy, on the same files as Hugo: `PEER` is the folder that holds them, its templates and the shared words (scripts/bench-peers.ts).
const path = require('node:path');
const { readFileSync } = require('node:fs');
module.exports = function (config) {
  const [content, own] = [path.join(process.env.PEER, 'content'), path.join(process.env.PEER, 'eleventy')];
  config.setUseGitIgnore(false);
  config.addGlobalData('permalink', () => (data) => (data.page.filePathStem.endsWith('_index') ? `${data.page.filePathStem.replace(/_index$/, '')}index.html` : `${data.page.filePathStem}/index.html`));
  for (const [name, value] of Object.entries(JSON.parse(readFileSync(path.join(own, 'shared.json'), 'utf8')))) config.addGlobalData(name, value);
  config.addCollection('keyed', (all) => Object.fromEntries(all.getAll().map(({ filePathStem, data }) => [filePathStem, data.p])));
  return { dir: { input: content, includes: path.relative(content, own) }, markdownTemplateEngine: false, htmlTemplateEngine: 'njk' };
};
