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
    while (open.length > 0 && (open.at(-1) as ChapterCue).endTime <= cue.startTime) open.pop();
    const chapter = { startTime: cue.startTime, endTime: cue.endTime, title: cue.text.trim(), depth: open.length };
    open.push(cue);
    return chapter;
  });
}
