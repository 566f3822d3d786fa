/** The longest address that every mail program and browser in use still opens whole. */
export const longestAddress = 1800;

/** A piece of a prefilled message; what may be left out goes first when the address grows too long, the last of it first. */
export interface Piece {
  text: string;
  spare?: boolean;
}

/** The address that opens a mail with subject and body, never longer than `longestAddress`. */
export function mailTo(mailbox: string, subject: string, pieces: readonly Piece[]): string {
  const to = encodeURIComponent(mailbox.toWellFormed()).replace('%40', '@');
  return withinLength(subject, pieces, (title, body) => `mailto:${to}?subject=${coded(title)}&body=${coded(body)}`);
}

/** The address of a page where an issue is begun, never longer than `longestAddress`: {title} and {body} in the given address, otherwise its parameters `title` and `body`. */
export function issueAt(form: string, subject: string, pieces: readonly Piece[]): string {
  const address = form.includes('{title}') || form.includes('{body}') ? form : `${form}${form.includes('?') ? '&' : '?'}title={title}&body={body}`;
  return withinLength(subject, pieces, (title, body) => address.replaceAll('{title}', () => coded(title)).replaceAll('{body}', () => coded(body)));
}

/** What a site names for all its readers’ words: a mailbox, or the address of a page where an issue is begun. Undefined when it is neither. */
export function namedDestination(named: string): { issue: string } | { mailbox: string } | undefined {
  if (isPageAddress(named)) return { issue: named };
  const mailbox = named.replace(/^mailto:/, '');
  return /^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(mailbox) ? { mailbox } : undefined;
}

/** Words on one line: a line break in a subject would begin another header in some programs. */
export function onOneLine(words: string, longest = Infinity): string {
  const line = words.toWellFormed().replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  return cut(line, longest);
}

function cut(words: string, longest: number): string {
  const letters = [...words];
  return letters.length <= longest ? words : `${letters.slice(0, Math.max(0, longest - 1)).join('').trimEnd()}…`;
}

// RFC 6068: a line break in the body is %0D%0A. Brackets and quotation marks are coded too, so that the address survives being pasted.
function coded(words: string): string {
  return encodeURIComponent(words.toWellFormed().replace(/\r\n?|\n/g, '\r\n')).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function withinLength(subject: string, pieces: readonly Piece[], make: (title: string, body: string) => string): string {
  let title = onOneLine(subject);
  let kept = [...pieces];
  const address = () => make(title, kept.map(({ text }) => text).join('\n\n'));
  while (address().length > longestAddress && kept.some(({ spare }) => spare)) kept = kept.toSpliced(kept.findLastIndex(({ spare }) => spare), 1);
  for (let longest = Math.min([...title].length, 240); address().length > longestAddress && longest > 10; longest = Math.floor(longest / 2)) title = cut(title, longest);
  // Still too long: the longest piece gives way, the others stay whole.
  while (address().length > longestAddress && kept.some(({ text }) => text.length > 1)) {
    const longest = kept.reduce((most, { text }, index) => (text.length > kept[most]!.text.length ? index : most), 0);
    kept = kept.with(longest, { text: cut(kept[longest]!.text, Math.floor([...kept[longest]!.text].length * 0.8)) });
  }
  return address();
}

/** Whether words are the address of a page, which may stand in a link. */
export function isPageAddress(words: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(words);
}
