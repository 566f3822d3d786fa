import type { Catalogue, Places } from '../model/catalogue.ts';

/** Tells whether a file of a service or a concept is there: what a text lacks is told at the place where it would stand, and nothing leads there yet. */
export function writtenIn({ services, concepts }: Pick<Catalogue, 'services' | 'concepts'>): (file: string) => boolean {
  const folders = new Map<string, { places: Places }>([...services.map((service) => [service.folder, service] as const), ...concepts.map((concept) => [`concepts/${concept.id}`, concept] as const)]);
  return (file) => {
    const [, folder, name] = /^(institutions\/[^/]+\/services\/[^/]+|concepts\/[^/]+)\/([^/]+)$/.exec(file) ?? [];
    if (folder === undefined) return true;
    const record = folders.get(folder);
    return record !== undefined && (name === 'service.yaml' || Object.values(record.places).some((place) => place?.file === file));
  };
}
