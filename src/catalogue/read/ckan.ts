import type { Dataset, Distribution } from '../model/dataset.ts';
import { compare } from '../model/problem.ts';
import { bytesIn, dateIn, eachOnce, inOrderOfIds, onlyStated, stated, wordsByTag } from './plain-values.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The packages of an answer of CKAN, and how many there are on the portal: of `package_search`, `package_show`, a list of packages or one package. Undefined when it is no such answer. */
export function packagesIn(value: unknown): { packages: Fields[]; count: number } | undefined {
  const result = isFields(value) && ('result' in value || 'success' in value) ? value.result : value;
  const list = Array.isArray(result) ? result : isFields(result) && Array.isArray(result.results) ? result.results : [result];
  const packages = list.filter(isFields).filter((one) => Array.isArray(one.resources) || (stated(one.name) !== undefined && 'title' in one));
  if (packages.length === 0 && !(isFields(result) && Array.isArray(result.results))) return undefined;
  const count = isFields(result) && typeof result.count === 'number' && Number.isFinite(result.count) ? result.count : packages.length;
  return { packages, count: Math.max(count, packages.length) };
}

/** The data sets that CKAN calls packages, in the terms of DCAT-AP (as ckanext-dcat maps them). */
export function datasetsInPackages(packages: readonly Fields[]): Dataset[] {
  return inOrderOfIds(packages.map(datasetOf));
}

function datasetOf(one: Fields): Dataset {
  const extras = extrasOf(one);
  const field = (...names: string[]) => names.map((name) => stated(extras.get(name)) ?? stated(own(one, name))).find((value) => value !== undefined);
  const list = (...names: string[]) => names.map((name) => eachOnce([...listIn(extras.get(name)), ...listIn(own(one, name))])).find((values) => values.length > 0) ?? [];
  const titles = wordsIn(one, 'title');
  const licence = field('license_url', 'license_id', 'license_title', 'license');
  const resources = (Array.isArray(one.resources) ? one.resources : []).filter(isFields).map(distributionOf).sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
  const contact = onlyStated({ name: field('contact_name', 'maintainer', 'author'), email: field('contact_email', 'maintainer_email', 'author_email'), phone: field('contact_phone'), page: field('contact_uri', 'contact_url') });
  const [start, end] = [dateIn(field('temporal_start', 'temporal_coverage_from')), dateIn(field('temporal_end', 'temporal_coverage_to'))];
  const named = (values: unknown, ...names: string[]) => (Array.isArray(values) ? values : []).map((value) => (isFields(value) ? names.map((name) => stated(own(value, name))).find(Boolean) : stated(value)));
  const keywords = eachOnce(named(one.tags, 'display_name', 'name'));
  const themes = list('theme', 'themes');
  // What CKAN itself last touched says nothing of the data, and is taken only where nothing else is said.
  const modified = dateIn(field('modified')) ?? resources.map((resource) => resource.modified).filter((date) => date !== undefined).sort(compare).at(-1) ?? dateIn(stated(one.metadata_modified));
  return onlyStated({
    id: field('uri', 'id', 'name') ?? Object.values(titles)[0] ?? 'unnamed', titles, descriptions: wordsIn(one, 'notes', 'description'),
    publisher: field('publisher_name') ?? (isFields(one.organization) ? stated(one.organization.title) ?? stated(one.organization.name) : undefined),
    contact: Object.keys(contact).length > 0 ? contact : undefined,
    licence: licence === 'notspecified' ? undefined : licence, accessRights: field('access_rights'),
    keywords: keywords.length > 0 ? keywords : list('keywords', 'keyword', 'tags'), themes: themes.length > 0 ? themes : eachOnce(named(one.groups, 'display_name', 'title', 'name')),
    frequency: field('frequency', 'accrual_periodicity', 'update_frequency'), issued: dateIn(field('issued') ?? stated(one.metadata_created)), modified,
    spatial: list('spatial_uri', 'spatial_text', 'spatial'), temporal: start || end ? [`${start ?? ''}/${end ?? ''}`] : list('temporal'),
    languages: list('language', 'languages'), page: field('landing_page', 'url'), distributions: resources,
  });
}

function distributionOf(one: Fields): Distribution {
  const field = (...names: string[]) => names.map((name) => stated(own(one, name))).find((value) => value !== undefined);
  return onlyStated({
    accessUrl: field('access_url', 'url'), downloadUrl: field('download_url') ?? (one.url_type === 'upload' ? field('url') : undefined), formats: eachOnce([field('format')]), mediaType: field('mimetype', 'media_type'),
    licence: field('license_url', 'license', 'license_id'), rights: field('rights'), byteSize: bytesIn(field('size', 'byte_size')), issued: dateIn(field('issued', 'created')), modified: dateIn(field('modified', 'last_modified')),
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function extrasOf(one: Fields): ReadonlyMap<string, unknown> {
  return new Map((Array.isArray(one.extras) ? one.extras : []).filter(isFields).flatMap((extra) => (stated(extra.key) === undefined ? [] : [[stated(extra.key)!, extra.value] as const])));
}

// A list, a list written as JSON inside words, or the one value.
function listIn(value: unknown): (string | undefined)[] {
  if (Array.isArray(value)) return value.map(stated);
  const text = stated(value);
  if (!text?.startsWith('[')) return [text];
  try {
    const inner = JSON.parse(text) as unknown;
    return Array.isArray(inner) ? inner.map(stated) : [text];
  } catch {
    return [text];
  }
}

// `title_translated: { sq, sr }` (ckanext-fluent), or words in a language that CKAN does not say.
function wordsIn(one: Fields, ...names: string[]): Dataset['titles'] {
  const translated = names.flatMap((name) => [own(one, `${name}_translated`), own(one, name)]).filter(isFields).flatMap((words) => Object.entries(words).flatMap(([tag, text]) => (stated(text) === undefined ? [] : [{ text: stated(text)!, tag }])));
  const plain = names.map((name) => stated(own(one, name))).find((text) => text !== undefined);
  return wordsByTag(translated.length > 0 ? translated : plain === undefined ? [] : [{ text: plain }]);
}
