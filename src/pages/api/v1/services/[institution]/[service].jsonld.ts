import type { APIRoute } from 'astro';
import { linkedService, servicePaths, type OfService, type ServiceParams } from '#src/site.ts';

// A withdrawn service keeps its addresses, as its page does; and where one stood before, it stands too.
export const getStaticPaths = servicePaths;

export const GET: APIRoute<OfService, ServiceParams> = ({ params, props: { of } }) => linkedService('jsonld', of ?? params);
