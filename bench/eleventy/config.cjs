// Eleventy, on the same files as Hugo: `PEER` is their folder.
const path = require('node:path');
module.exports = function (config) {
  config.setUseGitIgnore(false);
  config.addGlobalData('permalink', () => (data) => (data.page.filePathStem.endsWith('_index') ? `${data.page.filePathStem.replace(/_index$/, '')}index.html` : `${data.page.filePathStem}/index.html`));
  config.addCollection('services', (all) => all.getAll().filter((item) => item.data.layout === 'service'));
  for (const field of ['topics', 'events', 'concepts']) {
    config.addFilter(`by_${field}`, (services) => [...Map.groupBy(services.flatMap((item) => (item.data[field] ?? []).map((id) => ({ id, item }))), ({ id }) => id)].map(([id, those]) => ({ id, items: those.map(({ item }) => item) })));
  }
  config.addFilter('of_institution', (services, lang, institution) => services.filter((item) => item.data.lang === lang && item.data.institutionId === institution));
  config.addFilter('in_language', (services, lang) => services.filter((item) => item.data.lang === lang));
  return { dir: { input: process.env.PEER, includes: path.relative(process.env.PEER, path.join(__dirname, '_includes')) }, markdownTemplateEngine: false, htmlTemplateEngine: 'njk' };
};
