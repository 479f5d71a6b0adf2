import type { Chapter } from '../playback/PlayerState.js';

export interface ChapterCue {
  readonly startTime: number;
  readonly endTime: number;
  readonly text: string;
}

/** WebVTT chapters nest by time: a cue that lies inside another is its child (WebVTT §1.3, chapter cues). */
export function nestChapters(cues: readonly ChapterCue[]): readonly Chapter[] {
  const sorted = [...cues].sort((a, b) => a.startTime - b.startTime || b.endTime - a.endTime);
  const open: ChapterCue[] = [];
  return sorted.map((cue) => {
    for (let outer = open.at(-1); outer && !holds(outer, cue); outer = open.at(-1)) open.pop();
    const chapter = {
      startTime: cue.startTime,
      endTime: cue.endTime,
      title: cue.text.trim(),
      depth: open.length,
    };
    open.push(cue);
    return chapter;
  });
}

const holds = (outer: ChapterCue, inner: ChapterCue): boolean =>
  inner.startTime < outer.endTime && inner.endTime <= outer.endTime;
