import type { DescriptionCue } from '../descriptions/DescriptionCue.js';
import { splitAtParts } from '../descriptions/splitAtParts.js';
import { inferMediaType } from '../films/inferMediaType.js';
import type { LanguageTag } from '../films/Film.js';
import type { DescriptionScript, ScriptEvent } from './DescriptionScript.js';
import { unmixed } from './joinMixing.js';
import { toMicroseconds } from './toMicroseconds.js';

/** A script of cues that came from elsewhere, in one language; `listDescriptionCues` gives the cues back. */
export function scriptFromCues(
  cues: readonly DescriptionCue[],
  { language, title = null }: { readonly language: LanguageTag; readonly title?: string | null },
): DescriptionScript {
  return {
    language,
    sourceLanguage: null,
    title,
    type: cues.some((cue) => cue.clip) ? 'asRecorded' : 'preRecording',
    represents: ['visual'],
    talents: [],
    characters: [],
    events: cues.map((cue) => toEvent(cue, language)),
    timecode: null,
  };
}

function toEvent(cue: DescriptionCue, language: LanguageTag): ScriptEvent {
  const shared = {
    represents: 'visual',
    startTime: toMicroseconds(cue.startTime),
    endTime: Number.isFinite(cue.endTime) ? toMicroseconds(cue.endTime) : null,
    mixing: unmixed,
  };
  const given = { ...shared, language: cue.language ?? language, sourceLanguage: null };
  const { clip } = cue;
  const recordings = clip
    ? [
        {
          sources: [{ src: clip.src, type: typeOf(clip.src) }],
          startTime: shared.startTime,
          endTime: shared.endTime,
          clipBegin: clip.begin,
          clipEnd: clip.end,
          mixing: unmixed,
        },
      ]
    : [];
  return {
    ...shared,
    id: cue.id,
    characters: [],
    onScreen: 'ON',
    notes: [],
    extended: cue.extended,
    verbosity: cue.verbosity,
    texts: [
      {
        ...given,
        // A recording is of all the words.
        parts: splitAtParts(cue).map((part, place) => ({
          ...given,
          text: part.text,
          language: part.language ?? given.language,
          speak: null,
          pitch: null,
          recordings: place === 0 ? recordings : [],
        })),
        shorter: cue.shorter,
        voice: cue.voice,
        gain: cue.gain,
        pan: cue.pan,
      },
    ],
  };
}

const typeOf = (src: string): string =>
  /^data:([^;,]+)/.exec(src)?.[1] ?? inferMediaType(src) ?? 'application/octet-stream';
