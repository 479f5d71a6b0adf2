/** A seek into the middle of a cue is not its beginning: half a sentence late is worse than none. Seconds. */
const BEGINNING = 0.75;

/**
 * Gives the words of each cue to `speak` when its time has come: once each time the film comes to its beginning,
 * never where a seek lands in its middle, and not while the film stands still.
 */
export function speakScript(
  track: TextTrack,
  media: HTMLMediaElement,
  speak: (words: string) => void,
  signal: AbortSignal,
): void {
  /** Active cues that have been spoken, or have been missed. */
  let met: ReadonlySet<TextTrackCue> = new Set();
  const look = () => {
    // Where a seek is going is known only when it has arrived; a film that stands still tells no story.
    if (media.seeking || media.paused) return;
    const active = new Set(track.activeCues ?? []);
    const time = media.currentTime;
    for (const cue of active) {
      if (met.has(cue) || time < cue.startTime || time >= cue.startTime + BEGINNING) continue;
      const words = (cue as VTTCue).getCueAsHTML().textContent.trim().replace(/\s+/g, ' ');
      if (words) speak(words);
    }
    met = active;
  };
  // A seek within a cue that was spoken begins it anew.
  const forget = () => (met = new Set());
  track.addEventListener('cuechange', look, { signal });
  media.addEventListener('seeking', forget, { signal });
  for (const event of ['seeked', 'playing']) media.addEventListener(event, look, { signal });
  look();
}
