import { readHlsAttributes } from './readHlsAttributes.js';

/** One line of a multivariant playlist with its attributes; a variant has its address on the next line. */
interface Entry {
  readonly line: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly uri: string;
}

/**
 * A multivariant playlist of which only the sound is left to load: each sound of one group as a variant of its own, the
 * captions as they were. The group is that of the leanest variant without a picture, where there is one, for that is what the
 * author made for listening; else that of the leanest variant.
 *
 * @returns null where the sound cannot be had without the picture: it is in the same segments, or this lists no variants.
 * @see RFC 8216 §4.3.4
 */
export function keepHlsSound(playlist: string): string | null {
  const lines = playlist.split(/\r?\n/);
  const media: Entry[] = [];
  const variants: Entry[] = [];
  const rest: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^#EXT-X-MEDIA:.*TYPE=AUDIO/.test(line)) media.push(readEntry(line));
    else if (line.startsWith('#EXT-X-STREAM-INF:')) {
      // Comments may stand between a variant and its address.
      do at++;
      while (at < lines.length && !/^[^#\s]/.test(lines[at] ?? ''));
      variants.push({ ...readEntry(line), uri: (lines[at] ?? '').trim() });
    } else if (!/^#EXT-X-(I-FRAME-STREAM-INF|MEDIA:.*TYPE=VIDEO)/.test(line)) rest.push(line);
  }
  const ofSound = (one: Entry) => isSound(one, media);
  const [sound] = variants.filter(ofSound).sort(byBandwidth);
  const leanest =
    sound ?? variants.filter(({ attributes }) => attributes['AUDIO'] !== undefined).sort(byBandwidth)[0];
  if (!leanest) return null;
  const group = media
    .filter(({ attributes }) => attributes['GROUP-ID'] === leanest.attributes['AUDIO'])
    // What has no address of its own is in the variant's segments (§4.3.4.2.1): beside a picture it is not to be had.
    .map((one) => (one.uri ? one : { ...one, uri: sound?.uri ?? '' }))
    .filter(({ uri }) => uri !== '');
  if (group.length === 0) return sound ? [...rest, sound.line, sound.uri, ''].join('\n') : null;
  return [
    ...rest,
    ...group.map(({ line, uri }) => (/[:,]URI=/.test(line) ? line : `${line},URI="${uri}"`)),
    ...group.flatMap(({ uri }) => [writeVariant(leanest), uri]),
    '',
  ].join('\n');
}

function readEntry(line: string): Entry {
  const attributes = readHlsAttributes(line);
  return { line, attributes, uri: attributes['URI'] ?? '' };
}

const bandwidthOf = ({ attributes }: Entry): number => Number(attributes['BANDWIDTH'] ?? Infinity);

const byBandwidth = (one: Entry, other: Entry): number => bandwidthOf(one) - bandwidthOf(other);

const soundCodec = /^(mp4a|mp3|[ae]c-[34]|opus|flac|alac|vorbis)/i;

const soundCodecs = ({ attributes }: Entry): readonly string[] =>
  (attributes['CODECS'] ?? '')
    .split(',')
    .map((codec) => codec.trim())
    .filter((codec) => soundCodec.test(codec));

/** A variant without a picture: all its codecs are sound's, or it is one of the sounds itself. */
function isSound(variant: Entry, media: readonly Entry[]): boolean {
  const { CODECS, RESOLUTION } = variant.attributes;
  if (RESOLUTION !== undefined) return false;
  return CODECS === undefined
    ? media.some(({ uri }) => uri !== '' && uri === variant.uri)
    : CODECS.split(',').length === soundCodecs(variant).length;
}

/** As the variant it is taken from, without what a picture has. Of its bandwidth the picture's part is not known; nothing is chosen by it. */
function writeVariant(like: Entry): string {
  const { AUDIO, SUBTITLES } = like.attributes;
  const codecs = soundCodecs(like);
  return `#EXT-X-STREAM-INF:${[
    `BANDWIDTH=${Number.isFinite(bandwidthOf(like)) ? String(bandwidthOf(like)) : '128000'}`,
    ...(codecs.length > 0 ? [`CODECS="${codecs.join(',')}"`] : []),
    ...(AUDIO === undefined ? [] : [`AUDIO="${AUDIO}"`]),
    ...(SUBTITLES === undefined ? [] : [`SUBTITLES="${SUBTITLES}"`]),
  ].join(',')}`;
}
