import { normaliseAudioKind } from '../../../../../core/tracks/normaliseAudioKind.js';
import type { StreamManifest } from './StreamManifest.js';

/** An MPD (ISO/IEC 23009-1), as far as adaptation sets, roles and labels go. Null where the text is none. */
export function parseDashManifest(text: string): StreamManifest | null {
  const bare = text.replace(/<!--[^]*?-->/g, '');
  if (!/<MPD[\s>]/.test(bare)) return null;
  const sets = [...bare.matchAll(/<AdaptationSet\b([^>]*?)(?:\/>|>([^]*?)<\/AdaptationSet>)/g)].map(
    (match) => {
      const own = readAttributes(match[1] ?? '');
      const inside = match[2] ?? '';
      const first = readAttributes(/<Representation\b([^>]*)/.exec(inside)?.[1] ?? '');
      const mime = own['mimeType'] ?? first['mimeType'] ?? '';
      const codecs = own['codecs'] ?? first['codecs'] ?? '';
      return {
        type: own['contentType'] ?? mime.split('/')[0] ?? '',
        isTimedText: /^(text\/vtt|application\/ttml\+xml)$/.test(mime) || /^(stpp|wvtt)/.test(codecs),
        language: own['lang'] ?? '',
        label: (/<Label\b[^>]*>([^<]*)</.exec(inside)?.[1] ?? own['label'] ?? '').trim(),
        address: (/<BaseURL\b[^>]*>([^<]*)</.exec(inside)?.[1] ?? '').trim(),
        roles: readDescriptors(inside, 'Role').map(({ value }) => value),
        accessibility: readDescriptors(inside, 'Accessibility').map(
          ({ scheme, value }) => `${scheme} ${value}`,
        ),
      };
    },
  );
  const audio = sets.filter(({ type }) => type === 'audio');
  return {
    audio: audio.map(({ label, language, roles, accessibility, address }) => ({
      kind: normaliseAudioKind({ label, roles, accessibility }),
      label,
      language,
      address,
    })),
    captions: [
      ...sets.filter(({ type, isTimedText }) => type === 'text' || isTimedText),
      // CEA-608 and 708 ride in the picture's own set.
      ...sets.filter(({ accessibility }) =>
        accessibility.some((one) => one.includes('urn:scte:dash:cc:cea-')),
      ),
    ].map(({ label, language }) => ({ label, language })),
    hasSound: sets.length === 0 ? null : audio.length > 0,
  };
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? match[3] ?? '',
    ]),
  );

const readDescriptors = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`<${name}\\b([^>]*)`, 'g'))].map((match) => {
    const { schemeIdUri = '', value = '' } = readAttributes(match[1] ?? '');
    return { scheme: schemeIdUri, value };
  });
