import { withTermsOfFields } from './linked-fields.ts';

/** What the value of a property is: another thing, words in languages, plain text, or a value of a datatype. */
export type Kind = 'link' | 'words' | 'text' | `xsd:${string}`;

/** The classes and properties of a kind of file. Its context is made from them; what stands outside is refused, because JSON-LD would drop it without a word. */
export interface Terms {
  classes: readonly string[];
  properties: Readonly<Record<string, Kind>>;
}

const dublinCore = { 'dct:identifier': 'text', 'dct:title': 'words', 'dct:description': 'words', 'dct:language': 'link', 'dct:spatial': 'link', 'dct:issued': 'xsd:date', 'dct:modified': 'xsd:date', 'dcat:keyword': 'words', 'foaf:homepage': 'link', 'foaf:page': 'link', 'skos:notation': 'text', 'skos:prefLabel': 'words', 'skos:inScheme': 'link' } as const;

/** CPSV-AP 3.2, what it is made of, what it lacks, and the terms that fields of the model bring along. */
export const cpsvTerms: Terms = withTermsOfFields({
  classes: [
    'cpsv:PublicService', 'cpsv:Rule', 'cv:BusinessEvent', 'cv:Channel', 'cv:ContactPoint', 'cv:Cost', 'cv:Event', 'cv:Evidence', 'cv:LifeEvent', 'cv:Output', 'cv:PublicOrganisation', 'cv:Requirement',
    'dct:LinguisticSystem', 'dct:Location', 'eli:LegalResource', 'foaf:Document', 'locn:Address', 'org:OrganizationalUnit', 'schema:OpeningHoursSpecification', 'skos:Concept', 'time:TemporalEntity',
    'kat:Appeal', 'kat:Conflict', 'kat:Exclusion', 'kat:Field', 'kat:Form', 'kat:Guidance', 'kat:Information', 'kat:LegalBasis', 'kat:Note', 'kat:SharedService', 'kat:Source', 'kat:Step', 'kat:TimeLimit',
  ],
  properties: {
    ...dublinCore, 'dct:type': 'link', 'dct:audience': 'link', 'dct:requires': 'link', 'dct:source': 'link', 'dct:isReplacedBy': 'link', 'dct:replaces': 'link', 'owl:sameAs': 'link', 'dct:format': 'link', 'dcat:byteSize': 'xsd:nonNegativeInteger', 'adms:status': 'link', 'cpsv:follows': 'link', 'cpsv:hasInput': 'link', 'cpsv:produces': 'link', 'cpsv:implements': 'link',
    'cv:contactPoint': 'link', 'cv:currency': 'link', 'cv:email': 'text', 'cv:hasChannel': 'link', 'cv:hasCompetentAuthority': 'link', 'cv:hasCost': 'link', 'cv:hasLegalResource': 'link', 'cv:hasValue': 'xsd:double', 'cv:holdsRequirement': 'link',
    'cv:isClassifiedBy': 'link', 'cv:isGroupedBy': 'link', 'cv:openingHours': 'link', 'cv:processingTime': 'xsd:duration', 'cv:relatedService': 'link', 'cv:specialOpeningHoursSpecification': 'link', 'cv:telephone': 'text', 'cv:thematicArea': 'link',
    'locn:address': 'link', 'locn:postCode': 'text', 'locn:postName': 'words', 'locn:thoroughfare': 'words', 'org:classification': 'link', 'org:unitOf': 'link',
    'rdfs:seeAlso': 'link', 'schema:opens': 'xsd:time', 'schema:closes': 'xsd:time', 'schema:dayOfWeek': 'link', 'schema:validFrom': 'xsd:date', 'schema:validThrough': 'xsd:date', 'schema:url': 'link',
    'skos:altLabel': 'words', 'skos:exactMatch': 'link', 'skos:definition': 'words',
    // What CPSV-AP lacks: our own
    'kat:about': 'link', 'kat:account': 'text', 'kat:actor': 'link', 'kat:appealBody': 'link', 'kat:appealFee': 'xsd:double', 'kat:applicantDeadline': 'link', 'kat:article': 'text', 'kat:asks': 'link', 'kat:atOffice': 'link', 'kat:byChannel': 'link', 'kat:checkedBy': 'text', 'kat:checkedOn': 'xsd:date',
    'kat:condition': 'words', 'kat:conditionId': 'text', 'kat:countedFrom': 'link', 'kat:counting': 'link', 'kat:court': 'link', 'kat:excludes': 'link', 'kat:fetchedByInstitution': 'xsd:boolean', 'kat:fieldPath': 'text', 'kat:fillable': 'xsd:boolean', 'kat:filledOnline': 'xsd:boolean', 'kat:furtherText': 'words', 'kat:hasAppeal': 'link', 'kat:hasConflict': 'link',
    'kat:hasForm': 'link', 'kat:hasFormGuidance': 'link', 'kat:hasLegalBasis': 'link', 'kat:hasNote': 'link', 'kat:hasSource': 'link', 'kat:hasStep': 'link', 'kat:hasTimeLimit': 'link', 'kat:identifiedBy': 'link', 'kat:inForm': 'link', 'kat:issuedBy': 'link', 'kat:knownNone': 'link', 'kat:length': 'xsd:duration', 'kat:nextCheck': 'xsd:date', 'kat:notSeen': 'link', 'kat:notStated': 'link',
    'kat:officialTitle': 'words', 'kat:order': 'xsd:integer', 'kat:orElse': 'link', 'kat:paidBy': 'link', 'kat:per': 'link', 'kat:readOn': 'xsd:date', 'kat:readWhole': 'xsd:boolean', 'kat:reference': 'text', 'kat:relatedTo': 'link', 'kat:requiresAny': 'link', 'kat:responsibleUnit': 'link', 'kat:restsOn': 'link', 'kat:sourceKind': 'link', 'kat:stepFree': 'xsd:boolean', 'kat:translatedTitle': 'words', 'kat:unlimited': 'xsd:boolean',
    'kat:usuallyTakes': 'xsd:duration', 'kat:usuallyTakesAtLeast': 'xsd:duration', 'kat:validFor': 'xsd:duration', 'kat:validForAtLeast': 'xsd:duration', 'kat:whenSilent': 'link', 'kat:withdrawnOn': 'xsd:date',
  },
});

/** DCAT-AP 3. */
export const dcatTerms: Terms = {
  classes: ['dcat:Catalog', 'dcat:Dataset', 'dcat:DataService', 'dcat:Distribution', 'dct:Location', 'dct:PeriodOfTime', 'dct:RightsStatement', 'dct:LinguisticSystem', 'dct:Standard', 'foaf:Agent', 'foaf:Document', 'skos:Concept', 'skos:ConceptScheme', 'spdx:Checksum', 'vcard:Organization'],
  properties: {
    ...dublinCore, 'dcat:accessURL': 'link', 'dcat:byteSize': 'xsd:nonNegativeInteger', 'dcat:contactPoint': 'link', 'dcat:dataset': 'link', 'dcat:distribution': 'link', 'dcat:downloadURL': 'link', 'dcat:endDate': 'xsd:date', 'dcat:endpointDescription': 'link', 'dcat:endpointURL': 'link', 'dcat:landingPage': 'link', 'dcat:mediaType': 'link', 'dcat:servesDataset': 'link', 'dcat:service': 'link',
    'dcat:startDate': 'xsd:date', 'dcat:theme': 'link', 'dcat:themeTaxonomy': 'link', 'dct:accessRights': 'link', 'dct:accrualPeriodicity': 'link', 'dct:conformsTo': 'link', 'dct:format': 'link', 'dct:license': 'link', 'dct:publisher': 'link', 'dct:rights': 'link', 'dct:temporal': 'link',
    'foaf:name': 'words', 'rdfs:label': 'words', 'skos:exactMatch': 'link', 'spdx:algorithm': 'link', 'spdx:checksum': 'link', 'spdx:checksumValue': 'xsd:hexBinary', 'vcard:fn': 'words', 'vcard:hasURL': 'link', 'vcard:hasEmail': 'link',
  },
};

/** Our vocabulary about itself. */
export const ontologyTerms: Terms = {
  classes: ['owl:Ontology', 'owl:Class', 'owl:ObjectProperty', 'owl:DatatypeProperty', 'skos:Concept', 'skos:ConceptScheme', 'kat:Field'],
  properties: { ...dublinCore, 'dct:license': 'link', 'rdfs:label': 'words', 'rdfs:comment': 'words', 'rdfs:isDefinedBy': 'link', 'rdfs:range': 'link', 'skos:definition': 'words' },
};
