import type { InEachLanguage } from '#languages/languages.ts';
import { institutionIn, serviceIn } from '../model/look-up.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';

/** Who mends a finding: the role that the institution named, its deputy, and the unit whose service it is; or whoever keeps the shared description. */
export interface Doer {
  /** `concept`: the words stand in the shared description that several institutions use. */
  by: 'institution' | 'concept';
  /** The concept whose keeper has to act. */
  concept?: string;
  role?: InEachLanguage;
  deputy?: InEachLanguage;
  /** Id of the unit responsible for the service. */
  unit?: string;
}

/** Who has to act so that a finding is met. No role is made up: an institution that named none is shown without one. */
export function doerOf(catalogue: Pick<Catalogue, 'institutions' | 'services'>, finding: Pick<Finding, 'institution' | 'service' | 'subject' | 'file'>): Doer {
  const [area, concept] = finding.file?.split('/') ?? [];
  if (area === 'concepts' && concept) return { by: 'concept', concept };
  const publishing = institutionIn(catalogue, finding.institution)?.facts.publishing;
  const service = finding.subject === undefined ? serviceIn(catalogue, finding.institution, finding.service) : undefined;
  return {
    by: 'institution', ...(publishing ? { role: publishing.role, ...(publishing.deputy ? { deputy: publishing.deputy } : {}) } : {}),
    ...(service?.facts.unit === undefined ? {} : { unit: service.facts.unit }),
  };
}
