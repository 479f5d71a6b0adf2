/**
 * A DASH manifest of which only the sound is left to load: no pictures, and of each sound the leanest representation.
 * @returns null where it is no manifest, or a period of it has no sound of its own.
 * @see ISO/IEC 23009-1 §5.3.3
 */
export function keepDashSound(mpd: string): string | null {
  const document = new DOMParser().parseFromString(mpd, 'application/xml');
  const periods = [...document.querySelectorAll('Period')];
  for (const period of periods) {
    const sets = [...period.querySelectorAll(':scope > AdaptationSet')];
    for (const set of sets) if (['video', 'image'].includes(kindOf(set))) set.remove();
    const sounds = sets.filter((set) => kindOf(set) === 'audio');
    if (sounds.length === 0) return null;
    for (const set of sounds) {
      const [, ...richer] = [...set.querySelectorAll(':scope > Representation')].sort(
        (one, other) => bandwidthOf(one) - bandwidthOf(other),
      );
      for (const one of richer) one.remove();
    }
  }
  return periods.length === 0 ? null : new XMLSerializer().serializeToString(document);
}

/** Such as `video`: by its own word, else by its media type, its own or its first representation's. */
function kindOf(set: Element): string {
  const type =
    set.getAttribute('contentType') ??
    set.getAttribute('mimeType') ??
    set.querySelector('Representation')?.getAttribute('mimeType') ??
    '';
  return type.split('/')[0] ?? '';
}

const bandwidthOf = (one: Element): number => Number(one.getAttribute('bandwidth') ?? Infinity);
