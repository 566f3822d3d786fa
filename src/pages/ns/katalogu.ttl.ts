import type { APIRoute } from 'astro';
import { linkedFile } from '#catalogue/write/linked-files.ts';
import { ontologyTerms } from '#catalogue/write/terms.ts';
import { vocabularyThings } from '#catalogue/write/vocabulary.ts';
import { inPieces, judged } from '#src/site.ts';

export const GET: APIRoute = async () => {
  const { catalogue, root } = await judged();
  return inPieces(linkedFile('ttl', vocabularyThings(catalogue.script, root), root, ontologyTerms));
};
