import type { RulePage } from '../../definePageRule.js';
import { askPlayer, type FoundPlayer } from './askPlayer.js';
import type { Box, SeenControl, SeenFocus } from './inPage/PlayerProbe.js';
import { comparePictures, type PictureDifference } from './picture/comparePictures.js';
import { cutArea } from './picture/Picture.js';
import { readPictures } from './picture/readPictures.js';
import { usable } from './judgeControls.js';
import { takePicture, type TakenPicture } from './picture/takePicture.js';
import { pause, pointAt, startPlayers, playByControl } from './startPlayers.js';
import { untilAtRest } from './untilAtRest.js';

/** One stop of the keyboard inside of a player. */
export interface Stop {
  readonly focus: SeenFocus;
  /** How its place looks with the focus, and just before; null where there is no picture of it with and without. */
  readonly difference: PictureDifference | null;
}

export interface Walk {
  readonly player: FoundPlayer;
  /** As they were when the walk began. */
  readonly controls: readonly SeenControl[];
  readonly stops: readonly Stop[];
  /** Tab led into it at all. */
  readonly entered: boolean;
  /**
   * `left`: Tab led out of it again. `circled`: it came to one place again and again. `cut-short`: it went on and on, and was not
   * followed further. `gone`: the player, or the page, was no more.
   */
  readonly ended: 'left' | 'circled' | 'cut-short' | 'gone';
  /** Of a circle: Escape, and Tab after it, led out. */
  readonly escaped: boolean;
}

/** Goes through each player by Tab, paused and in sight, and takes a picture at each stop. */
export async function walkByTab(page: RulePage): Promise<readonly Walk[]> {
  const { started } = await page.once(startPlayers);
  const walks: Walk[] = [];
  for (const { player } of started) {
    const first = await walk(page, player);
    // Some players lose a pause that comes with the start, and play on; what hides its controls then is another rule's matter.
    const isPlaying = (await askPlayer(page, player, 'media'))?.paused === false;
    walks.push(isPlaying ? await walk(page, player) : first);
  }
  return walks;
}

/** Around a control, for outlines and rings that stand off. */
const around = 6;

async function walk(page: RulePage, player: FoundPlayer): Promise<Walk> {
  await playByControl(page, player, false);
  await askPlayer(page, player, 'scrollTo');
  // Some players hide their controls a while after the pointer moved: who walks by keyboard does not move it.
  const inSight = usable((await askPlayer(page, player, 'controls')) ?? []).length > 0;
  if (!inSight) await pointAt(page, player);
  await askPlayer(page, player, 'startBefore');
  await untilAtRest(page, player);
  const controls = (await askPlayer(page, player, 'controls')) ?? [];
  const stops: Promise<Stop>[] = [];
  const seen = new Map<number | null, number>();
  const look = async (): Promise<Look | null> => {
    const [place, root] = await Promise.all([
      askPlayer(page, player, 'controlsPlace'),
      askPlayer(page, player, 'place', null),
    ]);
    const taken = place && (await takePicture(page.driver, grow(place, around)));
    return taken && root && { taken, root };
  };
  let before = await look();
  const most = 2 * controls.length + (player.native ? 16 : 8);
  let entered = false;
  let ended: Walk['ended'] = 'cut-short';
  for (let step = 0; step < most + 8; step++) {
    await page.driver.press('Tab');
    let focus = await askPlayer(page, player, 'focused');
    if (!focus) {
      ended = 'gone';
      break;
    }
    if (!focus.inside) {
      if (entered) {
        ended = 'left';
        break;
      }
      if (step > 40) break;
      continue;
    }
    entered = true;
    focus = (await askPlayer(page, player, 'focusedAtRest')) ?? focus;
    // What opens under the focus may take its time to be seen.
    if (!focus.visible) {
      await pause(600);
      focus = (await askPlayer(page, player, 'focused')) ?? focus;
    }
    const { control } = focus;
    const [now, place] = await Promise.all([
      look(),
      control === null ? null : askPlayer(page, player, 'place', control),
    ]);
    if (control !== null && place && now && !(before && isSamePlace(before, now, grow(place, around)))) {
      // The page has moved under it, or it only came with the focus: its look without is taken now.
      await askPlayer(page, player, 'unfocus');
      await askPlayer(page, player, 'focusedAtRest');
      before = await look();
      await askPlayer(page, player, 'focus', control);
    }
    // Pictures are read while the keyboard goes on.
    stops.push(stopAt(page, focus, place && before && now && { before, now, place: grow(place, around) }));
    before = now;
    // The same place again and again: it goes in a circle, as a trap does. The browser's own controls all stand in the media element.
    seen.set(control, (seen.get(control) ?? 0) + 1);
    if (control !== null && (seen.get(control) ?? 0) > 2) {
      ended = 'circled';
      break;
    }
  }
  const escaped = ended === 'circled' && (await leavesByEscape(page, player, seen.size));
  return { player, controls, stops: await Promise.all(stops), entered, ended, escaped };
}

/** Whether Escape, and then Tab as often as there are stops, leads out of a player. */
async function leavesByEscape(page: RulePage, player: FoundPlayer, stops: number): Promise<boolean> {
  await page.driver.press('Escape');
  for (let step = 0; step < stops + 2; step++) {
    await page.driver.press('Tab');
    const focus = await askPlayer(page, player, 'focused');
    if (!focus?.inside) return focus !== null;
  }
  return false;
}

/** The controls as they look, and where the player stands in the view. */
interface Look {
  readonly taken: TakenPicture;
  readonly root: Box;
}

interface Looks {
  readonly before: Look;
  readonly now: Look;
  readonly place: Box;
}

/** The same of the page is to be seen there in both. */
function isSamePlace(before: Look, now: Look, place: Box): boolean {
  const [one, other] = [cutArea(before.taken, place), cutArea(now.taken, place)];
  const moved = Math.max(Math.abs(before.root.x - now.root.x), Math.abs(before.root.y - now.root.y));
  return moved < 1 && one.width === other.width && one.height === other.height;
}

function stopAt(page: RulePage, focus: SeenFocus, looks: Looks | null): Promise<Stop> {
  const stop = (async () => ({ focus, difference: looks && (await differ(page, looks)) }))();
  // Told when it is asked for: until then nobody may have broken off.
  stop.catch(() => undefined);
  return stop;
}

const grow = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

async function differ(
  { driver }: RulePage,
  { before, now, place }: Looks,
): Promise<PictureDifference | null> {
  if (!isSamePlace(before, now, place)) return null;
  const [one, other] = await readPictures(driver, [
    { taken: before.taken, place },
    { taken: now.taken, place },
  ]);
  return one && other ? comparePictures(one, other) : null;
}
