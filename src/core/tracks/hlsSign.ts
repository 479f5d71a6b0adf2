import type { ListedSign } from '../signLanguage/StreamSign.js';
import { readHlsAttributes } from './readHlsAttributes.js';
import { type HlsRendition, readHlsRenditions } from './readHlsRenditions.js';

/** What Apple's players know an interpreter's video by (AVMediaCharacteristicSignLanguageInterpretationForAccessibility). */
const interprets = 'public.accessibility.sign-language-interpretation';

/**
 * The interpreters' videos of an HLS multivariant playlist, in its order: renditions of the picture that say they interpret in
 * sign language, or whose language is one. What has no address of its own is the film's picture itself.
 * @see RFC 8216 §4.3.4.1
 */
export const listHlsSign = (playlist: string): readonly ListedSign[] =>
  findSign(playlist).map(({ language, name }) => ({ language: language ?? 'sgn', label: name }));

/**
 * The same playlist with nothing in it to load but one interpreter's video.
 * @param interpreter which, as `listHlsSign` has them
 * @returns null where there is none
 */
export function keepHlsSign(playlist: string, interpreter: number): string | null {
  const sign = findSign(playlist)[interpreter];
  if (!sign) return null;
  const lines = playlist.split(/\r?\n/);
  // All of a group is coded alike (§4.3.4.1.1); the sound's part of it is not loaded.
  const variant = lines
    .filter((line) => line.startsWith('#EXT-X-STREAM-INF:'))
    .map(readHlsAttributes)
    .find(({ VIDEO }) => VIDEO !== undefined && VIDEO === sign.group);
  const codecs = (variant?.['CODECS'] ?? '')
    .split(',')
    .filter((one) => /^\s*(avc|hvc|hev|dvh|vp0|av0)/.test(one));
  const facts = [
    `BANDWIDTH=${variant?.['BANDWIDTH'] ?? '500000'}`,
    ...(codecs.length > 0 ? [`CODECS="${codecs.join(',').trim()}"`] : []),
  ];
  return [
    ...lines.filter((line) =>
      /^#EXT(M3U|-X-(VERSION|INDEPENDENT-SEGMENTS|DEFINE|SESSION-KEY|START))\b/.test(line),
    ),
    `#EXT-X-STREAM-INF:${facts.join(',')}`,
    sign.uri,
    '',
  ].join('\n');
}

const findSign = (playlist: string): readonly (HlsRendition & { readonly uri: string })[] =>
  readHlsRenditions(playlist, 'VIDEO')
    .filter((one): one is HlsRendition & { readonly uri: string } => Boolean(one.uri))
    .filter(
      ({ characteristics, language }) =>
        characteristics.includes(interprets) || /^sgn(-|$)/i.test(language ?? ''),
    );
