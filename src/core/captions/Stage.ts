import type { Letters } from './chooseLetters.js';
import type { Rect, Size } from './Rect.js';

/** Px that controls cover, from the top and from the bottom of the box that captions are drawn in. */
export interface Inset {
  readonly top: number;
  readonly bottom: number;
}

/** Where captions can stand, and how large their letters are. All in CSS px. */
export interface Stage extends Letters {
  /** The box that captions are drawn in. */
  readonly box: Size;
  /** The picture in that box; smaller than it where the picture has another shape. */
  readonly picture: Rect;
  readonly inset: Inset;
}

/** The part of the picture's height that stays free above and below captions (MAUR CC-15). */
const blockMargin = 1 / 12;

const inlineMargin = 1 / 40;

/** All of the picture that no control covers. */
export function findOpenArea({ box, picture, inset }: Stage): Rect {
  const top = Math.max(picture.top, inset.top);
  const bottom = Math.min(picture.top + picture.height, box.height - inset.bottom);
  return { ...picture, top, height: Math.max(0, bottom - top) };
}

/** The open area less its margins: where captions stand unless their author names another place. */
export function findTitleArea(stage: Stage): Rect {
  const { picture } = stage;
  const open = findOpenArea(stage);
  const within = (place: number): number => Math.max(open.top, Math.min(place, open.top + open.height));
  const top = within(picture.top + picture.height * blockMargin);
  const bottom = within(picture.top + picture.height * (1 - blockMargin));
  return {
    left: picture.left + picture.width * inlineMargin,
    width: picture.width * (1 - 2 * inlineMargin),
    top,
    height: Math.max(0, bottom - top),
  };
}
