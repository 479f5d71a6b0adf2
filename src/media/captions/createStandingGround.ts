const ground = 'var(--captions-background)';

export interface StandingGround {
  /** Remembers where the captions in this box stand. */
  note(root: HTMLElement): void;
  /** Stands where they stood, if there have been any. */
  stand(root: HTMLElement): void;
  /** The next that stand may stand elsewhere. */
  forget(): void;
}

/**
 * The ground of captions that stays while nobody speaks (MAUR CC-13): where it came and went with every line, it would draw the eye.
 * Its place is kept in parts of the box, so that it goes with the picture.
 */
export function createStandingGround(document: Document): StandingGround {
  const element = document.createElement('div');
  element.dataset.part = 'captions-ground';
  element.setAttribute('aria-hidden', 'true');
  // Here and in no style sheet: what no first press needs is not among the first bytes. In forced colours it is the system's.
  element.style.cssText = `position: absolute; border-radius: 0.15em; background: ${ground}`;
  let inset: string | null = null;
  return {
    note(root) {
      const boxes = [...root.querySelectorAll<HTMLElement>('[data-part="caption"]')]
        .map((one) => one.getBoundingClientRect())
        .filter(({ height }) => height > 0);
      const box = root.getBoundingClientRect();
      if (boxes.length === 0 || box.width === 0 || box.height === 0) return;
      const part = (length: number, whole: number) => `${((100 * length) / whole).toFixed(3)}%`;
      inset = [
        part(Math.min(...boxes.map(({ top }) => top)) - box.top, box.height),
        part(box.right - Math.max(...boxes.map(({ right }) => right)), box.width),
        part(box.bottom - Math.max(...boxes.map(({ bottom }) => bottom)), box.height),
        part(Math.min(...boxes.map(({ left }) => left)) - box.left, box.width),
      ].join(' ');
    },
    stand(root) {
      if (inset === null) return;
      element.style.inset = inset;
      root.append(element);
    },
    forget() {
      inset = null;
    },
  };
}
