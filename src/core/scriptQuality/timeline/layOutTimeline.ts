import type { ScriptTimeline } from './ScriptTimeline.js';
import type { Severity } from '../Finding.js';

/** A box of the picture, in its own units. */
export interface TimelineBox {
  readonly kind: 'gap' | 'silent' | 'loud' | 'dialogue' | 'description' | 'words' | Severity;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TimelineLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly kind: 'time' | 'id';
}

export interface TimelinePicture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly TimelineBox[];
  readonly labels: readonly TimelineLabel[];
  /** The kinds of stretch that are in it, as a legend names them. */
  readonly legend: readonly LegendKind[];
  /** What it shows, for the sentence that says it to who does not see it. */
  readonly shown: {
    readonly descriptions: number;
    readonly dialogue: number;
    readonly findings: number;
    readonly minutes: number;
  };
}

const legendKinds = ['dialogue', 'gap', 'description', 'words', 'loud', 'silent'] as const;
export type LegendKind = (typeof legendKinds)[number];

const row = { height: 76, seconds: 60, left: 44, width: 960 };
/** Where in a row each lane lies, and how high it is. */
const lanes = {
  gap: [14, 44],
  silent: [14, 44],
  loud: [14, 44],
  dialogue: [16, 16],
  description: [38, 18],
  words: [38, 18],
  error: [60, 8],
  warning: [60, 8],
  advice: [60, 8],
} as const satisfies Record<TimelineBox['kind'], readonly [number, number]>;

/**
 * A timeline as boxes to draw, a minute a row, in a picture 1014 wide. It says nothing that the timeline does not: whoever draws it puts a
 * table beside it.
 */
export function layOutTimeline(timeline: ScriptTimeline): TimelinePicture {
  const rows = Math.max(1, Math.ceil(timeline.duration / row.seconds));
  const x = (seconds: number): number => round(row.left + (seconds / row.seconds) * row.width);

  /** A stretch that lasts longer than its row goes on in the next. */
  const place = (kind: TimelineBox['kind'], startTime: number, endTime: number): TimelineBox[] => {
    const boxes: TimelineBox[] = [];
    const [offset, height] = lanes[kind];
    const end = Math.min(Math.max(endTime, startTime + 0.25), rows * row.seconds);
    for (let at = Math.floor(startTime / row.seconds); at * row.seconds < end; at++) {
      const from = Math.max(startTime, at * row.seconds) - at * row.seconds;
      const to = Math.min(end, (at + 1) * row.seconds) - at * row.seconds;
      if (to > from)
        boxes.push({ kind, x: x(from), y: at * row.height + offset, width: round(x(to) - x(from)), height });
    }
    return boxes;
  };

  const { gaps, sound, dialogue, descriptions, findings } = timeline;
  const boxes = [
    ...(gaps ?? []).flatMap((gap) => place('gap', gap.startTime, gap.endTime)),
    ...sound.flatMap((one) => place(one.kind, one.startTime, one.endTime)),
    ...dialogue.flatMap((line) => place('dialogue', line.startTime, line.endTime)),
    ...descriptions.flatMap((one) => place('description', one.startTime, one.endTime)),
    ...descriptions.flatMap((one) => place('words', one.startTime, one.heardUntil)),
    ...findings.flatMap((one) => place(one.severity, one.time, one.time + 0.5)),
  ];
  return {
    width: row.left + row.width + 10,
    height: rows * row.height,
    boxes,
    labels: [
      ...Array.from({ length: rows }, (_, at) => ({
        kind: 'time' as const,
        x: 0,
        y: at * row.height + 40,
        text: `${at}:00`,
      })),
      ...descriptions
        .filter((one) => one.startTime < rows * row.seconds)
        .map((one) => ({
          kind: 'id' as const,
          x: x(one.startTime % row.seconds) + 3,
          y: Math.floor(one.startTime / row.seconds) * row.height + 51,
          text: one.id,
        })),
    ],
    legend: legendKinds.filter((kind) => boxes.some((box) => box.kind === kind)),
    shown: {
      descriptions: descriptions.length,
      dialogue: dialogue.length,
      findings: findings.length,
      minutes: rows,
    },
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
