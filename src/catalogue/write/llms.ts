import { routes, type Route } from '#languages/languages.ts';
import { siteName, siteWords } from '#languages/words/site.ts';
import { voiceOf } from '#languages/voice.ts';
import { asMarkdownText } from './markdown-text.ts';
import type { Judged } from './open-data.ts';
import { servicesOf } from '../model/look-up.ts';

/** What a language model should read of the site, and how it has to be read (https://llmstxt.org): short, in English, with the addresses of the data. */
export function asLlmsText({ catalogue, services, root }: Pick<Judged, 'catalogue' | 'services' | 'root'>): string {
  const voice = voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script);
  const link = (name: string, address: string, what: string) => `- [${name}](${root}${address}): ${what}`;
  const numberOf = (institution: string) => servicesOf(services, institution).length;
  const inLanguage = ({ path, name }: Route) => link(name, `/${path}/`, path === 'sr' ? 'as it is written' : path === 'sr-cyrl' ? 'derived from the Latin script' : path === 'en' ? 'where it was translated' : 'official');
  return [
    `# ${siteName}`, '', `> ${siteWords.tagline.en}. ${siteWords.about.en}`, '',
    siteWords.notAnOffice.en, '',
    'How to read it:', '',
    '- A field that is not there means that nobody has said; `none` means that it is known that there is none. Never fill a gap with what other institutions do.',
    '- An entry with the status `unconfirmed` was collected from public pages and not confirmed by the institution. Say so, with the day under `review.checked`.',
    '- `conflicts` name what official sources say against each other. Name both sides.',
    '- Licence: CC BY 4.0, naming the source.', '',
    '## Data', '',
    link('List of files', '/api/v1/index.json', 'every open file with its schema, licence and checksum'), link('Services', '/api/v1/services.json', 'facts and words of all services'),
    `- \`${root}/api/v1/services/{institution}/{service}.json\`: one service`, link('Institutions', '/api/v1/institutions.json', 'names, offices, contacts'), link('Word lists', '/api/v1/vocabularies.json', 'names of documents, acts, bodies'), link('Changes', '/api/v1/changes.json', 'what changed in each service, fact by fact'), link('OpenAPI', '/api/v1/openapi.json', 'the addresses and schemas of all of these, for programs'), '',
    '## Languages', '', ...routes.map(inLanguage), '',
    '## Institutions', '',
    ...catalogue.institutions.map(({ id, facts }) => link(asMarkdownText(voice.say(facts.names).replace(/\s+/g, ' ')), `/en/${id}/`, `${numberOf(id)} ${numberOf(id) === 1 ? 'service' : 'services'}`)), '',
    '## Optional', '', link('Completeness', '/en/reports/', 'what is missing in each entry'), link('Guide', '/en/guide/', 'how entries are written and corrected'), '',
  ].join('\n');
}
