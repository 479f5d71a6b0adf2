import { findFocused } from '../page/findFocused.js';

/** How far from the top of the box the line that is spoken stands, of the box's height. */
const PLACE = 0.3;
/** How many frames what was scrolled to is watched for. */
const FRAMES = 6;

/**
 * Scrolls a box with the film, and never against its reader: not while something in it is focused or selected, and not after
 * the reader has scrolled by themselves, until they come back to the film's line or go somewhere by a line.
 */
export function followReader(
  box: HTMLElement,
  signal: AbortSignal,
): {
  follow(following: boolean): void;
  /** The film's line. */
  show(line: HTMLElement): void;
  /** The reader has asked for this line: it is brought into view, and the film is followed again when they come back to it. */
  leaveFor(line: HTMLElement): void;
  resume(): void;
} {
  let following = true;
  /** The reader has scrolled elsewhere. */
  let away = false;
  /** Where we have scrolled to; a scroll to anywhere else is the reader's. */
  let ours = box.scrollTop;
  let line: HTMLElement | null = null;
  /** What comes into view is laid out only now, and may move what we have scrolled to. */
  let settling = false;
  let target: HTMLElement | null = null;

  const isReading = (): boolean => {
    const document = box.ownerDocument;
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed && selection.anchorNode && box.contains(selection.anchorNode))
      return true;
    return box.contains(findFocused(box));
  };
  const isInView = (one: HTMLElement | null): boolean => {
    if (!one?.isConnected) return false;
    const [inner, outer] = [one.getBoundingClientRect(), box.getBoundingClientRect()];
    return inner.bottom > outer.top && inner.top < outer.bottom;
  };
  box.addEventListener(
    'scroll',
    () => {
      if (!settling && Math.abs(box.scrollTop - ours) > 2) away = !isInView(line);
      ours = box.scrollTop;
    },
    { passive: true, signal },
  );

  const scrollTo = (to: HTMLElement) => {
    const [inner, outer] = [to.getBoundingClientRect(), box.getBoundingClientRect()];
    box.scrollTop += inner.top - outer.top - outer.height * PLACE;
    ours = box.scrollTop;
  };
  const bring = (to: HTMLElement) => {
    target = to;
    scrollTo(to);
    if (settling) return;
    settling = true;
    const window = box.ownerDocument.defaultView ?? globalThis.window;
    // Each block that is laid out on the way may move it once more.
    const settle = (frames: number) =>
      window.requestAnimationFrame(() => {
        if (target?.isConnected && !isInView(target)) scrollTo(target);
        if (frames > 1) settle(frames - 1);
        else settling = false;
      });
    settle(FRAMES);
  };
  return {
    follow(next) {
      following = next;
      if (next) away = false;
    },
    show(next) {
      line = next;
      if (following && !away && !isReading()) bring(next);
    },
    leaveFor(next) {
      away = true;
      bring(next);
    },
    resume() {
      away = false;
    },
  };
}
