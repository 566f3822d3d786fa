import type { Content } from './bytes.ts';
import { changesAsData } from './changes-file.ts';
import { dataFindingsAsCsv } from './data-report.ts';
import { dictionaryAsData } from './dictionary.ts';
import { openApiOf } from './open-api.ts';
import { conceptsAsData, documentsAsData, institutionsAsData, openDataAsData, quarterAsData, reportAsData, requirementsAsData, serviceAsData, servicesAsData, type Judged } from './open-data.ts';
import { indexAsData } from './open-index.ts';
import { dataQualityAsData, everydayWordsAsData, holidaysAsData, linksAsData, obligationsAsData, recommendationsAsData, registersAsData, reportsAsData, scriptAsData, standardAsData, vocabulariesAsData, workAsData } from './open-records.ts';
import { servicesOnPage, type Filled, type PublishedFileId } from './published-files.ts';
import { servicesInPieces, servicesPageInPieces, tableInPieces } from './open-pieces.ts';
import { withAddressesOfForms } from './stored-files.ts';
import type { Table } from './table.ts';
import { tables } from './tables.ts';
import { workbookOf } from './catalogue-workbook.ts';
import { reportOf } from '../model/look-up.ts';
import { serviceOrWithdrawn } from '../model/withdrawn.ts';

type Writer = (judged: Judged, filled: Filled) => Content;

const json: Readonly<Partial<Record<PublishedFileId, (judged: Judged, filled: Filled) => object>>> = {
  index: indexAsData, dictionary: dictionaryAsData, openApi: openApiOf, services: servicesAsData, institutions: institutionsAsData, concepts: conceptsAsData, standard: standardAsData, requirements: requirementsAsData, obligations: obligationsAsData, documents: documentsAsData, reports: reportsAsData,
  vocabularies: vocabulariesAsData, everydayWords: everydayWordsAsData, script: scriptAsData, holidays: holidaysAsData, dataQuality: dataQualityAsData, recommendations: recommendationsAsData, registers: registersAsData, links: linksAsData,
  service: (judged, { institution, service }) => serviceAsData(judged, withAddressesOfForms([serviceOrWithdrawn(judged, institution, service)!], judged.root)[0]!),
  report: (judged, { institution }) => reportAsData(judged, reportOf(judged.reports, institution)!),
  work: (judged, { institution }) => workAsData(judged, institution!),
  quarterFigures: ({ catalogue }, { quarter }) => quarterAsData(catalogue, quarter!),
  changes: changesAsData,
  openData: (judged) => openDataAsData(judged), openDataQuarter: (judged, { monitoredQuarter }) => openDataAsData(judged, judged.catalogue.openData.find(({ quarter }) => quarter === monitoredQuarter)),
};

const writers: Readonly<Partial<Record<PublishedFileId, Writer>>> = {
  ...json,
  services: (judged) => (judged.services.length > servicesOnPage ? servicesInPieces(judged) : servicesAsData(judged)),
  servicesPage: (judged, { servicePage }) => servicesPageInPieces(judged, Number(servicePage)),
  workbook: (judged) => workbookOf(judged), institutionWorkbook: (judged, { institution }) => workbookOf(judged, institution),
  openDataTable: ({ catalogue }) => dataFindingsAsCsv(catalogue.openData.at(-1), catalogue.dataQuality),
  ...Object.fromEntries(Object.entries<Table>(tables).map(([id, table]): [string, Writer] => [id, (judged, { institution }) => tableInPieces(table, judged, institution)])),
};

/** Whether a kind of file is written here; the others have a page of their own. */
export function isWrittenHere(id: PublishedFileId): boolean {
  return writers[id] !== undefined;
}

/** What stands in a file under /api/v1. */
export function contentOf(id: PublishedFileId, judged: Judged, filled: Filled): Content {
  return writers[id]!(judged, filled);
}
