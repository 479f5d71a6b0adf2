import { defaultDescriberPreferences } from '../../../src/core/descriptions/DescriberPreferences.js';
import type { DescriptionCue } from '../../../src/core/descriptions/DescriptionCue.js';
import type { PlanConditions } from '../../../src/core/descriptions/planDescriptions.js';
import { evenPace } from '../../../src/core/descriptions/SpeechPace.js';

/** A cue as a script gives it, with all that a test does not care about. */
export const makeCue = (
  id: string,
  startTime: number,
  endTime: number,
  more: Partial<DescriptionCue> = {},
): DescriptionCue => ({
  id,
  startTime,
  endTime,
  text: `What is seen at ${id}.`,
  shorter: null,
  language: null,
  extended: 'allowed',
  verbosity: 'standard',
  voice: null,
  gain: 1,
  pan: 0,
  clip: null,
  ...more,
});

/** Words that an even voice takes so many seconds for, at a rate of 1. */
export const wordsFor = (seconds: number): string => '字'.repeat(Math.round(seconds / 0.24));

export const conditions = (more: Partial<PlanConditions> = {}): PlanConditions => ({
  gaps: null,
  duration: 600,
  spoken: 'text',
  preferences: defaultDescriberPreferences,
  filmRate: 1,
  pace: evenPace,
  canDuck: true,
  ...more,
});
