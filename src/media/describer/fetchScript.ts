import type { DescriptionCue } from '../../core/descriptions/DescriptionCue.js';
import type { ClipsDescription, TextDescription } from '../../core/films/Film.js';
import { readDuration } from './followGaps.js';
import { readScript, type ScriptRead } from './readScript.js';

/** Fetches the script of a description and reads it, each cue with its recording where it has one. */
export async function fetchScript(
  one: TextDescription | ClipsDescription,
  element: HTMLMediaElement,
  fetchText: (src: string) => Promise<string>,
): Promise<ScriptRead> {
  const src = one.delivery === 'text' ? one.src : one.script;
  const read = await readScript(await fetchText(src), {
    language: one.language,
    url: new URL(src, element.baseURI).href,
    duration: readDuration(element),
    canPlay: (type) => element.canPlayType(type) !== '',
  });
  return one.delivery === 'text' ? read : { ...read, cues: withClips(read.cues, one.clips) };
}

const withClips = (cues: readonly DescriptionCue[], clips: Readonly<Record<string, string>>) =>
  cues.map((cue) => {
    const src = Object.hasOwn(clips, cue.id) ? clips[cue.id] : undefined;
    return src === undefined ? cue : { ...cue, clip: { src, begin: 0, end: null } };
  });
