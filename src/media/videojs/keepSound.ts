import { keepHlsSound } from '../../core/tracks/keepHlsSound.js';
import { keepDashSound } from './keepDashSound.js';

/**
 * A manifest of which only the sound is left to load; null where that cannot be. Of HLS only the first playlist lists what
 * there is; a DASH manifest is asked for again and again, where it is a live one.
 */
export function keepSound(manifest: string, isFurther: boolean): string | null {
  if (manifest.includes('<MPD')) return keepDashSound(manifest);
  return isFurther ? null : keepHlsSound(manifest);
}
