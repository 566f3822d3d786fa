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
