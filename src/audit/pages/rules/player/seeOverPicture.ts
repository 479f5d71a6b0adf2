import type { RulePage } from '../../definePageRule.js';
import { askPlayer, type FoundPlayer } from './askPlayer.js';
import type { Box, SeenControl } from './inPage/PlayerProbe.js';
import { usable } from './judgeControls.js';
import { measureEdgeContrast } from './picture/measureEdgeContrast.js';
import { readPictures } from './picture/readPictures.js';
import { takePicture, type TakenPicture } from './picture/takePicture.js';
import { pointAt, playByControl } from './startPlayers.js';
import { untilAtRest } from './untilAtRest.js';

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
  await untilAtRest(page, player);
  const controls = usable((await askPlayer(page, player, 'controls')) ?? []);
  const pictures = new Map<'white' | 'black', TakenPicture | null>();
  try {
    for (const colour of ['white', 'black'] as const) {
      await askPlayer(page, player, 'paint', colour);
      await untilAtRest(page, player);
      const place = await askPlayer(page, player, 'place', null);
      pictures.set(colour, place && (await takePicture(page.driver, place)));
    }
  } finally {
    await askPlayer(page, player, 'paint', null);
  }
  const places = await Promise.all(controls.map(({ id }) => askPlayer(page, player, 'place', id)));
  const measure = async (colour: 'white' | 'black'): Promise<readonly (number | null)[]> => {
    const taken = pictures.get(colour);
    if (!taken) return controls.map(() => null);
    const crops = await readPictures(
      page.driver,
      places.map((place) => ({ taken, place: place ? growThin(place) : nowhere })),
    );
    return crops.map((crop) => (crop.width * crop.height < 36 ? null : measureEdgeContrast(crop)));
  };
  const [onWhite, onBlack] = [await measure('white'), await measure('black')];
  return controls.map((control, nth) => ({
    control,
    onWhite: onWhite[nth] ?? null,
    onBlack: onBlack[nth] ?? null,
    over: overlaps(control.box, player.mediaBox),
  }));
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

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
