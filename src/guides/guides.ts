import type { MDXInstance } from 'astro';
import type { Language } from '#languages/languages.ts';

interface Frontmatter {
  title: string;
  summary: string;
  /** Where the page stands among the others. */
  order: number;
}

export interface Guide extends Frontmatter {
  /** Last part of its address. */
  id: string;
  Content: MDXInstance<Frontmatter>['Content'];
}

const files = import.meta.glob<MDXInstance<Frontmatter>>('./*/*.mdx', { eager: true });

/** The pages of the guide that are written in a language, in their order. */
export function guidesIn(language: Language): Guide[] {
  return Object.entries(files).flatMap(([path, { frontmatter, Content }]) => {
    const [, folder, name] = path.split('/');
    return folder === language ? [{ ...frontmatter, id: name!.replace(/\.mdx$/, ''), Content }] : [];
  }).sort((a, b) => a.order - b.order);
}
