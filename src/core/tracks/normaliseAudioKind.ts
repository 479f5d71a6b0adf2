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
const describingPurposes: ReadonlySet<string> = new Set([
  'urn:tva:metadata:cs:AudioPurposeCS:2007 1',
  'urn:mpeg:dash:role:2011 description',
]);

/**
 * Words of the trade in track names, for manifests that carry no signal at all. 解说 is a director's word, too; `qad` is the language code
 * that French television gives to its descriptions.
 */
const namesDescription =
  /audio.?des[ck]r[iy]|audio.?beschreib|\bdescri(bed|ptive)|\bqad\b|hörfilm|synstolk|syntolk|口述|讲述|解[说說]|无障碍|無障礙|音声(ガイド|解説)|解説放送|화면.?해설/i;
/** Its English initials, which are a word of their own only in capitals. */
const initialsDescription = /(^|[^\p{L}\p{N}])AD($|[^\p{L}\p{N}])/u;
const namesCommentary = /commentary|commentaire|kommentar|comentario|导演|導演|監督|主创|主創|评论|評論/i;

/**
 * One kind for what HLS, DASH, Safari and video.js each call by another name.
 * A mixed track that describes is `main-desc`; `descriptions` is narration alone (HTML, AudioTrack.kind).
 */
export function normaliseAudioKind(signals: AudioSignals): AudioKind {
  const { kind = '', label = '', characteristics = [], roles = [], accessibility = [] } = signals;
  if (characteristics.some((one) => one.trim() === describesVideo)) return 'main-desc';
  // A commentary that describes is to be mixed with the film by the receiver: the film is not in it (ETSI TS 103 285, receiver mix).
  if (roles.includes('description') || accessibility.some((one) => describingPurposes.has(one)))
    return roles.includes('commentary') ? 'descriptions' : 'main-desc';
  if (kind === 'main-desc' || kind === 'description') return 'main-desc';
  if (kind === 'descriptions') return 'descriptions';
  if (roles.includes('commentary') || kind === 'commentary' || namesCommentary.test(label))
    return 'commentary';
  if (roles.includes('dub') || kind === 'translation') return 'translation';
  if (namesDescription.test(label) || initialsDescription.test(label)) return 'main-desc';
  if (kind === 'main' || roles.includes('main')) return 'main';
  return 'alternative';
}
