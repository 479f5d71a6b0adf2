import type { ScriptTimeline, TimelineFinding } from './ScriptTimeline.js';

/** One line of the table beside the picture. Seconds of the film. */
export interface TimelineEntry {
  readonly kind: 'dialogue' | 'description' | 'gap' | 'finding';
  readonly startTime: number;
  readonly endTime: number | null;
  readonly words: string;
  /** Null for the language of the page. */
  readonly language: string | null;
  readonly cueId: string | null;
  readonly findings: readonly TimelineFinding[];
}

/** Gaps shorter than this are a breath between two lines. */
const breath = 2;

/** Everything that the picture shows, in the order of time: findings stand with the description that they are about. */
export function listTimeline({
  dialogue,
  descriptions,
  gaps,
  findings,
}: ScriptTimeline): readonly TimelineEntry[] {
  const known = new Set(descriptions.map(({ id }) => id));
  const told = (gap: { readonly startTime: number; readonly endTime: number }): boolean =>
    descriptions.some((one) => one.startTime < gap.endTime && one.endTime > gap.startTime);
  const entries: TimelineEntry[] = [
    ...dialogue.map(({ startTime, endTime, words, speaker }) => ({
      kind: 'dialogue' as const,
      startTime,
      endTime,
      words: speaker === null ? words : `${speaker}: ${words}`,
      language: null,
      cueId: null,
      findings: [],
    })),
    ...descriptions.map(({ id, startTime, endTime, text, language }) => ({
      kind: 'description' as const,
      startTime,
      endTime,
      words: text,
      language,
      cueId: id,
      findings: findings.filter(({ cueId }) => cueId === id),
    })),
    ...(gaps ?? [])
      .filter((gap) => gap.endTime - gap.startTime >= breath && !told(gap))
      .map((gap) => ({ kind: 'gap' as const, ...gap, words: '', language: null, cueId: null, findings: [] })),
    ...findings
      .filter(({ cueId }) => cueId === null || !known.has(cueId))
      .map((one) => ({
        kind: 'finding' as const,
        startTime: one.time,
        endTime: null,
        words: '',
        language: null,
        cueId: null,
        findings: [one],
      })),
  ];
  return entries.sort((a, b) => a.startTime - b.startTime);
}
