import type { Service } from '../model/catalogue.ts';
import { fewOf } from '../model/few-fields.ts';
import { addressOfForm } from '../model/stored-file.ts';

export { mediaTypeOf, type StoredFile } from '../model/stored-file.ts';

/** Services in which every form says where it opens: open data has no place of its own to look a stored file up. */
export function withAddressesOfForms(services: readonly Service[], root: string): Service[] {
  return services.map((service) => {
    const { forms } = fewOf(service).facts;
    if (!Array.isArray(forms) || forms.every(({ file }) => file === undefined)) return service;
    return { ...service, facts: { ...service.facts, forms: forms.map((form) => ({ ...form, url: addressOfForm(form, service.institution, root) })) } };
  });
}
