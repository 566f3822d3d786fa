import { z } from 'zod';
import { languages } from '#languages/languages.ts';
import { answersFacts } from './answer.ts';
import { described } from './field.ts';
import { outcomes } from './finding.ts';
import { judgedDataset } from './open-data.ts';
import { institutionFacts } from './institution.ts';
import { historyEntry } from './history.ts';
import { documentsFacts, inventoryFacts } from './published-document.ts';
import { conceptFacts, serviceFacts } from './service.ts';
import { catalogueSnapshotFacts, quarterPattern } from './snapshot.ts';
import { requirementFacts, standardFacts } from './standard.ts';
import { textWords } from './text.ts';
import { date, id } from './values.ts';

/** The open files under /api/v1: fields are added, never renamed or taken away. */

const share = {
  won: z.number().min(0), possible: z.number().min(0),
  score: z.union([z.number().min(0).max(1), z.null()]),
};
const inEachLanguage = z.strictObject({ sq: z.string(), sr: z.string(), en: z.string() });
const addresses = z.strictObject({ sq: z.string(), sr: z.string(), 'sr-cyrl': z.string(), en: z.string() });
const publishedText = z.strictObject({ ...textWords.shape, body: z.string().optional() });
const texts = z.strictObject({ sq: publishedText.optional(), sr: publishedText.optional(), en: publishedText.optional() });
const header = { licence: z.literal('CC-BY-4.0'), judgedOn: date, standard: z.union([z.int(), z.null()]) };

const title = (sq: string, sr: string, en: string) => ({ label: { sq, sr, en } });

export const publishedService = described(z.strictObject({
  id: z.string(), institution: id, service: id, addresses, facts: serviceFacts, texts,
  inherited: z.array(z.string()), completeness: z.strictObject(share),
  /** Nobody has checked the entry for longer than citizens may be left in the dark. */
  stale: z.literal(true).optional(),
}), title('Shërbimi i publikuar', 'Objavljena usluga', 'Published service'));

export const publishedServices = described(z.strictObject({ ...header, count: z.int().min(0), services: z.array(publishedService) }), title('Shërbimet', 'Usluge', 'Services'));

export const publishedInstitutions = described(z.strictObject({
  ...header, count: z.int().min(0),
  institutions: z.array(z.strictObject({ id, addresses, facts: institutionFacts, services: z.array(z.string()), completeness: z.strictObject(share) })),
}), title('Institucionet', 'Institucije', 'Institutions'));

export const publishedConcepts = described(z.strictObject({
  ...header, count: z.int().min(0),
  concepts: z.array(z.strictObject({ id, addresses, facts: conceptFacts, texts, services: z.array(z.string()) })),
}), title('Konceptet', 'Koncepti', 'Concepts'));

export const publishedRequirements = described(z.strictObject({
  ...header, weights: z.union([standardFacts.shape.weights, z.null()]), dimensions: z.array(z.strictObject({ id, words: inEachLanguage, asks: inEachLanguage })),
  requirements: z.array(z.strictObject({ id, ...requirementFacts.shape })),
}), title('Kërkesat e standardit', 'Zahtevi standarda', 'Requirements'));

const publishedFinding = z.strictObject({
  service: id, subject: z.enum(['obligation', 'document']).optional(), requirement: id, dimension: id, outcome: z.enum(outcomes), language: z.enum(languages).optional(), field: z.string().optional(), file: z.string().optional(), line: z.int().optional(),
  points: z.number().min(0), won: z.number().min(0), possible: z.number().min(0), message: inEachLanguage, help: inEachLanguage,
  /** What the requirement rests on. */
  basis: z.array(z.strictObject({ act: id, article: z.string().optional() })),
  /** Who has to act: the role that the institution named, its unit, or the keeper of a shared description. */
  doer: z.strictObject({ by: z.enum(['institution', 'concept']), concept: id.optional(), role: inEachLanguage.optional(), deputy: inEachLanguage.optional(), unit: id.optional() }),
});

const counts = z.strictObject({ met: z.int(), partial: z.int(), missing: z.int(), 'not-applicable': z.int(), unknown: z.int(), ...share });

export const publishedReport = described(z.strictObject({
  ...header, institution: id, services: z.int().min(0), ...share,
  dimensions: z.record(id, z.strictObject(share)), languages: z.record(z.enum(languages), z.strictObject(share)),
  requirements: z.record(id, counts), perService: z.record(id, z.strictObject({ ...share, dimensions: z.record(id, z.strictObject(share)) })),
  described: z.strictObject(share), coverage: z.strictObject({ described: z.int().min(0), lacking: z.int().min(0), score: share.score }),
  /** What the institution publishes without being asked: its points stand outside all the sums above. */
  inventory: z.strictObject({
    looked: z.boolean(), ...share, dimensions: z.record(id, z.strictObject(share)),
    categories: z.record(id, z.strictObject({ documents: z.int().min(0), outcome: z.enum(outcomes), ...share })), findings: z.array(publishedFinding),
  }),
  findings: z.array(publishedFinding),
}), title('Raporti', 'Izveštaj', 'Report'));

const dataScore = { ...share, rating: z.union([id, z.null()]) };

export const publishedOpenData = described(z.strictObject({
  ...header, quarter: z.union([z.string(), z.null()]), monitored: z.union([date, z.null()]), dataQuality: z.union([z.int(), z.null()]),
  metrics: z.array(z.strictObject({ id, dimension: z.union([id, z.null()]), weight: z.number().min(0), title: inEachLanguage, remedy: inEachLanguage, counts: z.strictObject({ met: z.int(), partial: z.int(), missing: z.int(), 'not-applicable': z.int(), unknown: z.int() }) })),
  summary: z.strictObject({ datasets: z.int().min(0), late: z.int().min(0), ...dataScore, dimensions: z.record(id, z.strictObject(share)) }),
  publishers: z.array(z.strictObject({ publisher: z.union([z.string(), z.null()]), datasets: z.int().min(0), late: z.int().min(0), ...dataScore, dimensions: z.record(id, z.strictObject(share)) })),
  datasets: z.array(z.strictObject({ ...judgedDataset.shape, completeness: z.strictObject(dataScore) })),
}), title('Të dhënat e hapura, të vlerësuara', 'Otvoreni podaci, ocenjeni', 'Open data, judged'));
const published = {
  services: z.int().min(0), coverage: z.strictObject({ described: z.int().min(0), lacking: z.int().min(0), score: share.score }).optional(), ...share, described: z.strictObject(share),
  dimensions: z.record(id, z.strictObject(share)), languages: z.record(z.enum(languages), z.strictObject(share)),
  requirements: z.record(id, z.strictObject({ met: z.int(), partial: z.int(), missing: z.int(), unknown: z.int(), ...share })),
};

export const publishedQuarter = described(z.strictObject({
  ...header, quarter: z.string().regex(quarterPattern), content: z.string(),
  all: z.strictObject({ ...published, perService: z.record(z.string(), z.strictObject(share)) }),
  institutions: z.array(z.strictObject({ id, ...published, perService: z.record(id, z.strictObject(share)), recommendations: catalogueSnapshotFacts.shape.institutions.element.shape.recommendations })),
  answers: z.array(answersFacts.shape.answers.element.omit({ quarter: true }).extend({ institution: id })),
}), title('Tremujori', 'Tromesečje', 'Quarter'));
export const publishedDocuments = described(z.strictObject({
  ...header, categories: z.array(z.strictObject({ id, ...inventoryFacts.valueType.shape })),
  institutions: z.array(z.strictObject({
    id, addresses, looked: z.boolean(), completeness: z.strictObject(share),
    /** A category without documents: “none” where it is known that nothing is published, left out where nobody has said. */
    categories: z.array(z.strictObject({ id, documents: documentsFacts.valueType.optional(), outcome: z.enum(outcomes) })),
  })),
}), title('Dokumentet e publikuara', 'Objavljeni dokumenti', 'Published documents'));

export const publishedChanges = described(z.strictObject({
  ...header,
  /** Where the changes are known from: the commits of the repository, or the quarters that were kept, which say only what came and what went. */
  from: z.enum(['commits', 'quarters', 'nothing']),
  /** False where earlier changes were not at hand. */
  complete: z.boolean(),
  /** The site was built from a clone that has only the newest commits. */
  shallow: z.boolean(),
  commit: z.union([z.string(), z.null()]), since: z.union([z.string(), z.null()]), count: z.int().min(0),
  /** The newest first; at most as many as `most` says. */
  most: z.int(),
  changes: z.array(z.strictObject({ ...historyEntry.shape, words: z.strictObject({ sq: z.array(z.string()), sr: z.array(z.string()), en: z.array(z.string()) }) })),
}), title('Ndryshimet', 'Izmene', 'Changes'));

export const publishedIndex = described(z.strictObject({
  name: z.literal('Katalogu'), ...header, version: z.literal('v1'), languages: z.array(z.string()),
  counts: z.strictObject({ institutions: z.int(), services: z.int(), concepts: z.int() }),
  files: z.array(z.strictObject({ address: z.string(), schema: z.string().optional(), mediaType: z.string() })),
}), title('Treguesi', 'Pregled', 'Index'));
