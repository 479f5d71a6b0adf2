import type { DescriptionCue } from '../descriptions/DescriptionCue.js';
import { findGaps } from '../descriptions/findGaps.js';
import type { CheckedCue, CheckedScript, Episode, SoundStretch, SpokenLine } from './CheckedScript.js';
import { measureSpeech } from './measureSpeech.js';
import { defaultQualitySettings, type QualitySettings } from './QualitySettings.js';
import type { ScriptFile } from './reading/ScriptFile.js';

/** What is known of the film that a script describes. */
export interface FilmFacts {
  /** Null where no captions are there. */
  readonly dialogue?: readonly SpokenLine[] | null;
  /** Seconds; null where it is not known. */
  readonly duration?: number | null;
  readonly sound?: readonly SoundStretch[] | null;
  readonly episodes?: readonly Episode[];
}

/** A script beside its film, as rules look at them. */
export function prepareScript(
  file: ScriptFile,
  { dialogue = null, duration = null, sound = null, episodes = [] }: FilmFacts,
  chosen: Partial<QualitySettings> = {},
): CheckedScript {
  const settings = { ...defaultQualitySettings, ...chosen };
  const cues = file.cues.map((cue): CheckedCue => {
    const spokenIn = cue.language ?? file.language;
    return { ...cue, spokenIn, seconds: timeOf(cue, spokenIn, settings) };
  });
  const speakers = (dialogue ?? []).flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
  return {
    language: file.language,
    languageIsTold: file.languageIsTold,
    cues,
    inTime: cues.filter((cue) => cue.endTime > cue.startTime).toSorted((a, b) => a.startTime - b.startTime),
    silent: file.silent,
    isMarked: cues.some(({ extended }) => extended !== 'allowed'),
    dialogue,
    gaps: dialogue && findGaps(dialogue, duration),
    duration,
    sound,
    names: [...new Set([...file.names, ...speakers, ...settings.names])],
    onScreenTexts: file.onScreenTexts,
    signOffs: file.signOffs,
    accepts: file.accepts,
    episodes,
    settings,
  };
}

/** A recording takes as long as it is; where that is not told, as its words. */
function timeOf(
  { text, clip, rate = 1 }: DescriptionCue,
  language: string,
  settings: QualitySettings,
): number {
  if (clip?.end != null) return clip.end - clip.begin;
  return measureSpeech(text, language, settings) / rate;
}
