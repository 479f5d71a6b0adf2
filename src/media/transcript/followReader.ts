import { findFocused } from '../page/findFocused.js';

/** How far from the top of the box the line that is spoken stands, of the box's height. */
const PLACE = 0.3;
/** For how many frames what was scrolled to must have stood in view before it is left alone, and for how many at most. */
const FRAMES = 6;
const FRAMES_AT_MOST = 120;
/** What stands within this is where it was, in px. */
const SAME_PLACE = 2;
/** What a reader does with the box before it scrolls by them. */
const handling = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

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
  let line: HTMLElement | null = null;
  /** What was last scrolled to, and how far below the box's top it then stood: a scroll that moves it is the reader's. */
  let target: HTMLElement | null = null;
  let stood = 0;
  /** What comes into view is laid out only now, and may move what we have scrolled to. */
  let settling = false;

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
  const placeOf = (one: HTMLElement) => one.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.addEventListener(
    'scroll',
    () => {
      // Where lines above are laid out anew, the browser scrolls so that nothing moves: that is nobody's wish.
      if (settling || (target?.isConnected && Math.abs(placeOf(target) - stood) <= SAME_PLACE)) return;
      away = !isInView(line);
      if (target) stood = placeOf(target);
    },
    { passive: true, signal },
  );
  for (const kind of handling)
    box.addEventListener(kind, () => void (settling = false), { passive: true, signal });

  const scrollTo = (to: HTMLElement) => {
    box.scrollTop += placeOf(to) - box.getBoundingClientRect().height * PLACE;
    stood = placeOf(to);
  };
  const bring = (to: HTMLElement) => {
    target = to;
    scrollTo(to);
    if (settling) return;
    settling = true;
    const window = box.ownerDocument.defaultView ?? globalThis.window;
    // Each block that is laid out on the way may move it once more.
    const settle = (frames: number, quiet: number) =>
      window.requestAnimationFrame(() => {
        if (!settling || !target) return;
        const moved = target.isConnected && !isInView(target);
        if (moved) scrollTo(target);
        stood = placeOf(target);
        if (frames < FRAMES_AT_MOST && (moved || quiet < FRAMES)) settle(frames + 1, moved ? 0 : quiet + 1);
        else settling = false;
      });
    settle(1, 1);
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
