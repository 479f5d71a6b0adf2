import type { LanguageTag } from '../../core/films/Film.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import { findLineAt } from '../../core/transcript/findLineAt.js';
import { drawLine, type LineTerms, type LineWords } from './drawLine.js';
import { fillWhenIdle } from './fillWhenIdle.js';
import { followReader } from './followReader.js';
import { markFound } from './markFound.js';
import { moveBetweenLines } from './moveBetweenLines.js';
import { patchBlock } from './patchBlock.js';

export interface TranscriptViewOptions {
  /** Of the interface: lines in other languages say theirs. */
  readonly language: LanguageTag;
  /** Of the headings of outermost chapters. */
  readonly headingLevel: number;
  readonly words: LineWords;
  readonly terms?: LineTerms | null;
  /** The reader wants the film to play from here. Seconds. */
  seek(time: number): void;
}

/** Writes a film's text into a scrolling box, whole, a block at a time. */
export interface TranscriptView {
  /** What is the same as before keeps its elements, so that nobody who reads there is thrown out. */
  show(lines: readonly TranscriptLine[]): void;
  /** Marks the line at a time, and brings it into view where the film is followed and nobody reads elsewhere. Seconds. */
  setTime(time: number): void;
  setFollowing(following: boolean): void;
  setTabStops(all: boolean): void;
  /** Brings a line into view and marks it; a Tab into the lines leads to it. */
  reveal(line: TranscriptLine): void;
  /** The lines that a search has found. */
  mark(lines: readonly TranscriptLine[]): void;
  /** Focuses the line at the film's place. */
  enter(): void;
  /** Whether every line is there. */
  readonly filled: boolean;
  dispose(): void;
}

/** Seconds of film in one block: some dozen lines, so that a line that comes late touches only its own. */
const BLOCK = 30;

/**
 * Every line is on the page, for who searches it with the browser or reads it with a screen reader; what lies out of view
 * is neither laid out nor painted (`content-visibility: auto` on the blocks, in the style). The lines are written while the
 * page is idle, those at the film's place first.
 */
export function createTranscriptView(root: HTMLElement, options: TranscriptViewOptions): TranscriptView {
  const life = new AbortController();
  const { signal } = life;
  const blocks = new Map<number, HTMLElement>();
  const elements = new Map<string, HTMLElement>();
  const wanted = new Map<number, readonly TranscriptLine[]>();
  let lines: readonly TranscriptLine[] = [];
  let spoken: readonly TranscriptLine[] = [];
  let current: HTMLElement | null = null;
  let revealed: HTMLElement | null = null;
  let time = 0;

  const window = root.ownerDocument.defaultView ?? globalThis.window;
  const reader = followReader(root, signal);
  const draw = (line: TranscriptLine, before: TranscriptLine | null) =>
    drawLine(line, before, options, root.ownerDocument);
  const writeBlock = (key: number) => {
    const block = blocks.get(key);
    const its = wanted.get(key);
    wanted.delete(key);
    if (block && its) patchBlock(block, its, elements, draw, options.words.label);
  };
  const moving = moveBetweenLines(root, elements, options.words, signal);
  const filling = fillWhenIdle(
    () => {
      const near = wanted.has(Math.floor(time / BLOCK))
        ? Math.floor(time / BLOCK)
        : wanted.keys().next().value;
      if (near === undefined) return false;
      writeBlock(near);
      return wanted.size > 0;
    },
    () => {
      root.toggleAttribute('data-filled', true);
      moving.refresh();
      marks.renew();
      markTime();
      if (current) reader.show(current);
    },
    window,
    signal,
  );
  const marks = markFound(elements, () => Number(revealed?.dataset['at'] ?? time), window, signal);

  const write = (line: TranscriptLine): HTMLElement | null => {
    writeBlock(Math.floor(line.startTime / BLOCK));
    return elements.get(line.id) ?? null;
  };
  /** Before the first line has begun the stop is there all the same. */
  const restStop = () => {
    const first = lines[0];
    moving.rest(current ?? (first ? write(first) : null));
  };
  const markTime = () => {
    const line = spoken[findLineAt(spoken, time)];
    const next = line ? write(line) : null;
    if (next === current) return;
    current?.removeAttribute('aria-current');
    current = next;
    current?.setAttribute('aria-current', 'true');
    restStop();
    if (current) reader.show(current);
  };

  root.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const line = target?.closest<HTMLElement>('[data-at]');
      if (!line || !root.contains(line) || event.defaultPrevented) return;
      const link = target?.closest('a');
      const isLink = link != null;
      // A place of a link opened elsewhere is the browser's; words that were being selected are the reader's.
      if (isLink && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
      if (link?.dataset['term'] !== undefined) {
        event.preventDefault();
        options.terms?.explain(link);
        return;
      }
      if (!isLink && !(root.ownerDocument.getSelection()?.isCollapsed ?? true)) return;
      event.preventDefault();
      reader.resume();
      options.seek(Number(line.dataset['at']));
    },
    { signal },
  );

  return {
    show(next) {
      lines = next;
      spoken = lines.filter(({ kind }) => kind !== 'chapter');
      const byBlock = new Map<number, TranscriptLine[]>();
      for (const line of lines) {
        const key = Math.floor(line.startTime / BLOCK);
        const its = byBlock.get(key);
        if (its) its.push(line);
        else byBlock.set(key, [line]);
      }
      for (const [key, block] of blocks) {
        if (byBlock.has(key)) continue;
        patchBlock(block, [], elements, draw, options.words.label);
        block.remove();
        blocks.delete(key);
        wanted.delete(key);
      }
      // New blocks that stand together come onto the page together.
      const fresh = root.ownerDocument.createDocumentFragment();
      for (const [key, its] of byBlock) {
        const known = blocks.get(key);
        const block = known ?? root.ownerDocument.createElement('div');
        if (known) known.before(fresh);
        else {
          block.dataset['part'] = 'transcript-block';
          blocks.set(key, block);
          fresh.append(block);
        }
        const count = String(its.length);
        if (block.style.getPropertyValue('--lines') !== count) block.style.setProperty('--lines', count);
        wanted.set(key, its);
      }
      root.append(fresh);
      root.toggleAttribute('data-filled', wanted.size === 0);
      current?.removeAttribute('aria-current');
      current = null;
      markTime();
      restStop();
      filling.start();
    },
    setTime(next) {
      time = next;
      markTime();
    },
    setFollowing(following) {
      reader.follow(following);
      if (following && current) reader.show(current);
    },
    setTabStops: (all) => moving.setTabStops(all),
    reveal(line) {
      revealed?.removeAttribute('data-match');
      revealed = write(line);
      if (!revealed) return;
      revealed.setAttribute('data-match', '');
      moving.stopAt(revealed);
      reader.leaveFor(revealed);
    },
    mark(next) {
      marks.mark(next);
      if (next.length > 0) return;
      revealed?.removeAttribute('data-match');
      revealed = null;
    },
    enter() {
      const first = lines[0];
      const element = current ?? (first ? write(first) : null);
      if (element) moving.focus(element);
    },
    get filled() {
      return wanted.size === 0;
    },
    dispose() {
      life.abort();
      root.replaceChildren();
      root.removeAttribute('data-filled');
    },
  };
}
