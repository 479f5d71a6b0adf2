/** How the film's sound can be changed. `graph`: Web Audio. `volume`: the element's own. `none`: not at all. */
export type MixPath = 'graph' | 'volume' | 'none';

/**
 * Why it is not the graph. `waiting`: it will be, as soon as the browser lets it. `tainted`: the film comes from another
 * origin without its leave (CORS), and would be silent in Web Audio. `native-stream`: the browser plays the stream itself
 * and keeps its sound from Web Audio. `no-web-audio`: not in this browser. `system`: the system stops Web Audio when the
 * screen is locked, and the film with it (iOS). `device`: the browser could not play through Web Audio.
 */
export type MixReason = 'waiting' | 'tainted' | 'native-stream' | 'no-web-audio' | 'system' | 'device';

export interface MixFacts {
  readonly hasWebAudio: boolean;
  /** Whether the page may set the element's volume. iOS keeps it to itself. */
  readonly canSetVolume: boolean;
  readonly tainted: boolean;
  /** Whether the browser plays HLS itself, without Media Source. */
  readonly nativeStream: boolean;
  /** Whether the film already plays through the graph. */
  readonly routed: boolean;
  /** Whether the graph was tried, and did not come to sound. */
  readonly failed: boolean;
}

/** What the film's sound goes through now, and why it is not the best there is. */
export function chooseMixPath(facts: MixFacts): {
  readonly path: MixPath;
  readonly reason: MixReason | null;
} {
  if (facts.routed) return { path: 'graph', reason: facts.tainted ? 'tainted' : null };
  const path = facts.canSetVolume ? 'volume' : 'none';
  return { path, reason: findReason(facts) };
}

function findReason(facts: MixFacts): MixReason {
  if (!facts.canSetVolume) return 'system';
  if (!facts.hasWebAudio) return 'no-web-audio';
  if (facts.tainted) return 'tainted';
  if (facts.nativeStream) return 'native-stream';
  return facts.failed ? 'device' : 'waiting';
}
