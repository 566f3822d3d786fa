import { contentFiles } from '#src/content.ts';
import { settings, site } from '#src/site.ts';

/** The files of each service, for an editor that has no other place to read them from. */
export async function getStaticPaths() {
  const { catalogue } = await site();
  return catalogue.services.map(({ institution, id }) => ({ params: { institution, service: id } }));
}

let files: ReturnType<typeof contentFiles> | undefined;

export async function GET({ params }: { params: { institution?: string; service?: string } }): Promise<Response> {
  const folder = `institutions/${params.institution}/services/${params.service}/`;
  const own = ((await (files ??= contentFiles(settings.content))) ?? []).filter(({ path }) => path.startsWith(folder));
  return Response.json({ files: Object.fromEntries(own.map(({ path, bytes }) => [path.slice(folder.length), new TextDecoder().decode(bytes)])), revision: '' });
}
