import { revisionOf } from '#catalogue/assess/revision.ts';
import { wordsAt } from '#catalogue/assess/translations.ts';
import type { Text } from '#catalogue/model/text.ts';
import { schemaNameOf } from '#catalogue/read/folders.ts';
import { readText } from '#catalogue/read/source.ts';
import { formatSource } from '#catalogue/write/format.ts';
import { languages, type Language } from '#languages/languages.ts';
import { readFolder, writeWhole } from '#src/disk.ts';
import { acts, capital, houses, matters, otherActs, towns, type Row } from './distractors.ts';

/** Writes a content folder of so many services for measuring: the real entries, and further ones made from them under other names, always the same for one number. Three quarters are what municipalities offer of shared concepts, the rest what other bodies offer alone. None of it is published. */
export async function writeCatalogue(from: string, to: string, wished: number): Promise<number> {
  const files = new Map((await readFolder(from))!.map(({ path, bytes }) => [path, bytes]));
  const decoder = new TextDecoder();
  const textOf = (path: string) => decoder.decode(files.get(path)!);
  const institutionOf = (id: string) => textOf(`institutions/${id}/institution.yaml`);
  const namesIn = (folder: string) => [...new Set([...files.keys()].flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1).split('/')[0]!] : [])))].sort();
  const filesIn = (folder: string) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => ({ name: path.slice(folder.length + 1), text: textOf(path) }));
  const made = new Map<string, string | Uint8Array>([...files].filter(([path]) => path.includes('/')));

  const patterns = namesIn('institutions').map((id) => ({ id, municipality: /^type: municipality$/m.test(textOf(`institutions/${id}/institution.yaml`)), services: namesIn(`institutions/${id}/services`).map((service) => {
    const pieces = filesIn(`institutions/${id}/services/${service}`);
    return { pieces, concept: /^concept: (\S+)$/m.exec(pieces.find(({ name }) => name === 'service.yaml')!.text)?.[1] };
  }) }));
  let services = patterns.reduce((sum, pattern) => sum + pattern.services.length, 0);

  // A concept of every act on every matter, each in the shape of a real one, as many as so many services need.
  const shared = namesIn('concepts');
  const municipalities = Math.min(towns.length, Math.max(2, Math.ceil(wished / 40)));
  const each = Math.max(0, Math.round((wished * 0.75 - services / 2) / municipalities));
  const concepts = Array.from({ length: Math.min(acts.length * matters.length, Math.ceil(each * 1.5)) }, (_, number) => {
    const [act, matter] = [acts[Math.floor(number / matters.length)]!, matters[number % matters.length]!];
    const like = shared[number % shared.length]!;
    const id = `${act[0]}-${matter[0]}`;
    for (const { name, text } of withRevisions(filesIn(`concepts/${like}`).map(({ name, text }) => ({ name, text: renamed(name, text, act, matter, number) })))) made.set(`concepts/${id}/${name}`, text);
    return { id, like };
  });

  // What a municipality offers is worded as a real one words it.
  const real = patterns.filter(({ municipality }) => municipality);
  for (const [place, town] of towns.slice(0, municipalities).entries()) {
    const pattern = real[place % real.length]!;
    const id = `municipality-${place + 1}`;
    made.set(`institutions/${id}/institution.yaml`, named(institutionOf(pattern.id), { sq: `Komuna ${town}`, sr: `Opština ${town}`, en: `Municipality of ${town}` }));
    let offered = 0;
    for (const [number, concept] of concepts.entries()) {
      const like = pattern.services.find((service) => service.concept === concept.like);
      if (!like || offered >= each || services >= wished) continue;
      const own = like.pieces.map(({ name, text }) => ({ name, text: varied(spoken(text.replace(/^concept: .*$/m, `concept: ${concept.id}`).replace(/^title: .*\n(?:titleStatus: .*\n)?/m, ''), `${town}, ${concept.id}`), number + place) }));
      for (const { name, text } of withRevisions(own)) made.set(`institutions/${id}/services/${concept.id}/${name}`, text);
      offered++;
      services++;
    }
  }

  // What other bodies offer alone.
  const others = patterns.filter(({ municipality }) => !municipality);
  for (let body = 0; services < wished; body++) {
    const pattern = others[body % others.length]!;
    const [house, town] = [houses[body % houses.length]!, towns[Math.floor(body / houses.length) % towns.length]!];
    const id = `body-${body + 1}`;
    made.set(`institutions/${id}/institution.yaml`, named(institutionOf(pattern.id), eachLanguage((column) => `${house[column]}, ${town}`)));
    for (let number = 0; number < 24 && services < wished; number++, services++) {
      const [act, matter] = [otherActs[number % otherActs.length]!, matters[(body * 7 + number * 5) % matters.length]!];
      const { pieces } = pattern.services[number % pattern.services.length]!;
      const own = pieces.map(({ name, text }) => ({ name, text: renamed(name, spoken(text, `${town}, ${house[0]}, ${number}`), act, matter, number) }));
      for (const { name, text } of withRevisions(own)) made.set(`institutions/${id}/services/${act[0]}-${matter[0]}-${number}/${name}`, text);
    }
  }
  // One after the other: thousands of open files are no faster, and some machines refuse them.
  for (const [path, content] of made) await writeWhole(`${to}/${path}`, content);
  return services;
}

function renamed(name: string, text: string, act: Row, matter: Row, number: number): string {
  const column = languages.findIndex((language) => name === `${language}.md`) + 1;
  if (column === 0) return varied(text.replace(/^related: .*\n/m, ''), number);
  return text
    .replace(/^title: .*$/m, `title: ${capital(`${act[column]!} ${matter[column]!}`)}`)
    .replace(/^alsoCalled:\n(?: {2}- .*\n)+/m, `alsoCalled:\n  - ${act[column + 3] ?? act[column]!} ${matter[column]!}\n  - ${matter[column]!}\n`);
}

// No two services say the same in their steps and conditions: what is read once would otherwise be known for all.
function spoken(text: string, ofWhat: string): string {
  return text.startsWith('---\n') ? text.replace(/^( {2}- [^"'{[\n]*[^.\n"'}\]])(\.?)$/gm, `$1 (${ofWhat})$2`) : text;
}

// Translations stay as fresh as those that they were made from.
function withRevisions(pieces: readonly { name: string; text: string }[]): { name: string; text: string }[] {
  const words = new Map(pieces.flatMap(({ name, text }) => (name.endsWith('.md') ? [[name.slice(0, -3), readText({ path: name, bytes: new TextEncoder().encode(text) }).value?.value as Text] as const] : [])));
  return pieces.map(({ name, text }) => {
    const from = words.get(words.get(name.slice(0, -3))?.translatedFrom?.language ?? '');
    return { name, text: from ? text.replace(/^ {4}(\S+): [0-9a-f]{8}$/gm, (_, field: string) => `    ${field}: ${quoted(revisionOf(wordsAt(from, field)))}`) : text };
  });
}

// What looks like a number has to stand in quotation marks.
function quoted(revision: string): string {
  return /^\d+(?:e\d+)?$/.test(revision) ? `"${revision}"` : revision;
}

// Not everyone asks the same.
function varied(text: string, number: number): string {
  return text.replace(/\bamount: (\d+)/g, (_, amount: string) => `amount: ${Number(amount) + (number % 7)}`);
}

function named(institution: string, names: Readonly<Record<Language, string>>): string {
  const text = institution.replace(/^names:(?: \{.*\}\n|\n(?: {2}.*\n)+)/m, `names: { ${languages.map((language) => `${language}: ${JSON.stringify(names[language])}`).join(', ')} }\n`);
  return formatSource(schemaNameOf('institutions/body/institution.yaml')!, text);
}

function eachLanguage(wordsOf: (column: number) => string): Record<Language, string> {
  return Object.fromEntries(languages.map((language, index) => [language, wordsOf(index + 1)])) as Record<Language, string>;
}
