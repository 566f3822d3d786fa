import type { Packer } from '#src/press/print.ts';

/** The module of the packer that puts nothing beside files: for hosts that pack them themselves. */
export const notPacking: string = import.meta.url;

export const packer: Packer = { formsOf: () => [] };
