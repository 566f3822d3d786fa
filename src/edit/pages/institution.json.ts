import { contentFiles } from '#src/content.ts';
import { settings, site } from '#src/site.ts';

/** The file of each institution, for an editor that has no other place to read it from. */
export async function getStaticPaths() {
  const { catalogue } = await site();
  return catalogue.institutions.map(({ id }) => ({ params: { institution: id } }));
}

let files: ReturnType<typeof contentFiles> | undefined;

export async function GET({ params }: { params: { institution?: string } }): Promise<Response> {
  const own = ((await (files ??= contentFiles(settings.content))) ?? []).find(({ path }) => path === `institutions/${params.institution}/institution.yaml`);
  return Response.json({ files: own ? { 'institution.yaml': new TextDecoder().decode(own.bytes) } : {}, revision: '' });
}
