import type { Rule } from '../rule.ts';

/** The institution names a role that keeps its entries right, and a deputy. */
export const editorNamed: Rule = {
  name: 'editor-named',
  judge({ institution }) {
    const { publishing } = institution.facts;
    if (!publishing) return { outcome: 'missing', field: 'institution.publishing' };
    return publishing.deputy ? { outcome: 'met', field: 'institution.publishing' } : { outcome: 'partial', field: 'institution.publishing', reason: { code: 'only-role' } };
  },
  examples: [
    { outcome: 'met', institution: { publishing: { role: { sq: 'Zyrtari për informim', sr: 'Službenik za informisanje', en: 'Information officer' }, deputy: { sq: 'Kryesuesi i zyrës', sr: 'Šef kancelarije', en: 'Head of office' } } } },
    { outcome: 'partial', institution: { publishing: { role: { sq: 'Zyrtari për informim', sr: 'Službenik za informisanje', en: 'Information officer' } } } },
    { outcome: 'missing', institution: {} },
  ],
};
