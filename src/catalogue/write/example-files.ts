import { view } from '../model/views.ts';
import { filesOfKind, publishedFiles } from './published-files.ts';

/** Of each kind of open file with many files, the first, as an example in the language of a route. */
export const exampleFiles = view('example-files', ({ catalogue, services, reports = [] }, route): Readonly<Record<string, string>> =>
  Object.fromEntries(publishedFiles.flatMap(({ id, address }) => {
    const own = address.replace('{lang}', route) as `/${string}`;
    const [first] = own.includes('{') ? filesOfKind({ address: own }, { catalogue, services, reports }) : [];
    return first ? [[id, first.address]] : [];
  })));
