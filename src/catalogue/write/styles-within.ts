/** A page that carries its style sheets, and each of them as it stands within. */
export interface Styled { html: string; styles: readonly string[] }

/** A style sheet that a page waits for; one for print or for few screens names its medium and is waited for by nobody. */
const waitedFor = /<link rel="stylesheet" href="([^"]+)">/g;

/** The addresses of the style sheets that a page waits for before anything of it is seen. */
export function waitsFor(html: string): string[] {
  return [...headOf(html).matchAll(waitedFor)].map(([, address]) => address!);
}

/** Puts the style sheets that a page waits for into the page. They are named once more at its end, where nobody waits for them: for a server that still sends an older policy, and for the pages read next. */
export function stylesWithin(html: string, sheetAt: (address: string) => string | undefined): Styled {
  const styles: string[] = [];
  const named: string[] = [];
  const head = headOf(html).replace(waitedFor, (link, address: string) => {
    const sheet = sheetAt(address);
    // What could end the element early stays a file of its own.
    if (sheet === undefined || /<\/style/i.test(sheet)) return link;
    styles.push(sheet);
    named.push(link);
    return `<style>${sheet}</style>`;
  });
  const rest = html.slice(headOf(html).length);
  // A page that was given them before, by a part of the build.
  if (styles.length === 0) return { html, styles: [...headOf(html).matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style!) };
  // The sheet for paper has to stay the last.
  const [last] = /<link rel="stylesheet" media="print"|<\/body>/.exec(rest) ?? [];
  if (last === undefined) return { html, styles: [] };
  return { html: head + rest.replace(last, () => named.join('') + last), styles };
}

const headOf = (html: string): string => html.slice(0, html.indexOf('</head>') + 1);
