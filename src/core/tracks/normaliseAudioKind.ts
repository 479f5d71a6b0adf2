import type { AudioKind } from '../playback/PlayerState.js';

/** What a manifest or a browser says about an audio track. The manifest is believed first, a name last. */
export interface AudioSignals {
  /** HTML's AudioTrack kind, as the browser or engine reports it; Safari says `description`. */
  readonly kind?: string;
  readonly label?: string;
  /** HLS: the CHARACTERISTICS attribute, split at commas. */
  readonly characteristics?: readonly string[];
  /** DASH: every Role's value. */
  readonly roles?: readonly string[];
  /** DASH: every Accessibility descriptor, `scheme value`. */
  readonly accessibility?: readonly string[];
}

const describesVideo = 'public.accessibility.describes-video';
const audioPurposeDescription = 'urn:tva:metadata:cs:AudioPurposeCS:2007 1';

/** Words of the trade in track names, for manifests that carry no signal at all. */
const named = /audio.?descri|described|口述|讲述|解说|无障碍/i;

/**
 * One kind for what HLS, DASH, Safari and video.js each call by another name.
 * A mixed track that describes is `main-desc`; `descriptions` is narration alone (HTML, AudioTrack.kind).
 */
export function normaliseAudioKind(signals: AudioSignals): AudioKind {
  const { kind = '', label = '', characteristics = [], roles = [], accessibility = [] } = signals;
  if (characteristics.includes(describesVideo)) return 'main-desc';
  if (roles.includes('description') || accessibility.includes(audioPurposeDescription)) return 'main-desc';
  if (kind === 'main-desc' || kind === 'description') return 'main-desc';
  if (kind === 'descriptions') return 'descriptions';
  if (named.test(label)) return 'main-desc';
  if (roles.includes('commentary') || kind === 'commentary') return 'commentary';
  if (roles.includes('dub') || kind === 'translation') return 'translation';
  if (kind === 'main' || roles.includes('main')) return 'main';
  return 'alternative';
}
