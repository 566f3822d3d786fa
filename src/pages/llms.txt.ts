import { asLlmsText } from '#catalogue/write/llms.ts';
import { judged } from '#src/site.ts';

export async function GET(): Promise<Response> {
  return new Response(asLlmsText(await judged()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
