import type { RulePage } from '../../definePageRule.js';
import { askPlayer, type FoundPlayer } from './askPlayer.js';
import type { Box, SeenControl } from './inPage/PlayerProbe.js';
import { usable } from './judgeControls.js';
import { measureEdgeContrast } from './picture/measureEdgeContrast.js';
import { cropPicture, type Picture } from './picture/Picture.js';
import { takePicture } from './picture/takePicture.js';
import { pause, pointAt, playByControl } from './startPlayers.js';

/** A control with a white and with a black picture behind. Contrast 1 to 21; null where no picture could be taken. */
export interface SeenOverPicture {
  readonly control: SeenControl;
  readonly onWhite: number | null;
  readonly onBlack: number | null;
  /** It stands over the film's picture, not beside or below it. */
  readonly over: boolean;
}

/** Paints the film white, then black, and looks how each control in sight stands out. */
export async function seeOverPicture(
  page: RulePage,
  player: FoundPlayer,
): Promise<readonly SeenOverPicture[]> {
  await playByControl(page, player, false);
  await askPlayer(page, player, 'scrollTo');
  await pointAt(page, player);
  await pause(150);
  const controls = usable((await askPlayer(page, player, 'controls')) ?? []);
  const pictures = new Map<'white' | 'black', { place: Box; picture: Picture } | null>();
  try {
    for (const colour of ['white', 'black'] as const) {
      await askPlayer(page, player, 'paint', colour);
      await pause(80);
      const place = await askPlayer(page, player, 'place', null);
      const picture = place && (await takePicture(page.driver, place));
      pictures.set(colour, picture ? { place, picture } : null);
    }
  } finally {
    await askPlayer(page, player, 'paint', null);
  }
  const seen: SeenOverPicture[] = [];
  for (const control of controls) {
    const place = await askPlayer(page, player, 'place', control.id);
    const measure = (colour: 'white' | 'black') => {
      const taken = pictures.get(colour);
      if (!taken || !place) return null;
      const crop = cropPicture(taken.picture, inside(growThin(place), taken.place));
      return crop.width * crop.height < 36 ? null : measureEdgeContrast(crop);
    };
    seen.push({
      control,
      onWhite: measure('white'),
      onBlack: measure('black'),
      over: overlaps(control.box, player.mediaBox),
    });
  }
  return seen;
}

/** A place of the view in a picture that was cut at the edges of the view. */
export const inside = (place: Box, origin: Box): Box => ({
  ...place,
  x: place.x - Math.max(0, Math.floor(origin.x)),
  y: place.y - Math.max(0, Math.floor(origin.y)),
});

/** A bar a few pixels high is known by its edges, so what is beside it belongs to the look. */
function growThin({ x, y, width, height }: Box): Box {
  const [wide, high] = [width < 16 ? 6 : 0, height < 16 ? 6 : 0];
  return { x: x - wide, y: y - high, width: width + 2 * wide, height: height + 2 * high };
}

/** Most of it lies over the other. */
function overlaps(box: Box, other: Box): boolean {
  const wide = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
  const high = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
  return wide > 0 && high > 0 && wide * high > 0.5 * box.width * box.height;
}
