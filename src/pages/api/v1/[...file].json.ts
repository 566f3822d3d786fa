import { openFiles } from './_open-file.ts';

export const { getStaticPaths, GET } = openFiles('json');
