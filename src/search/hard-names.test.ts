import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { enoughNames } from '#catalogue/model/text.ts';
import { houseFolder, readContent } from '#src/content.ts';
import { hardNamesIn } from './hard-names.ts';

let catalogue: Catalogue;
beforeAll(async () => { ({ catalogue } = (await readContent(join(houseFolder, 'content')))!); }, 60_000);

/** The catalogue with other Albanian names for one service. */
const named = (service: string, sq: { title?: string; alsoCalled?: string[] }): Catalogue => ({
  ...catalogue, services: catalogue.services.map((one) => {
    if (one.id !== service) return one;
    const { alsoCalled: _names, ...text } = one.texts.sq!;
    return { ...one, texts: { ...one.texts, sq: { ...text, ...sq } } };
  }),
});
const difficultiesOf = (given: Catalogue, service: string) => hardNamesIn(given).filter((one) => one.service === service && one.language === 'sq').flatMap(({ difficulties }) => difficulties);

test('every service of the catalogue is found in people’s own words', () => expect(hardNamesIn(catalogue)).toEqual([]));

test('a service without everyday names is named, with the words of its title that nobody types', () => {
  const title = 'Procedura e vlerësimit paraprak të konformitetit';
  expect(difficultiesOf(named('terminal-licence', { title }), 'terminal-licence')).toEqual([{ what: 'few', names: 0, enough: enoughNames }, { what: 'office', words: ['paraprak', 'konformitetit'] }]);
});

test('names that only repeat the title help nobody', () => {
  expect(difficultiesOf(named('terminal-licence', { alsoCalled: ['licenca për terminale', 'terminal'] }), 'terminal-licence')).toContainEqual({ what: 'repeats' });
});
