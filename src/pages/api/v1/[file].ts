import type { APIRoute, GetStaticPaths } from 'astro';
import { conceptsAsData, documentsAsCsv, documentsAsData, findingsAsCsv, indexAsData, institutionsAsData, requirementsAsData, servicesAsCsv, servicesAsData, type Judged } from '#catalogue/write/open-data.ts';
import { judged } from '#src/site.ts';

const files: Readonly<Record<string, (data: Judged) => object | string>> = {
  'index.json': indexAsData, 'services.json': servicesAsData, 'institutions.json': institutionsAsData, 'concepts.json': conceptsAsData, 'requirements.json': requirementsAsData, 'documents.json': documentsAsData,
  'services.csv': servicesAsCsv, 'findings.csv': findingsAsCsv, 'documents.csv': documentsAsCsv,
};

export const getStaticPaths: GetStaticPaths = () => Object.keys(files).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const written = files[params.file!]!(await judged());
  return new Response(typeof written === 'string' ? written : `${JSON.stringify(written)}\n`);
};
