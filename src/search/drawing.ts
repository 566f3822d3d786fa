/** Draws what was answered into elements that the page brought along. */
import type { Written } from './answers.ts';

/** Writes a text into an element, its matching words as `<mark>`; its language is named where it is not that of the page. */
export function write(element: HTMLElement, { pieces, lang }: Written): void {
  element.replaceChildren(...pieces.map(({ text, matched }) => (matched ? made('mark', text) : text)));
  if (lang !== document.documentElement.lang) element.lang = lang;
}

/** An element with a text, and with a class. */
export function made(name: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}

/** A link with a text. */
export function linkTo(href: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: text });
}
