/** Which service a cell means: its id, as the list of the cell has it, or its title word for word. */
import { officialLanguages } from '#languages/languages.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { idPattern } from '../../model/values.ts';
import { valueSeparator, type OwnService } from '../../model/workbook.ts';
import { folded } from './folded.ts';

/** The services of a catalogue and of a workbook by what they are called. */
export interface ServiceNames {
  /** The ids that a cell may mean: one for an id, as many as bear a title, none for words that name nothing; of all institutions where none is said. */
  idsMeant(written: string, institution?: string): string[];
  add(service: OwnService): void;
}

/** Services by their ids and titles, in any language; those of the workbook are added as they are read. */
export function serviceNames({ services }: Catalogue): ServiceNames {
  const titled = new Map<string, Set<{ institution: string; id: string }>>();
  const put = (title: unknown, institution: string, id: string): void => {
    if (typeof title !== 'string') return;
    const key = folded(title);
    titled.set(key, (titled.get(key) ?? new Set()).add({ institution, id }));
  };
  for (const { institution, id, texts, further } of services) for (const text of Object.values({ ...texts, ...further })) put(text?.title, institution, id);
  return {
    idsMeant(written, institution) {
      const [id] = written.split(valueSeparator) as [string];
      if (idPattern.test(id)) return [id];
      return [...new Set([...(titled.get(folded(written)) ?? [])].filter((one) => institution === undefined || one.institution === institution).map((one) => one.id))].sort();
    },
    add({ institution, service, texts }) {
      for (const language of officialLanguages) put(texts[language]?.title, institution, service);
    },
  };
}
