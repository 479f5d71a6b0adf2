/** How far a step goes, the longest first; a search's results are a way of their own through the film, before all others. */
export const granularities = [
  'match',
  'part',
  'chapter',
  'scene',
  'minute',
  'description',
  'caption',
  'seconds',
] as const;

export type Granularity = (typeof granularities)[number];
