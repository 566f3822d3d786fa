import { changesAsData } from '#catalogue/write/changes-file.ts';
import { judged, site } from '#src/site.ts';

export async function GET(): Promise<Response> {
  return new Response(`${JSON.stringify(changesAsData(await judged(), (await site()).history))}\n`);
}
