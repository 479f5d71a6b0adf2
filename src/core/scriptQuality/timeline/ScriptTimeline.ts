import type { Gap } from '../../descriptions/findGaps.js';
import { heardUntil } from '../rules/overlapsDialogue.js';
import type { CheckedScript, SoundStretch } from '../CheckedScript.js';
import type { Finding, Severity } from '../Finding.js';

export interface TimelineLine extends Gap {
  readonly words: string;
  readonly speaker: string | null;
}

export interface TimelineDescription extends Gap {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  /** Where in the film its words are expected to be over. */
  readonly heardUntil: number;
  /** Whether the film may be held for it. */
  readonly extended: boolean;
}

export interface TimelineFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly time: number;
  readonly cueId: string | null;
  readonly message: string;
}

/** A film as it is heard: who speaks when, what is told when, and where a rule is broken. Seconds of the film. */
export interface ScriptTimeline {
  readonly duration: number;
  /** Empty where no captions were given. */
  readonly dialogue: readonly TimelineLine[];
  /** Null where no captions were given. */
  readonly gaps: readonly Gap[] | null;
  readonly sound: readonly SoundStretch[];
  readonly descriptions: readonly TimelineDescription[];
  readonly findings: readonly TimelineFinding[];
}

/** The timeline of a checked script. Where the film's length is not known, it ends with its last cue. */
export function buildTimeline(script: CheckedScript, findings: readonly Finding[]): ScriptTimeline {
  const { cues, dialogue, gaps, sound } = script;
  const duration =
    script.duration ??
    Math.max(0, ...cues.map((cue) => cue.endTime), ...(dialogue ?? []).map((line) => line.endTime));
  return {
    duration,
    dialogue: (dialogue ?? []).map(({ startTime, endTime, words, speaker }) => ({
      startTime,
      endTime,
      words,
      speaker,
    })),
    gaps: gaps?.map((gap) => ({ ...gap, endTime: Math.min(gap.endTime, duration) })) ?? null,
    sound: sound ?? [],
    descriptions: [...cues]
      .sort((a, b) => a.startTime - b.startTime)
      .map((cue) => ({
        id: cue.id,
        startTime: cue.startTime,
        endTime: cue.endTime,
        text: cue.text,
        language: cue.spokenIn,
        heardUntil: heardUntil(cue),
        extended: cue.extended !== 'never' && script.isMarked,
      })),
    findings: findings.flatMap(({ rule, severity, startTime, cueId, message }) =>
      startTime === null ? [] : [{ rule, severity, time: startTime, cueId, message }],
    ),
  };
}
