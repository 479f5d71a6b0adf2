import { normaliseAudioKind } from '../../../../../core/tracks/normaliseAudioKind.js';
import type { StreamManifest } from './StreamManifest.js';

/** A multivariant playlist (RFC 8216, 4.3.4). Null where the text is none: a media playlist tells of one stream only. */
export function parseHlsManifest(text: string): StreamManifest | null {
  if (!/^\ufeff?#EXTM3U/.test(text)) return null;
  const lines = text.split(/\r?\n/);
  const streams = lines
    .filter((line) => line.startsWith('#EXT-X-STREAM-INF:'))
    .map((line) => readAttributes(line));
  if (streams.length === 0) return null;
  const media = lines.filter((line) => line.startsWith('#EXT-X-MEDIA:')).map((line) => readAttributes(line));
  const audio = media
    .filter((one) => one['TYPE'] === 'AUDIO')
    .map((one) => ({
      kind: normaliseAudioKind({
        label: one['NAME'] ?? '',
        characteristics: (one['CHARACTERISTICS'] ?? '').split(',').map((part) => part.trim()),
        ...(one['DEFAULT'] === 'YES' && { kind: 'main' }),
      }),
      label: one['NAME'] ?? '',
      language: one['LANGUAGE'] ?? '',
      address: one['URI'] ?? '',
    }));
  const codecs = streams.map((one) => one['CODECS'] ?? '').join();
  return {
    audio,
    captions: media
      .filter((one) => one['TYPE'] === 'SUBTITLES' || one['TYPE'] === 'CLOSED-CAPTIONS')
      .map((one) => ({ label: one['NAME'] ?? '', language: one['LANGUAGE'] ?? '' })),
    hasSound:
      audio.length > 0 || /mp4a|ac-3|ec-3|ac-4|opus|flac/i.test(codecs)
        ? true
        : codecs.replace(/,/g, '') === ''
          ? null
          : false,
  };
}

/** `NAME=value` and `NAME="value, with commas"` (RFC 8216, 4.2). */
const readAttributes = (line: string): Record<string, string> =>
  Object.fromEntries(
    [...line.slice(line.indexOf(':') + 1).matchAll(/([A-Z0-9-]+)=("[^"]*"|[^,]*)/g)].map((match) => [
      match[1] ?? '',
      (match[2] ?? '').replace(/^"|"$/g, ''),
    ]),
  );
