import { languages, officialLanguages, writtenTag, type InEachLanguage } from '#languages/languages.ts';
import { profileWordsWith, vocabularyWords } from '#languages/words/vocabulary.ts';
import { basesOf } from './statements.ts';
import { quoted, turtleHead } from './turtle.ts';
import { terms } from './vocabulary.ts';

/** What a property of a class must keep. */
interface Kept {
  min?: 1;
  max?: 1;
  /** Words in a language; `each` says that there is at most one text a language. */
  words?: 'each' | 'many';
  /** The class of what it leads to. */
  to?: string;
  datatype?: string;
  /** The list of our vocabulary that its values are taken from. */
  list?: string;
}

const id: Kept = { min: 1, max: 1, datatype: 'xsd:string' };
const named: Kept = { min: 1, words: 'each' };
const words: Kept = { words: 'each' };
const date: Kept = { max: 1, datatype: 'xsd:date' };
const duration: Kept = { max: 1, datatype: 'xsd:duration' };
const timeLimit: Readonly<Record<string, Kept>> = { 'kat:length': duration, 'kat:counting': { max: 1, list: 'count' }, 'kat:countedFrom': { max: 1, list: 'from' }, 'kat:restsOn': { max: 1, to: 'eli:LegalResource' }, 'dct:description': words };

/** The Katalogu profile: everything that the shapes of CPSV-AP 3.2.0 ask of the classes we use, one text a language, and what our own vocabulary asks. */
export const profile: Readonly<Record<string, Readonly<Record<string, Kept>>>> = {
  'cpsv:PublicService': {
    'dct:identifier': id, 'dct:title': named, 'dct:description': named, 'dcat:keyword': { words: 'many' }, 'dct:type': { to: 'skos:Concept' }, 'adms:status': { min: 1, max: 1, to: 'skos:Concept', list: 'status' }, 'dct:language': { to: 'dct:LinguisticSystem' }, 'dct:spatial': { to: 'dct:Location' },
    'dct:audience': { to: 'skos:Concept' }, 'cv:thematicArea': { to: 'skos:Concept' }, 'cv:sector': { to: 'skos:Concept' }, 'cv:isClassifiedBy': { to: 'skos:Concept' }, 'cv:isGroupedBy': { to: 'cv:Event' }, 'cv:hasCompetentAuthority': { min: 1, to: 'cv:PublicOrganisation' },
    'cv:contactPoint': { to: 'cv:ContactPoint' }, 'cv:holdsRequirement': { to: 'cv:Requirement' }, 'cpsv:follows': { to: 'cpsv:Rule' }, 'cpsv:hasInput': { to: 'cv:Evidence' }, 'cv:hasInputType': { to: 'cv:EvidenceType' }, 'cpsv:produces': { to: 'cv:Output' }, 'cv:hasCost': { to: 'cv:Cost' }, 'cv:processingTime': duration,
    'cv:hasChannel': { to: 'cv:Channel' }, 'cv:hasLegalResource': { to: 'eli:LegalResource' }, 'cv:hasParticipation': { to: 'cv:Participation' }, 'dct:requires': { to: 'cpsv:PublicService' }, 'cv:relatedService': { to: 'cpsv:PublicService' }, 'dct:replaces': { to: 'cpsv:PublicService' }, 'dct:isReplacedBy': { max: 1, to: 'cpsv:PublicService' }, 'dct:isPartOf': { to: 'dcat:Dataset' },
    'kat:hasTimeLimit': { max: 1, to: 'kat:TimeLimit' }, 'kat:applicantDeadline': { to: 'kat:TimeLimit' }, 'kat:hasAppeal': { to: 'kat:Appeal' }, 'kat:whenSilent': { max: 1, list: 'silence' }, 'kat:hasConflict': { to: 'kat:Conflict' }, 'kat:hasForm': { to: 'kat:Form' }, 'kat:hasFormGuidance': { to: 'kat:Guidance' }, 'kat:officialTitle': words, 'kat:translatedTitle': words, 'kat:hasStep': { to: 'kat:Step' }, 'kat:hasLegalBasis': { to: 'kat:LegalBasis' }, 'kat:hasSource': { to: 'kat:Source' },
    'kat:notStated': { to: 'kat:Field' }, 'kat:knownNone': { to: 'kat:Field' }, 'kat:notSeen': { to: 'kat:Field' }, 'kat:responsibleUnit': { max: 1, to: 'org:OrganizationalUnit' }, 'kat:checkedBy': { max: 1, datatype: 'xsd:string' }, 'kat:checkedOn': date, 'kat:nextCheck': date, 'kat:withdrawnOn': date, 'kat:usuallyTakes': duration, 'kat:usuallyTakesAtLeast': duration,
  },
  'cv:PublicOrganisation': { 'dct:identifier': id, 'skos:prefLabel': named, 'skos:altLabel': { words: 'many' }, 'dct:spatial': { min: 1, to: 'dct:Location' }, 'cv:contactPoint': { to: 'cv:ContactPoint' } },
  'cpsv:Rule': { 'dct:identifier': id, 'dct:title': named, 'dct:description': named, 'dct:language': { to: 'dct:LinguisticSystem' }, 'dct:type': { max: 1, to: 'skos:Concept' }, 'cpsv:implements': { to: 'eli:LegalResource' } },
  'cv:Requirement': { 'dct:identifier': id, 'dct:title': named, 'dct:type': { to: 'skos:Concept' }, 'cv:fulfils': { to: 'cpsv:Rule' }, 'cv:hasSupportingEvidence': { to: 'cv:Evidence' } },
  'cv:Evidence': {
    'dct:identifier': id, 'dct:title': named, 'dct:description': words, 'dct:type': { max: 1, to: 'skos:Concept' }, 'dct:language': { to: 'dct:LinguisticSystem' }, 'dct:conformsTo': { to: 'cv:EvidenceType' }, 'dct:isPartOf': { to: 'dcat:Dataset' }, 'cv:supportsRequirement': { to: 'cv:Requirement' }, 'foaf:page': { to: 'foaf:Document' },
    'kat:inForm': { max: 1, list: 'form' }, 'kat:condition': words, 'kat:conditionId': { max: 1, datatype: 'xsd:string' }, 'kat:orElse': { to: 'skos:Concept' }, 'kat:fetchedByInstitution': { max: 1, datatype: 'xsd:boolean' },
  },
  'cv:Cost': {
    'dct:identifier': id, 'dct:description': words, 'cv:hasValue': { min: 1, max: 1, datatype: 'xsd:double' }, 'cv:currency': { min: 1, max: 1, to: 'skos:Concept' }, 'cv:ifAccessedThrough': { max: 1, to: 'cv:Channel' }, 'cv:isDefinedBy': { to: 'org:Organization' },
    'kat:per': { max: 1, list: 'per' }, 'kat:condition': words, 'kat:conditionId': { max: 1, datatype: 'xsd:string' }, 'kat:restsOn': { max: 1, to: 'eli:LegalResource' }, 'schema:validFrom': date, 'schema:validThrough': date,
  },
  'cv:Channel': { 'dct:identifier': id, 'dct:description': words, 'dct:type': { min: 1, max: 1, to: 'skos:Concept' }, 'cpsv:hasInput': { to: 'cv:Evidence' }, 'cv:ownedBy': { to: 'org:Organization' }, 'cv:processingTime': duration, 'cv:openingHours': { to: 'time:TemporalEntity' }, 'cv:specialOpeningHoursSpecification': { to: 'time:TemporalEntity' }, 'kat:atOffice': { max: 1, to: 'cv:ContactPoint' } },
  'cv:ContactPoint': { 'skos:prefLabel': named, 'cv:contactPage': { to: 'foaf:Document' }, 'cv:openingHours': { to: 'time:TemporalEntity' }, 'cv:specialOpeningHoursSpecification': { to: 'time:TemporalEntity' }, 'locn:address': { max: 1, to: 'locn:Address' } },
  'time:TemporalEntity': { 'dct:description': named, 'cv:frequency': { to: 'skos:Concept' }, 'schema:opens': { max: 1, datatype: 'xsd:time' }, 'schema:closes': { max: 1, datatype: 'xsd:time' } },
  'locn:Address': { 'locn:addressArea': words, 'locn:adminUnitL1': words, 'locn:adminUnitL2': words, 'locn:fullAddress': words, 'locn:locatorName': words, 'locn:postName': words, 'locn:thoroughfare': words },
  'cv:Output': { 'dct:identifier': id, 'dct:title': named, 'dct:description': words, 'dct:type': { to: 'skos:Concept' }, 'dct:language': { to: 'dct:LinguisticSystem' }, 'dct:isPartOf': { to: 'dcat:Dataset' }, 'kat:validFor': duration, 'kat:unlimited': { max: 1, datatype: 'xsd:boolean' } },
  'eli:LegalResource': { 'dct:identifier': id, 'dct:title': named, 'dct:relation': { to: 'eli:LegalResource' } },
  'cv:Event': { 'dct:identifier': id, 'dct:title': named, 'dct:description': words, 'cv:hasRelatedService': { to: 'cpsv:PublicService' } },
  'cv:LifeEvent': { 'dct:type': { to: 'skos:Concept' } },
  'cv:BusinessEvent': { 'dct:type': { to: 'skos:Concept' } },
  'kat:TimeLimit': timeLimit,
  'kat:Appeal': { ...timeLimit, 'kat:appealBody': { min: 1, max: 1, to: 'skos:Concept' }, 'kat:court': { max: 1, to: 'skos:Concept' }, 'kat:appealFee': { max: 1, datatype: 'xsd:double' } },
  'kat:Conflict': { 'kat:about': { min: 1, max: 1, to: 'kat:Field' }, 'kat:fieldPath': { min: 1, max: 1, datatype: 'xsd:string' }, 'dct:description': words },
  'kat:Step': { 'dct:description': named, 'kat:order': { min: 1, max: 1, datatype: 'xsd:integer' }, 'kat:actor': { max: 1, list: 'by' }, 'kat:byChannel': { max: 1, to: 'cv:Channel' } },
  'kat:LegalBasis': { 'kat:restsOn': { min: 1, max: 1, to: 'eli:LegalResource' }, 'kat:article': { max: 1, datatype: 'xsd:string' } },
  'kat:Source': { 'schema:url': { min: 1, max: 1 }, 'dct:language': { max: 1, to: 'dct:LinguisticSystem' }, 'kat:readOn': date, 'kat:sourceKind': { max: 1, list: 'sourceKind' }, 'kat:readWhole': { max: 1, datatype: 'xsd:boolean' } },
  'kat:Guidance': { 'dct:description': named, 'kat:order': { min: 1, max: 1, datatype: 'xsd:integer' } },
  'kat:Exclusion': { 'dct:title': named },
  'kat:Information': { 'dct:title': named },
  'kat:Form': { 'schema:url': { min: 1, max: 1 }, 'dct:title': words, 'dct:issued': date, 'dct:format': { max: 1 }, 'dcat:byteSize': { max: 1, datatype: 'xsd:nonNegativeInteger' }, 'kat:filledOnline': { max: 1, datatype: 'xsd:boolean' }, 'kat:fillable': { max: 1, datatype: 'xsd:boolean' } },
  'kat:SharedService': { 'dct:identifier': id, 'skos:prefLabel': named, 'skos:definition': words },
  'kat:Field': { 'skos:prefLabel': named },
};

/** Fields that have no value where nobody states them, where it is known that there is none, or where sources contradict each other; each with the part that its value rests on, where that is not the whole. */
const onlyWhenAgreed: Readonly<Record<string, { path: string; part?: string }>> = {
  documents: { path: 'cpsv:hasInput' }, fees: { path: 'cv:hasCost' }, legalBasis: { path: 'cv:hasLegalResource' }, appeal: { path: 'kat:hasAppeal' }, forms: { path: 'kat:hasForm' }, silence: { path: 'kat:whenSilent' }, channels: { path: 'cv:hasChannel' }, timeLimit: { path: 'cv:processingTime', part: 'decision' },
};

/** The profile in SHACL: `/ns/profile.shacl.ttl`. Its messages are in the languages of the site. */
export function profileAsShacl(root: string): string {
  const bases = basesOf(root);
  // The messages name properties: the rule from Latin to Cyrillic would spell those too.
  const said = (message: InEachLanguage): string => languages.map((language) => `${quoted(message[language])}@${writtenTag[language]}`).join(', ');
  const shapeOf = (path: string, constraint: string, message: InEachLanguage): string => `  sh:property [ sh:path ${path} ; ${constraint} ; sh:message ${said(message)} ]`;
  const shapes = Object.entries(profile).map(([type, keeps]) => `\nkat:${type.replace(':', '-')}-shape a sh:NodeShape ;\n  sh:targetClass ${type} ;\n${Object.entries(keeps).flatMap(([path, kept]) => constraintsOf(path, kept).map(([constraint, message]) => shapeOf(path, constraint, message))).join(' ;\n')} .\n`);
  const fields = terms.filter(({ kind }) => kind === 'field');
  // Either the service has no such value, or none of what is said to be missing is its field: most services pass at the first, which keeps validators quick.
  const honest = Object.entries(onlyWhenAgreed).map(([field, { path, part }]) => {
    const others = `( ${fields.filter(({ id }) => id !== `field-${field}`).map(({ id }) => `kat:${id}`).join(' ')} )`;
    const contradicted = `^${field}($|[.]${part === undefined ? '' : `${part}($|[.])`})`;
    return `\nkat:no-value-of-${field}-shape a sh:NodeShape ;\n  sh:targetClass cpsv:PublicService ;\n  sh:or ( [ sh:path ${path} ; sh:maxCount 0 ] [ sh:property [ sh:path [ sh:alternativePath ( kat:notStated kat:knownNone kat:notSeen ) ] ; sh:in ${others} ] , [ sh:path ( kat:hasConflict kat:fieldPath ) ; sh:qualifiedValueShape [ sh:pattern "${contradicted}" ] ; sh:qualifiedMaxCount 0 ] ] ) ;\n  sh:message ${said(profileWordsWith.notBoth(path, field))} .\n`;
  });
  return `${turtleHead(bases)}\n<${root}/ns/profile.shacl.ttl> a sh:ShapesGraph, owl:Ontology ;\n  dct:title ${said(vocabularyWords.profile)} ;\n  dct:license <https://creativecommons.org/licenses/by/4.0/> .\n${[...shapes, ...honest].join('')}`;
}

function constraintsOf(path: string, { min, max, words: texts, to, datatype, list }: Kept): [string, InEachLanguage][] {
  const found: [string, InEachLanguage][] = [];
  if (min) found.push(['sh:minCount 1', profileWordsWith.atLeast(path)]);
  if (max) found.push(['sh:maxCount 1', profileWordsWith.atMost(path)]);
  if (texts) found.push(['sh:datatype rdf:langString', profileWordsWith.words(path)], [`sh:languageIn ( ${officialLanguages.map(quoted).join(' ')} )`, profileWordsWith.ourLanguages(path)]);
  if (texts === 'each') found.push(['sh:uniqueLang true', profileWordsWith.oneALanguage(path)]);
  if (to) found.push([`sh:class ${to}`, profileWordsWith.isA(path, to)]);
  if (datatype) found.push([`sh:datatype ${datatype}`, profileWordsWith.datatype(path, datatype)]);
  if (list) found.push([`sh:in ( ${terms.filter((term) => term.list === list).map((term) => `kat:${term.id}`).join(' ')} )`, profileWordsWith.oneOf(path, list)]);
  return found;
}
