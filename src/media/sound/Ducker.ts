/**
 * What turns the programme sound down for speech and brings it back. `graph`: Web Audio. `volume`: the element's own
 * volume. `none`: neither can be had (iOS keeps the volume to itself), so the film must be held instead.
 */
export interface Ducker {
  readonly ability: 'graph' | 'volume' | 'none';
  /** To so many dB below the viewer's own level (0 or less), within so many seconds, from wherever it stands now. */
  duck(depthDb: number, seconds: number): void;
  /** Back to the viewer's own level, within so many seconds. */
  restore(seconds: number): void;
  dispose(): void;
}
