import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { redirectPattern, redirectsIn } from '#catalogue/write/hosting.ts';
import { jsonSchemaOf } from '#catalogue/write/json-schema.ts';
import { addressesIn, type Index } from '#catalogue/write/open-index.ts';
import { publishedFiles } from '#catalogue/write/published-files.ts';
import { exists, measureFiles, openInPieces, readTextFile, readTextNow } from '#src/disk.ts';
import type { Fault } from './inspect-page.ts';
import type { Weighed } from './inspect-pages.ts';
import { itemsInSlices } from './json-slices.ts';
import { faultsInLinkedData } from './linked-slices.ts';

/** Which schema each open file keeps, by the beginning and end of its address. */
const schemaOfFile: readonly (readonly [RegExp, string])[] = publishedFiles.flatMap(({ address, schema }) => (schema === undefined ? [] : [[new RegExp(`^${address.slice(1).replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`), schema] as const]));

/** A longer file is read in slices of its list; so many bytes at a time. */
const slice = 8_000_000;

/** Open files that do not keep their schema. */
export async function invalidData(out: string, files: readonly Weighed[], atATime = slice): Promise<Fault[]> {
  const ajv = new Ajv2020({ allErrors: false, allowUnionTypes: true });
  const validators = new Map<string, ValidateFunction>([...new Set(schemaOfFile.map(([, name]) => name))].map((name) => [name, ajv.compile(jsonSchemaOf(name))]));
  return files.flatMap(({ path, bytes }) => {
    const name = schemaOfFile.find(([pattern]) => pattern.test(path))?.[1];
    if (name === undefined) return [];
    const validate = validators.get(name)!;
    if (bytes <= atATime) return validate(JSON.parse(readTextNow(join(out, path)))) ? [] : [{ where: path, what: ajv.errorsText(validate.errors) }];
    const file = openInPieces(join(out, path));
    try {
      for (const { first, value } of itemsInSlices(file, atATime)) {
        if (!validate(value)) return [{ where: path, what: ajv.errorsText(validate.errors).replace(/^data\/\w+\/\d+/, (at) => at.replace(/\d+$/, (index) => String(first + Number(index)))) }];
      }
      return [];
    } finally {
      file.close();
    }
  });
}

/** Files that the index of the open data does not name as they are, or that it names and that are not there. */
export async function unlikeIndex(out: string, base: string, files: readonly Weighed[]): Promise<Fault[]> {
  const text = await readTextFile(join(out, 'api/v1/index.json'));
  if (text === undefined) return [];
  const index = JSON.parse(text) as Index;
  const addresses = addressesIn(index);
  const named = new Set(addresses);
  // At a former address stands what stands at today’s, and that is named.
  const moved = redirectsIn((await readTextFile(join(out, '_redirects'))) ?? '').filter(({ status }) => status === 301).map((redirect) => new RegExp(redirectPattern(redirect)));
  const unlisted = files.filter(({ path }) => path.startsWith('api/v1/') && path !== 'api/v1/index.json' && !/\.(?:br|gz)$/.test(path) && !named.has(`/${path}`) && !moved.some((pattern) => pattern.test(`${base}/${path}`))).map(({ path }) => ({ where: path, what: 'index.json' }));
  const measured = new Map((await measureFiles(out, (path) => named.has(`/${path}`))).map((file) => [`/${file.path}`, file]));
  return [...unlisted, ...index.files.filter(({ kind }) => kind !== 'index').flatMap(({ bytes, sha256 }, at) => {
    const file = measured.get(addresses[at]!);
    return file !== undefined && file.bytes === bytes && file.sha256 === sha256 ? [] : [{ where: 'api/v1/index.json', what: addresses[at]! }];
  })];
}

/** Linked data that say two things in their two forms, or that do not keep the shapes. */
export async function wrongLinkedData(out: string, further: readonly string[]): Promise<{ statements: number; found: Fault[] }> {
  const [turtle, json, profile] = ['api/v1/catalogue.ttl', 'api/v1/catalogue.jsonld', 'ns/profile.shacl.ttl'].map((path) => join(out, path)) as [string, string, string];
  const shapes = await readTextFile(profile);
  if (shapes === undefined || (await Promise.all([turtle, json].map((path) => exists(path)))).includes(false)) return { statements: 0, found: [{ where: 'api/v1/catalogue.*', what: '–' }] };
  const files = [openInPieces(turtle), openInPieces(json)] as const;
  try {
    return await faultsInLinkedData({ turtle: files[0], json: files[1], shapes: [shapes, ...further] });
  } finally {
    for (const file of files) file.close();
  }
}

/** Files that do not have the length and the checksum that the record of the data sets says. */
export async function wrongRecord(out: string, files: readonly Weighed[]): Promise<{ files: number; found: Fault[] }> {
  const record = await readTextFile(join(out, 'api/v1/dcat.jsonld'));
  if (record === undefined) return { files: 0, found: [{ where: 'api/v1/dcat.jsonld', what: '–' }] };
  const graph = (JSON.parse(record) as { '@graph': { '@id': string; '@type': unknown; downloadURL?: string; byteSize?: string; checksum?: string; checksumValue?: string }[] })['@graph'];
  const distributions = graph.filter((node) => node['@type'] === 'Distribution');
  const sums = new Map(graph.map((node) => [node['@id'], node.checksumValue]));
  const there = new Set(files.map(({ path }) => path));
  // The address of the site is not known here: what follows it is the longest ending that is a file.
  const pathOf = (address: string) => [...address.matchAll(/\//g)].map(({ index }) => address.slice(index + 1)).find((path) => there.has(path));
  const wanted = new Set(distributions.map(({ downloadURL = '' }) => pathOf(downloadURL)));
  const measured = new Map((await measureFiles(out, (path) => wanted.has(path))).map((file) => [file.path, file]));
  return {
    files: distributions.length,
    found: distributions.flatMap(({ downloadURL = '', byteSize, checksum }) => {
      const file = measured.get(pathOf(downloadURL) ?? '');
      if (!file) return [{ where: downloadURL, what: '404' }];
      const sum = sums.get(checksum ?? '');
      return String(file.bytes) === byteSize && file.sha256 === sum ? [] : [{ where: file.path, what: `${byteSize} B, ${sum}` }];
    }),
  };
}
