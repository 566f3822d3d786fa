/** The index of texts of one language, out of a catalogue. */
import { hash } from 'node:crypto';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { routes, type Language } from '#languages/languages.ts';
import { namesIndexOf } from './published.ts';
import { stemsOf, textOf } from './texts.ts';
import { shownOf } from './titles.ts';
import { textFiles, wordsOf, type KeptTexts } from './text-parts.ts';

/** The files of the index of a language, by name without ending, and what is kept of it for the next one. `printOf` tells by what a service, or the words of the documents, are known without being read. */
export function textIndexOf(catalogue: Catalogue, language: Language, base: string, before?: KeptTexts, printOf: (data: object) => string = (data) => hash('sha256', JSON.stringify(data instanceof Map ? [...data] : data), 'base64url')): { files: Map<string, string>; kept: KeptTexts } {
  const services = new Map(catalogue.services.map((service) => [`${service.institution}/${service.id}`, service]));
  const shown = shownOf(catalogue);
  const [first, ...others] = routes.filter((route) => route.language === language).map((route) => ({ path: route.path, names: namesIndexOf({ catalogue, services: shown }, route.path, base) }));
  const { names: { ids } } = first!;
  const shared = printOf(catalogue.vocabularies.documents);
  const kept = wordsOf(ids.flat().map((id) => {
    const service = services.get(id)!;
    const text = () => textOf(catalogue, service, language);
    return { print: hash('sha256', `${shared} ${printOf(service)}`, 'base64url').slice(0, 16), mark: () => hash('sha256', text(), 'base64url').slice(0, 16), stems: () => stemsOf(text(), language) };
  }), before);
  const { keepLatin, words } = catalogue.script;
  const own = others.map(({ path, names }) => {
    const entryWith = new Map(names.ids.map(([id], number) => [id, number]));
    return [path, { entries: ids.map(([id]) => entryWith.get(id)!), script: { keepLatin, words } }] as const;
  });
  const marks = Object.fromEntries([first!, ...others].map(({ path, names }) => [path, names.mark]));
  return { files: textFiles(kept, marks, ids.map(({ length }) => length), Object.fromEntries(own)), kept };
}
