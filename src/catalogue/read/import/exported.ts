import { name, type Reading } from './facts.ts';
import { readDocuments, readFees } from './exported-documents.ts';
import { readConcept, readKinds, readLegalBasis, readResponsible, readStatus } from './exported-identity.ts';
import { readFurtherText, readOtherNames, readSummary, readTitles } from './exported-names.ts';
import { placeAddresses, readConflicts, readNotes, readSources, readWhatIsMissing } from './exported-openness.ts';
import { readOutputs } from './exported-outputs.ts';
import { readRelations } from './exported-relations.ts';
import { idIn, said, type Exported } from './exported-statements.ts';
import { compareProcedure, readConditions, readSteps } from './exported-steps.ts';
import { compareTimeLimitNotes, readAppeals, readDeadlines, readSilence, readTimeLimit } from './exported-times.ts';
import { readChannels, readForms } from './exported-ways.ts';

/** Reads a service that Katalogu itself wrote: all that CPSV-AP and our own vocabulary say of it. */
export function readExported(reading: Reading, key: string, root: string, institution: string): void {
  const { catalogue } = reading;
  const service = key.split('/').at(-1)!;
  const shared = idIn({ root }, 'concepts', said({ ...reading, root }, key, 'cv:isClassifiedBy')[0]);
  const exported: Exported = {
    ...reading, key, root, institution, own: catalogue.institutions.find(({ id }) => id === institution)?.facts,
    before: catalogue.services.find((one) => one.institution === institution && one.id === service), concept: catalogue.concepts.find(({ id }) => id === shared),
  };
  for (const read of readers) read(exported);
}

/** What is read, one after the other. What compares or asks whether anything was read stands behind what it asks of. */
const readers: readonly ((exported: Exported) => void)[] = [
  readTitles, readSummary, readOtherNames, readStatus, readConcept, readKinds, readResponsible,
  readConditions, readSteps, readDocuments, readFees, readTimeLimit, readDeadlines, readSilence, readAppeals, readForms, readChannels, readOutputs, readLegalBasis, readRelations, readFurtherText,
  readConflicts, readNotes, compareTimeLimitNotes, readSources, compareProcedure, placeAddresses, readWhatIsMissing,
];

/** The address of the site that wrote a service: its things stand below `/id/` and it says its status in our own terms. Undefined for what another program wrote. */
export function rootOf(key: string, predicates: readonly (readonly [predicate: string, object: string])[]): string | undefined {
  const at = key.indexOf('/id/services/');
  const root = at < 0 ? undefined : key.slice(0, at);
  return root !== undefined && predicates.some(([predicate, object]) => predicate === name('adms', 'status') && object.startsWith(`${root}/ns/#status-`)) ? root : undefined;
}
