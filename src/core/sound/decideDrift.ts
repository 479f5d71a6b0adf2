/** Seconds. */
export interface DriftLimits {
  /** Beyond this the sound is aligned anew. */
  readonly most: number;
  /** Just after an alignment a smaller error is worth another try, for the next is made with what this one taught. */
  readonly mostAtFirst: number;
  /** How often in a row a small error is worth a try. */
  readonly tries: number;
}

/** What is heard may be 10 ms off what the clocks of both media say: so 40 ms are kept to. */
export const driftLimits: DriftLimits = { most: 0.03, mostAtFirst: 0.02, tries: 3 };

export interface Alignment {
  /** Alignments in a row that did not come within `mostAtFirst`. */
  readonly tries: number;
  /** Seconds since the last one. */
  readonly since: number;
}

/**
 * Whether a sound that stands `offset` seconds beside the film is left or aligned anew. On a machine that cannot do better it
 * does not try for ever: each try in vain waits longer for the next, up to half a minute.
 */
export function decideDrift(
  offset: number,
  { tries, since }: Alignment,
  limits: DriftLimits = driftLimits,
): 'keep' | 'align' {
  const off = Math.abs(offset);
  if (off > limits.most) return since >= waitAfter(tries - limits.tries) ? 'align' : 'keep';
  return off > limits.mostAtFirst && tries > 0 && tries < limits.tries ? 'align' : 'keep';
}

const waitAfter = (inVain: number): number => (inVain < 0 ? 0 : Math.min(30, 2 ** inVain));

/** How long before its mark a sound is started, seconds. A browser takes about so long from `play()` to sound. */
export const usualLead = 0.06;
const longestLead = 0.4;

/** What an error teaches about the lead: a sound that came late is started earlier the next time. */
export const learnLead = (lead: number, offset: number): number =>
  Math.min(longestLead, Math.max(0, lead - offset * 0.8));
