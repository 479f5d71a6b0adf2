import type { DescribedMedia } from './describedMedia.js';
import type { MediaFacts } from './MediaFacts.js';
import { findDescriptionControls } from './nearControls.js';

/**
 * Ways in which a video is described aloud, as far as they show: a name for each. What was tried and found to be none is left out: a text
 * track that nothing voices, a version that sounds as the film itself does.
 */
export function findDescriptions(
  media: MediaFacts & Partial<Pick<DescribedMedia, 'isUnvoiced' | 'sameVersions'>>,
): readonly string[] {
  const { isUnvoiced = false, sameVersions = [] } = media;
  const inStream = media.manifests
    .flatMap(({ audio }) => audio)
    .filter(({ kind }) => kind === 'main-desc' || kind === 'descriptions');
  const native = (media.audioTracks ?? []).filter(({ kind }) => kind.includes('desc'));
  const isOther = (name: string): boolean => !sameVersions.includes(name);
  return [
    ...inStream
      .filter(({ label, language }) => isOther(label || language))
      .map(({ label, language }) => `${label || language} (stream)`),
    ...native.map(({ label, language }) => `${label || language} (track)`),
    ...media.tracks
      .filter(({ kind }) => kind === 'descriptions' && !isUnvoiced)
      .map(({ label, language }) => `${label || language || 'descriptions'} (text)`),
    ...findDescriptionControls(media)
      .filter(({ name }) => isOther(name))
      .map(({ name, href }) => `“${name}”${href === '' ? '' : ' (link)'}`),
    ...media.tellers.map(({ name }) => name).filter(isOther),
  ];
}
