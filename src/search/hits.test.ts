import { expect, test } from 'vitest';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { finderOf, type Found } from './finder.ts';
import { partedOf } from './parted.ts';
import { partsOf } from './parts.ts';
import type { Head } from './packed.ts';
import { titlesOf } from './titles.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const institution = (id: string, languages: string) => file(`institutions/${id}/institution.yaml`, `type: municipality\nnames: { sq: Komuna e ${id}, sr: Opština ${id}, en: Municipality of ${id} }\nlanguages: [${languages}]\n`);
const permit = (id: string, texts: Readonly<Record<string, string>> = {}) => [
  file(`institutions/${id}/services/permit/service.yaml`, 'concept: permit\nstatus: unconfirmed\n'),
  ...Object.entries(texts).map(([language, words]) => file(`institutions/${id}/services/permit/${language}.md`, `---\n${words}\n---\n`)),
];

const { catalogue, problems } = readCatalogue([
  file('concepts/permit/service.yaml', 'silence: may-appeal\n'), ...['sq: Leje ndërtimi', 'sr: Građevinska dozvola', 'en: Construction permit'].map((one) => file(`concepts/permit/${one.slice(0, 2)}.md`, `---\ntitle: ${one.slice(4)}\n---\n`)),
  institution('deqan', 'sq, sr'), ...permit('deqan'),
  institution('mamusha', 'sq, sr, tr'), ...permit('mamusha', { tr: 'title: İnşaat izni\nalsoCalled: [yapı ruhsatı]' }),
  institution('peja', 'sq, sr, bs'), ...permit('peja', { bs: 'title: Odobrenje za građenje' }),
]);

const told = ({ hits: [hit] }: Found, titles: { institutions: readonly { id: string }[] }) => [titles.institutions[hit!.offers[0]!.at]!.id, hit!.via];

test('a name in a language that an institution added leads to the institution that has its text in it, and is marked as that language', async () => {
  expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([]);
  for (const route of routes) {
    const titles = titlesOf(catalogue, voiceOf(route, catalogue.script), '');
    const parts = partsOf(titles).files;
    const finder = finderOf(titles);
    const parted = partedOf(JSON.parse(parts.get('head')!) as Head, async (name) => JSON.parse(parts.get(name)!) as unknown);
    for (const ask of [(question: string) => told(finder.ask(question), finder.titles), async (question: string) => { const found = await parted.ask(question); return told(found, parted.titles); }]) {
      expect(await ask('İNŞAAT İZNİ'), route.path).toEqual(['mamusha', { text: 'İnşaat izni', lang: 'tr' }]);
      expect(await ask('yapi ruhsati'), route.path).toEqual(['mamusha', { text: 'yapı ruhsatı', lang: 'tr' }]);
      expect((await ask('odobrenje za gradjenje'))[0], route.path).toBe('peja');
    }
  }
  const finder = finderOf(titlesOf(catalogue, voiceOf(routes[0]!, catalogue.script), ''));
  expect(told(finder.ask('leje ndërtimi'), finder.titles)[0], 'the others stand as they stood').toBe('deqan');
});
