/** The schemes in which a reader may see the site. */
export const schemes = ['light', 'dark', 'contrast', 'contrastDark'] as const;
export type Scheme = (typeof schemes)[number];

/** What is written or drawn on what, and the least contrast between them: 7 for text to read, 4.5 for other text, 3 for lines and marks that carry a meaning (WCAG 2.2: 1.4.3, 1.4.6, 1.4.11). */
export const pairs = [
  { on: 'paper', of: 'ink', least: 7 }, { on: 'card', of: 'ink', least: 7 }, { on: 'paper', of: 'soft', least: 7 }, { on: 'card', of: 'soft', least: 7 },
  { on: 'paper', of: 'link', least: 7 }, { on: 'card', of: 'link', least: 7 }, { on: 'wash', of: 'ink', least: 7 }, { on: 'gold-wash', of: 'ink', least: 7 }, { on: 'wash', of: 'soft', least: 4.5 }, { on: 'gold-wash', of: 'soft', least: 4.5 },
  { on: 'deep', of: 'on-deep', least: 7 }, { on: 'deep', of: 'thread', least: 4.5 }, { on: 'link', of: 'card', least: 4.5 },
  { on: 'card', of: 'edge', least: 3 }, { on: 'paper', of: 'edge', least: 3 }, { on: 'paper', of: 'gold', least: 3 }, { on: 'card', of: 'gold', least: 3 }, { on: 'paper', of: 'share', least: 3 }, { on: 'paper', of: 'focus', least: 3 }, { on: 'card', of: 'focus', least: 3 },
] as const;

const blocks: Readonly<Record<Exclude<Scheme, 'light'>, RegExp>> = {
  dark: /@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/,
  contrast: /@media \(prefers-contrast: more\) \{\s*:root:root \{([^}]*)\}/,
  contrastDark: /@media \(prefers-contrast: more\) and \(prefers-color-scheme: dark\) \{\s*:root:root \{([^}]*)\}/,
};

/** The colours of each scheme, by the name of their token, as `tokens.css` and, after it, `conditions.css` give them: a later block overrides an earlier one as in a browser. */
export function coloursOf(css: string): Record<Scheme, ReadonlyMap<string, string>> {
  const light = coloursIn(/:root \{([^}]*)\}/.exec(css)?.[1] ?? '');
  const own = (scheme: keyof typeof blocks) => coloursIn(blocks[scheme].exec(css)?.[1] ?? '');
  const dark = new Map([...light, ...own('dark')]);
  return { light, dark, contrast: new Map([...light, ...own('contrast')]), contrastDark: new Map([...dark, ...own('contrast'), ...own('contrastDark')]) };
}

/** All tokens of the first block with their values: colours, letters, spaces. */
export function tokensOf(css: string): [string, string][] {
  return [...(/:root \{([^}]*)\}/.exec(css)?.[1] ?? '').matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]);
}

/** How strongly two colours stand out from each other, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [dark, light] = [brightnessOf(one), brightnessOf(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function coloursIn(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3}(?:[0-9a-f]{3})?)\b/gi)].map(([, name, colour]) => [name!, colour!]));
}

function brightnessOf(colour: string): number {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g)!;
  const [red, green, blue] = digits.map((pair) => parseInt(pair, 16) / 255).map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
