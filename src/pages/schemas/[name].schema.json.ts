import type { APIRoute, GetStaticPaths } from 'astro';
import { schemaFile, schemaOf } from '#catalogue/write/json-schema.ts';

export const getStaticPaths: GetStaticPaths = () => Object.keys(schemaOf).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => new Response(schemaFile(params.name!));
