/** The HTML of a page of the guide as a chapter of one document: headings one level deeper, ids of its own, and links between the pages as links within the document. */
export function asChapter(html: string, id: string, chapters: readonly string[]): string {
  return html
    .replace(/<(\/?)h([2-5])\b/g, (_, close: string, level: string) => `<${close}h${Number(level) + 1}`)
    .replace(/(<h[3-6]\b[^>]*?\sid=")([^"]+)"/g, (_, before: string, own: string) => `${before}${id}--${own}"`)
    .replace(/(<a\b[^>]*?\shref=")([^"]+)"/g, (_, before: string, href: string) => `${before}${withinDocument(href, id, chapters)}"`);
}

function withinDocument(href: string, id: string, chapters: readonly string[]): string {
  if (href.startsWith('#')) return `#${id}--${href.slice(1)}`;
  const [, page, anchor] = /^\.\.\/([a-z-]+)\/(?:#(.+))?$/.exec(href) ?? [];
  if (page === undefined || !chapters.includes(page)) return href;
  return anchor === undefined ? `#${page}` : `#${page}--${anchor}`;
}
