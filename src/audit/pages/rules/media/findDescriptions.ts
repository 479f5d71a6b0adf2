import type { MediaFacts } from './MediaFacts.js';
import { findDescriptionControls } from './nearControls.js';

/** Ways in which a video is described aloud, as far as they show: a name for each. */
export function findDescriptions(media: MediaFacts): readonly string[] {
  const inStream = media.manifests
    .flatMap(({ audio }) => audio)
    .filter(({ kind }) => kind === 'main-desc' || kind === 'descriptions');
  const native = (media.audioTracks ?? []).filter(({ kind }) => /desc/.test(kind));
  return [
    ...inStream.map(({ label, language }) => `${label || language} (stream)`),
    ...native.map(({ label, language }) => `${label || language} (track)`),
    ...media.tracks
      .filter(({ kind }) => kind === 'descriptions')
      .map(({ label, language }) => `${label || language || 'descriptions'} (text)`),
    ...findDescriptionControls(media).map(({ name, href }) => `“${name}”${href === '' ? '' : ' (link)'}`),
    ...media.otherSounds.filter((name) => /descri|narrat|口述|讲述|解说/i.test(name)),
  ];
}
