/** What results can be narrowed by: lists of words first, then what a service simply is. */
export const facetNames = ['institution', 'topic', 'audience', 'only'] as const;
export type FacetName = (typeof facetNames)[number];
