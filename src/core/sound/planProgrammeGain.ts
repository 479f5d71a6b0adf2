/** What films are brought to, in LUFS: the middle of what EBU R 128 s2 asks of streams that are heard at home and on the way. */
export const loudnessTarget = -18;
/** Decibels. Quieter films are not brought up further: what is below the dialogue would come up with it. */
const mostUp = 9;
const mostDown = -12;
/** What nobody notices is not worth a way through Web Audio. */
const least = 0.5;

/**
 * How much a film is turned up or down so that it is as loud as the one before, in decibels.
 * @param loudness of the whole programme, LUFS (ITU-R BS.1770), as its author states it; undefined where nobody does
 * @returns 0 where the film is left as it is: not stated, or not believable
 */
export function planProgrammeGain(loudness: number | undefined): number {
  if (loudness === undefined || !(loudness >= -70 && loudness <= 0)) return 0;
  const gain = Math.min(mostUp, Math.max(mostDown, loudnessTarget - loudness));
  return Math.abs(gain) < least ? 0 : Math.round(gain * 10) / 10;
}
