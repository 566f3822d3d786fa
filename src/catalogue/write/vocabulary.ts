import { routes, type InEachLanguage } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import { voiceOf, type Voice } from '#languages/voice.ts';
import { vocabularyTerms, vocabularyValues, vocabularyWords, type TermWords } from '#languages/words/vocabulary.ts';
import { metaOf } from '../model/field.ts';
import type { ScriptFacts } from '../model/script.ts';
import { serviceFacts } from '../model/service.ts';
import { textWords } from '../model/text.ts';
import { cpsvTerms } from './terms.ts';
import { thing, type Thing, type Value } from './statements.ts';

/** A term of our vocabulary: the last part of its address, what kind of term it is, and its words. */
export interface Term extends TermWords {
  id: string;
  kind: 'class' | 'property' | 'value' | 'field';
  /** The list that a value is a member of. */
  list?: string;
}

const lists = {
  status: valueWords.status, form: valueWords.form, silence: valueWords.silence, count: valueWords.count, from: valueWords.from, by: valueWords.by, per: valueWords.per, sourceKind: valueWords.sourceKind, type: valueWords.institutionType,
} as const satisfies Record<keyof typeof vocabularyValues, Readonly<Record<string, InEachLanguage>>>;

/** Every term of our vocabulary, in the order in which its page shows them. */
export const terms: readonly Term[] = [
  ...Object.entries(vocabularyTerms).map(([id, words]): Term => ({ id, kind: /^[A-Z]/.test(id) ? 'class' : 'property', ...words })),
  ...Object.entries(lists).flatMap(([list, members]) => Object.entries(members).map(([code, label]): Term => {
    const means = vocabularyValues[list as keyof typeof lists] as InEachLanguage & Readonly<Record<string, InEachLanguage>>;
    return { id: `${list}-${code}`, kind: 'value', list, label, means: means[code] ?? means };
  })),
  // A field of a service, described by the model itself.
  ...Object.entries({ ...textWords.shape, ...serviceFacts.shape, steps: textWords.shape.steps }).map(([field, schema]): Term => {
    const { label, hint = label } = metaOf(schema)!;
    return { id: `field-${field}`, kind: 'field', label, means: hint };
  }),
];

const termOf = new Map(terms.map((term) => [term.id, term]));

/** The term that names a field of a service. */
export function fieldTerm(field: string): string {
  return `kat:field-${field}`;
}

/** A value of ours as data refer to it: a concept with its name. */
export function termThing(voices: readonly Voice[], id: string): Thing | undefined {
  const term = termOf.get(id.slice('kat:'.length));
  return term && thing(id, term.kind === 'field' ? ['kat:Field', 'skos:Concept'] : ['skos:Concept'], [['skos:prefLabel', inEach(voices, term.label)]]);
}

const classesOfKinds = { class: 'owl:Class', value: 'skos:Concept', field: 'kat:Field' } as const;

/** The vocabulary itself: `/ns/katalogu.ttl` and `/ns/katalogu.jsonld`. */
export function vocabularyThings(script: ScriptFacts, root: string): Thing[] {
  const voices = routes.map((route) => voiceOf(route, script));
  const whole = `${root}/ns/`;
  return [
    thing(whole, ['owl:Ontology'], [['dct:title', inEach(voices, vocabularyWords.title)], ['dct:description', inEach(voices, vocabularyWords.lead)], ['dct:license', { id: 'https://creativecommons.org/licenses/by/4.0/' }]]),
    ...Object.keys(lists).map((list) => thing(`kat:list-${list}`, ['skos:ConceptScheme'], [['dct:identifier', { text: list }], ['rdfs:isDefinedBy', { id: whole }]])),
    ...terms.map((term) => {
      const kind = cpsvTerms.properties[`kat:${term.id}`];
      const types = term.kind === 'property' ? [kind === 'link' ? 'owl:ObjectProperty' : 'owl:DatatypeProperty'] : term.kind === 'field' ? ['kat:Field', 'skos:Concept'] : [classesOfKinds[term.kind]];
      return thing(`kat:${term.id}`, types, [
        [term.kind === 'value' || term.kind === 'field' ? 'skos:prefLabel' : 'rdfs:label', inEach(voices, term.label)], [term.kind === 'value' || term.kind === 'field' ? 'skos:definition' : 'rdfs:comment', inEach(voices, term.means)],
        ['rdfs:range', kind === undefined || kind === 'link' ? undefined : { id: kind === 'words' ? 'rdf:langString' : kind === 'text' ? 'xsd:string' : kind }],
        ['skos:inScheme', term.list === undefined ? undefined : { id: `kat:list-${term.list}` }], ['rdfs:isDefinedBy', { id: whole }],
      ]);
    }),
  ];
}

function inEach(voices: readonly Voice[], words: InEachLanguage): Value[] {
  return voices.map((voice) => ({ text: voice.say(words), lang: voice.route.tag }));
}
