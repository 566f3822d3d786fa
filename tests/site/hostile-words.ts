import { join } from 'node:path';
import { parse } from 'parse5';
import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { copyFolder, readFolder, readTextFile, remove, writeWhole } from '#src/disk.ts';

/** Words that try to leave whatever they are put into. Signs that nobody sees are refused before anything is built (tests/sites/broken/hidden-sign*). */
export const hostileWords = `"'></script><script>x()</script><img src=x onerror=x()><!-- ' onclick='x() =cmd| & ]]> \${x} {{x}} \\x javascript:x()`;

/** The content of our complete example, with standard and word lists of its own. */
export async function writeHarmless(content: string): Promise<void> {
  await copyFolder('content/standard', join(content, 'standard'));
  // What must be published by whom names services of the house, and so do the ways through an event of life.
  await remove(join(content, 'standard', 'obligations.yaml'));
  for (const list of ['appeal-bodies', 'areas', 'audiences', 'channels', 'kinds', 'outputs', 'payment-methods', 'topics', 'units']) await writeWhole(join(content, 'vocabularies', `${list}.yaml`), (await readTextFile(`content/vocabularies/${list}.yaml`))!);
  await copyFolder('tests/sites/complete', content);
  const acts = join(content, 'vocabularies', 'acts.yaml');
  await writeWhole(acts, `${await readTextFile('content/vocabularies/acts.yaml')}${await readTextFile(acts)}`);
}

/** The same content, in which every text field says the same as before and then hostile words. Gives how many fields those are. */
export async function writeHostile(content: string): Promise<number> {
  await writeHarmless(content);
  let fields = 0;
  for (const { path, bytes } of (await readFolder(content))!) {
    const [, opening = '', yaml, rest] = /^(---\n)?([\s\S]*?)(---\n[\s\S]*)?$/.exec(Buffer.from(bytes).toString('utf8'))!;
    if (!/\.(?:md|yaml)$/.test(path) || path.startsWith('monitoring/') || path.endsWith('README.md')) continue;
    const document = parseDocument(yaml!);
    visit(document, {
      Scalar(key, node, above) {
        const names = above.flatMap((one) => (isPair(one) && isScalar(one.key) ? [String(one.key.value)] : []));
        if (key === 'key' || typeof node.value !== 'string' || node.value === 'none' || node.value.length + hostileWords.length > 300 || !isWords(path, names)) return;
        node.value = `${node.value} ${hostileWords}`;
        node.type = 'QUOTE_DOUBLE';
        fields++;
      },
    });
    await writeWhole(join(content, path), path.endsWith('.md') ? `${opening}${document.toString({ lineWidth: 0 })}${rest}${hostileBody}` : document.toString({ lineWidth: 0 }));
  }
  return fields;
}

function isWords(path: string, names: readonly string[]): boolean {
  if (path.endsWith('.md')) return !['translatedFrom', 'titleStatus'].includes(names[0]!);
  return ['sq', 'sr', 'en', 'street'].includes(names.at(-1)!);
}

// What the check lets pass in a body: signs as words, as code, in a table, in the title of a link.
const hostileBody = `
\`</script><script>x()</script>\` dhe a < b > c & d "e" 'f' \\<img src=x onerror=x()\\>, [lidhja](https://example.org/?a="b'c "x\\" onclick=\\"x()") {{x}} &lt;script&gt;

| a\\<b | \`<img onerror=x()>\` |
| --- | --- |
| \\<svg onload=x()\\> | ]]> |

\`\`\`html
</code></pre><script>x()</script>
\`\`\`
`;

interface HtmlNode { nodeName: string; value?: string; attrs?: { name: string; value: string }[]; childNodes?: HtmlNode[] }

/** What a page is made of: its elements with the names of their attributes, the places its addresses lead to, and its blocks of data. */
export interface Made { elements: Set<string>; addresses: Set<string>; data: string[] }

const holdsAddress = /^(?:href|src|srcset|action|formaction|poster|data|cite|ping|manifest|background|xlink:href|content)$/;

/** Reads a page as a browser reads it. */
export function madeOf(html: string): Made {
  const made: Made = { elements: new Set(), addresses: new Set(), data: [] };
  const read = (node: HtmlNode): void => {
    const attributes = node.attrs ?? [];
    // A style sheet within a page is known by all it says.
    const says = node.nodeName === 'style' ? (node.childNodes ?? []).map(({ value }) => value ?? '').join('') : '';
    if (!node.nodeName.startsWith('#')) made.elements.add(`${node.nodeName}[${attributes.map(({ name }) => name).sort().join(' ')}]${says}`);
    for (const { name, value } of attributes) if (holdsAddress.test(name) && (name !== 'content' || /^\w+:\S*$/.test(value))) made.addresses.add(value.replace(/[?#].*$/s, ''));
    if (node.nodeName === 'script' && attributes.some(({ value }) => /^application\/(?:ld\+)?json$/.test(value))) made.data.push((node.childNodes ?? []).map(({ value }) => value ?? '').join(''));
    node.childNodes?.forEach(read);
  };
  read(parse(html) as unknown as HtmlNode);
  return made;
}

/** Every text within data, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
