const piece = /<!--[\s\S]*?-->|<(?<close>\/)?(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>|&(?:#\w{1,8}|[a-z]{2,8}\d{0,2});|(?<text>[^<&]+|[<&])/giu;
const empty: ReadonlySet<string> = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const asWritten: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'svg', 'var']);

/** HTML of our own with its words changed and nothing else: tags, attributes, entities and code stay, and so does what is marked `translate="no"` or has a language of its own. */
export function wordsInHtml(html: string, change: (words: string) => string): string {
  let kept = 0;
  return html.replace(piece, (whole, ...found) => {
    const { close, name, attributes, text } = found.at(-1) as Record<string, string | undefined>;
    if (text !== undefined) return kept > 0 ? whole : change(text);
    if (name === undefined || empty.has(name.toLowerCase()) || attributes?.endsWith('/')) return whole;
    // Inside a kept element every element counts, so that its own end is found.
    if (close) kept = Math.max(0, kept - 1);
    else if (kept > 0 || asWritten.has(name.toLowerCase()) || /\s(?:translate="no"|lang=)/i.test(attributes ?? '')) kept += 1;
    return whole;
  });
}
