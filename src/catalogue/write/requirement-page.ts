import { stringify } from 'yaml';
import { inEach } from '#languages/languages.ts';
import { articleInWords, reportWords, reportWordsWith } from '#languages/words/reports.ts';
import { valueWords } from '#languages/values.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { judgesDocuments, judgesServices } from '../model/rules.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import type { Sources } from '../model/views.ts';
import { actInText, addressOf, nameOfAct, nameOfCategory, nameOfObligation, titlesBeside } from './names.ts';
import { mostOnPage } from './paging.ts';
import { richOf, titleOfRequirement, type Rich } from './rich.ts';
import { countsInWords, namedShare, type CountOf, type NamedShare } from './shares.ts';
import { standingOf, type Standing } from './standings.ts';

/** The requirements whose points make the score of services; those for published documents have a sum of their own. */
export function serviceRequirements(standard: Pick<Standard, 'requirements'>): readonly Requirement[] {
  return standard.requirements.filter(({ rule }) => !judgesDocuments(rule));
}

/** The requirements for published documents. */
export function documentRequirements(standard: Pick<Standard, 'requirements'>): readonly Requirement[] {
  return standard.requirements.filter(({ rule }) => judgesDocuments(rule));
}

/** The acts that a requirement rests on, in one line. */
export function basisOf(catalogue: Catalogue, requirement: Pick<Requirement, 'basis'>, voice: Voice): { basis?: string } {
  const acts = basisInWords(catalogue, requirement, voice).map(({ name, number, article }) => [actInText(name, voice), number, article].filter(Boolean).join(', '));
  return acts.length === 0 ? {} : { basis: acts.join('; ') };
}

/** The acts that a requirement rests on, with the places in them. */
function basisInWords(catalogue: Catalogue, requirement: Pick<Requirement, 'basis'>, voice: Voice): RequirementPage['basis'] {
  return (requirement.basis ?? []).map(({ act, article }) => {
    const entry = catalogue.vocabularies.acts.get(act);
    const place = article === undefined ? undefined : articleInWords(article, entry?.kind);
    return { name: nameOfAct(catalogue, act, voice), ...(entry?.number ? { number: entry.number } : {}), ...(place ? { article: `${voice.say(place.word)} ${place.number}` } : {}), ...(entry?.url ? { url: entry.url } : {}) };
  });
}

/** Requirements of the standard by dimension, with how binding each is and what it weighs; those for services unless others are given. */
export function requirementsPage(standard: Standard, voice: Voice, requirements: readonly Requirement[] = serviceRequirements(standard)): { id: string; name: string; asks: string; rows: { id: string; title: Rich; href: string; level: string; weight: string }[] }[] {
  return standard.dimensions.map(({ id, words, asks }) => ({
    id, name: voice.say(words), asks: voice.say(asks),
    rows: requirements.filter((requirement) => requirement.dimension === id).map((requirement) => ({
      id: requirement.id, title: titleOfRequirement(requirement, voice), href: addressOf.requirement(voice, requirement.id),
      level: voice.say(valueWords.level[requirement.level]), weight: voice.number(standard.weights[requirement.level]),
    })),
  })).filter(({ rows }) => rows.length > 0);
}

export interface RequirementPage {
  id: string;
  title: Rich;
  asks: Rich;
  why: Rich;
  remedy: Rich;
  good: Rich;
  bad: Rich;
  /** The examples as they are written in the files; the rule is tested on them. */
  judged?: { good: string | undefined; bad: string | undefined };
  /** It judges published documents, not services. */
  ofDocuments: boolean;
  dimension: string;
  level: string;
  weight: string;
  basis: readonly { name: Phrase; number?: string; article?: string; url?: string }[];
  /** How its percentages are to be read, where they are not those of the services counted beside them. */
  reading: readonly string[];
  institutions: readonly (NamedShare & { counts: readonly CountOf[]; services: readonly (CountOf & { links: readonly { title: Phrase; href?: string }[]; more?: number })[] })[];
}

/** A requirement: what it asks and why, on what basis, how to meet it, and who does. */
export function requirementPage(of: Sources, requirement: Requirement, voice: Voice): RequirementPage {
  const { catalogue } = of;
  const standard = catalogue.standard!;
  const words = requirement.words[voice.route.language];
  const weight = standard.weights[requirement.level];
  const standings = catalogue.institutions.flatMap(({ id, facts }) => { const standing = standingOf(of, id, requirement.id); return standing ? [{ id, names: facts.names, standing }] : []; });
  // Among thousands of services only some of each institution are named here; all stand in its report.
  const all = standings.reduce((sum, { standing }) => sum + standing.looked, 0);
  return {
    id: requirement.id, title: richOf(words.title, voice), asks: richOf(words.asks, voice), why: richOf(words.why, voice), remedy: richOf(words.remedy, voice), good: richOf(words.good, voice), bad: richOf(words.bad, voice),
    dimension: voice.say(standard.dimensions.find((dimension) => dimension.id === requirement.dimension)?.words ?? inEach(() => requirement.dimension)),
    level: voice.say(valueWords.level[requirement.level]), weight: voice.say(reportWordsWith.points(weight, voice.number(weight))),
    basis: basisInWords(catalogue, requirement, voice), ofDocuments: judgesDocuments(requirement.rule),
    reading: judgesServices(requirement.rule) || judgesDocuments(requirement.rule) ? [] : [reportWords.coverageLead, reportWords.sharesOfEntries].map(voice.say),
    ...(requirement.examples ? { judged: { good: asWrittenInFiles(requirement.examples.good), bad: asWrittenInFiles(requirement.examples.bad) } } : {}),
    institutions: standings.map(({ id, names, standing }) => {
      const counts = countsInWords(standing.counts, voice);
      const titles = titlesBeside(of, id, voice.route.path);
      return {
        ...namedShare(id, voice.say(names), standing.share, voice, judgesDocuments(requirement.rule) ? addressOf.documents(voice, id) : addressOf.report(voice, id)), counts,
        services: counts.map((count) => {
          const links = standing.subjects.filter(({ outcome }) => outcome === count.outcome).map((subject) => inWords(catalogue, id, subject, titles, voice)).sort((a, b) => voice.compare(a.title.text, b.title.text));
          const shown = all > mostOnPage.named ? links.slice(0, mostOnPage.offers) : links;
          return { ...count, links: shown, ...(shown.length < links.length ? { more: links.length - shown.length } : {}) };
        }),
      };
    }),
  };
}

// Nothing, where the example is that nothing is said.
function asWrittenInFiles(example: object): string | undefined {
  const said = Object.fromEntries(Object.entries(example as Record<string, object>).filter(([, part]) => Object.keys(part).length > 0));
  return Object.keys(said).length === 0 ? undefined : stringify(said, { lineWidth: 0 }).trimEnd();
}

// What a finding is about: a service with its page, one that must be offered and may have none, or a category of documents.
function inWords(catalogue: Catalogue, institution: string, { service, subject }: Standing['subjects'][number], titles: Readonly<Record<string, Phrase>>, voice: Voice): { title: Phrase; href?: string } {
  if (subject === 'document') return { title: nameOfCategory(catalogue, service, voice), href: `${addressOf.documents(voice, institution)}#${service}` };
  const title = subject === undefined && Object.hasOwn(titles, service) ? titles[service] : undefined;
  return title ? { title, href: addressOf.service(voice, { institution, id: service }) } : { title: nameOfObligation(catalogue, service, voice) };
}
