import { editContext } from '#catalogue/write/edit-context.ts';
import { contentFiles } from '#src/content.ts';
import { settings, site } from '#src/site.ts';

/** What the editor has to know around a service. */
export async function GET(): Promise<Response> {
  const { catalogue, reports, today } = await site();
  return Response.json(editContext((await contentFiles(settings.content)) ?? [], catalogue, reports, today));
}
