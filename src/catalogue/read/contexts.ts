const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const link = (id: string) => ({ '@id': id, '@type': '@id' });
const links = (namespace: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, link(`${namespace}${name}`)]));
const plain = (namespace: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, `${namespace}${name}`]));

/** The names that DCAT and the releases of DCAT-AP give to what we read, as a JSON-LD context: so that a catalogue which only names such a context can be read without asking the network. */
export const dcatContext: Readonly<Record<string, unknown>> = {
  dcat, dct, dcterms: dct, foaf: 'http://xmlns.com/foaf/0.1/', vcard: 'http://www.w3.org/2006/vcard/ns#', skos: 'http://www.w3.org/2004/02/skos/core#', xsd: 'http://www.w3.org/2001/XMLSchema#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#', adms: 'http://www.w3.org/ns/adms#', locn: 'http://www.w3.org/ns/locn#', schema: 'http://schema.org/',
  ...plain(dcat, 'Catalog', 'Dataset', 'Distribution', 'keyword', 'byteSize', 'startDate', 'endDate', 'bbox', 'centroid'), Catalogue: `${dcat}Catalog`, Agent: 'http://xmlns.com/foaf/0.1/Agent', Kind: 'http://www.w3.org/2006/vcard/ns#Kind',
  ...links(dcat, 'dataset', 'distribution', 'contactPoint', 'theme', 'landingPage', 'accessURL', 'downloadURL', 'mediaType'), datasetDistribution: link(`${dcat}distribution`), accessUrl: link(`${dcat}accessURL`), downloadUrl: link(`${dcat}downloadURL`),
  ...plain(dct, 'title', 'description', 'identifier', 'issued', 'modified'), releaseDate: `${dct}issued`, modificationDate: `${dct}modified`, updateDate: `${dct}modified`,
  ...links(dct, 'publisher', 'license', 'accessRights', 'rights', 'accrualPeriodicity', 'spatial', 'temporal', 'language', 'format'), licence: link(`${dct}license`), frequency: link(`${dct}accrualPeriodicity`), geographicalCoverage: link(`${dct}spatial`), temporalCoverage: link(`${dct}temporal`),
  name: 'http://xmlns.com/foaf/0.1/name', fn: 'http://www.w3.org/2006/vcard/ns#fn', hasEmail: link('http://www.w3.org/2006/vcard/ns#hasEmail'), hasTelephone: link('http://www.w3.org/2006/vcard/ns#hasTelephone'), prefLabel: 'http://www.w3.org/2004/02/skos/core#prefLabel',
};

/** Whether an address is that of a context which we answer ourselves. */
export function isKnownContext(address: string): boolean {
  return /^https?:\/\/(?:semiceu\.github\.io\/(?:uri\.semic\.eu-generated\/)?DCAT-AP\/|raw\.githubusercontent\.com\/SEMICeu\/DCAT-AP\/)[^?#]*\.jsonld$/.test(address) || /^https?:\/\/www\.w3\.org\/ns\/dcat(?:\.jsonld|#)?$/.test(address);
}

const cpsv = 'http://purl.org/vocab/cpsv#';
const cv = 'http://data.europa.eu/m8g/';
const under = (of: string, names: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(names).map(([local, id]) => [`${of}.${local}`, id]));

/** The names that the release of CPSV-AP 3.2 gives to what we read, for files that only name its context. */
export const cpsvContext: Readonly<Record<string, unknown>> = {
  cpsv, cv, dct, dcterms: dct, dcat, foaf: 'http://xmlns.com/foaf/0.1/', skos: 'http://www.w3.org/2004/02/skos/core#', xsd: 'http://www.w3.org/2001/XMLSchema#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#', adms: 'http://www.w3.org/ns/adms#', locn: 'http://www.w3.org/ns/locn#', org: 'http://www.w3.org/ns/org#', eli: 'http://data.europa.eu/eli/ontology#',
  ...plain(cpsv, 'PublicService', 'Rule'), ...plain(cv, 'Channel', 'Cost', 'Evidence', 'EvidenceType', 'Output', 'Requirement', 'ContactPoint', 'Event', 'LifeEvent', 'BusinessEvent', 'Participation'), PublicOrganization: `${cv}PublicOrganisation`, PublicOrganisation: `${cv}PublicOrganisation`,
  ...under('PublicService', { name: `${dct}title`, description: `${dct}description`, identifier: `${dct}identifier`, keyword: `${dcat}keyword`, processingTime: `${cv}processingTime` }),
  ...Object.fromEntries(Object.entries({ hasCompetentAuthority: cv, hasChannel: cv, hasCost: cv, hasLegalResource: cv, hasInputType: cv, isGroupedBy: cv, thematicArea: cv, hasContactPoint: cv, hasInput: cpsv, produces: cpsv, follows: cpsv }).map(([local, at]) => [`PublicService.${local}`, link(`${at}${local}`)])),
  'PublicService.type': link(`${dct}type`), 'PublicService.language': link(`${dct}language`), 'PublicService.spatial': link(`${dct}spatial`), 'PublicService.audience': link(`${dct}audience`),
  ...under('Cost', { identifier: `${dct}identifier`, description: `${dct}description`, hasValue: `${cv}hasValue` }), 'Cost.currency': link(`${cv}currency`),
  ...under('Evidence', { identifier: `${dct}identifier`, name: `${dct}title` }), ...under('Output', { identifier: `${dct}identifier`, name: `${dct}title` }), 'Output.type': link(`${dct}type`), 'Channel.type': link(`${dct}type`), 'PublicOrganization.preferredLabel': 'http://www.w3.org/2004/02/skos/core#prefLabel',
};

/** Whether an address is that of the context of CPSV-AP, which we answer ourselves. */
export function isCpsvContext(address: string): boolean {
  return /^https?:\/\/(?:semiceu\.github\.io\/(?:uri\.semic\.eu-generated\/)?CPSV-AP\/|raw\.githubusercontent\.com\/SEMICeu\/CPSV-AP\/)[^?#]*\.jsonld$/.test(address);
}
