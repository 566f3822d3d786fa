import type { APIRoute, GetStaticPaths } from 'astro';
import { conceptsAsData, documentsAsCsv, documentsAsData, findingsAsCsv, indexAsData, institutionsAsData, openDataAsData, requirementsAsData, servicesAsCsv, servicesAsData, type Judged } from '#catalogue/write/open-data.ts';
import { dataFindingsAsCsv } from '#catalogue/write/data-report.ts';
import { judged } from '#src/site.ts';

const files: Readonly<Record<string, (data: Judged) => object | string>> = {
  'index.json': indexAsData, 'services.json': servicesAsData, 'institutions.json': institutionsAsData, 'concepts.json': conceptsAsData, 'requirements.json': requirementsAsData, 'documents.json': documentsAsData,
  'open-data.json': openDataAsData, 'open-data.csv': ({ catalogue }) => dataFindingsAsCsv(catalogue.openData.at(-1), catalogue.dataQuality),
  'services.csv': servicesAsCsv, 'findings.csv': findingsAsCsv, 'documents.csv': documentsAsCsv,
};

export const getStaticPaths: GetStaticPaths = () => Object.keys(files).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const written = files[params.file!]!(await judged());
  return new Response(typeof written === 'string' ? written : `${JSON.stringify(written)}\n`);
};
