/** The only module that reads or writes files. It knows folders and bytes, no records. */
export * from './disk/house.ts';
export * from './disk/look.ts';
export * from './disk/put.ts';
export * from './disk/read.ts';
export * from './disk/together.ts';
export * from './disk/within.ts';
export * from './disk/write.ts';
