import { siteName, searchBoxWords, siteWords } from '#languages/words/site.ts';
import type { Voice } from '#languages/voice.ts';
import { inXml } from './xml.ts';

/** The search of the site as browsers take it over (OpenSearch 1.1), in one language. https://github.com/dewitt/opensearch */
export function asOpenSearch(voice: Voice, root: string): string {
  const { route, say } = voice;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>', '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The name is read beside those of other sites: it may have sixteen characters.
    `  <ShortName>${inXml(`${siteName} ${route.path}`)}</ShortName>`, `  <LongName>${inXml(`${siteName} – ${say(siteWords.tagline)}`)}</LongName>`,
    `  <Description>${inXml(say(searchBoxWords.label))}</Description>`,
    `  <Url type="text/html" method="get" template="${inXml(`${root}/${route.path}/search/?q={searchTerms}`)}"/>`, `  <Url type="application/opensearchdescription+xml" rel="self" template="${inXml(`${root}/${route.path}/opensearch.xml`)}"/>`,
    `  <Image width="32" height="32" type="image/x-icon">${inXml(`${root}/favicon.ico`)}</Image>`, `  <Language>${route.tag}</Language>`, '  <InputEncoding>UTF-8</InputEncoding>', '  <OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>', '',
  ].join('\n');
}
