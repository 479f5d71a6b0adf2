import type { Target } from '../../PageAudit.js';
import type { RulePage } from '../../definePageRule.js';
import { askPlayer, lookForPlayers, mostPlayers, type FoundPlayer } from './askPlayer.js';
import type { SeenControl } from './inPage/PlayerProbe.js';
import { untilAtRest } from './untilAtRest.js';

/** What one key did to a player. Null where it could not be tried. */
export interface KeyTrial {
  readonly key: 'Space' | 'Enter';
  readonly plays: boolean | null;
  readonly pauses: boolean | null;
}

/** A player that was started by its own play control, and paused again, so that all of its controls are there. */
export interface StartedPlayer {
  readonly player: FoundPlayer;
  /** The controls it had before it ever played. */
  readonly atRest: readonly SeenControl[];
  /** Null where it has no play control to press. */
  readonly playControl: SeenControl | null;
  /** What a click on it played, where no play control was found; no key comes to it. */
  readonly pointerPlay: Target | null;
  readonly trials: readonly KeyTrial[];
  /** By key, or at least by script; what can only be seen while it plays is unknown otherwise. */
  readonly played: boolean;
}

export interface StartedPlayers {
  readonly started: readonly StartedPlayer[];
  /** Players of the page beyond the first few. */
  readonly left: readonly FoundPlayer[];
}

export async function startPlayers(page: RulePage): Promise<StartedPlayers> {
  const players = await lookForPlayers(page);
  const started: StartedPlayer[] = [];
  for (const player of players.slice(0, mostPlayers)) started.push(await start(page, player));
  return { started, left: players.slice(mostPlayers) };
}

/** Each player that the page was used with, and what a rule finds in it, one after another. */
export async function eachPlayer<Found>(
  page: RulePage,
  find: (started: StartedPlayer) => Promise<readonly Found[]> | readonly Found[],
): Promise<readonly Found[]> {
  const { started } = await page.once(startPlayers);
  const found: Found[] = [];
  for (const one of started) found.push(...(await find(one)));
  return found;
}

async function start(page: RulePage, player: FoundPlayer): Promise<StartedPlayer> {
  await askPlayer(page, player, 'scrollTo');
  await pointAt(page, player);
  const atRest = (await askPlayer(page, player, 'controls')) ?? player.controls;
  await waitFor(page, player, ({ readyState, error }) => readyState > 1 || error, 3000);
  const playControl = choosePlay(atRest);
  const trials: KeyTrial[] = [];
  if (player.native || playControl)
    for (const key of ['Space', 'Enter'] as const) trials.push(await tryKey(page, player, key));
  const pointerPlay = trials.length === 0 ? await tryPointer(page, player) : null;
  let played = pointerPlay !== null || trials.some(({ plays }) => plays);
  if (!played) {
    played = await playByControl(page, player, true);
    // Whole seconds with sound are not needed to see that the controls are there.
    await pause(300);
  }
  await playByControl(page, player, false);
  await pointAt(page, player);
  await untilAtRest(page, player);
  const now = (await lookForPlayers(page)).find(
    ({ key, index }) => key === player.key && index === player.index,
  );
  return { player: now ?? player, atRest, playControl, pointerPlay, trials, played };
}

/** What looks like a way to play is tried, for only then is it one. */
async function tryPointer(page: RulePage, player: FoundPlayer): Promise<Target | null> {
  const places = (await askPlayer(page, player, 'pointerPlays')) ?? [];
  for (const { target, box } of places.slice(0, 3)) {
    await playByControl(page, player, false);
    await page.driver.click(box.x + box.width / 2, box.y + box.height / 2);
    if (await waitFor(page, player, ({ paused }) => !paused, 1500)) return target;
  }
  return null;
}

/** Seen before hidden, on the bar before over the picture: that one stays. */
export function choosePlay(controls: readonly SeenControl[]): SeenControl | null {
  const plays = controls.filter(({ kind, disabled }) => kind === 'play' && !disabled);
  return plays.findLast(({ visible }) => visible) ?? plays.findLast(({ exposed }) => exposed) ?? null;
}

async function tryKey(page: RulePage, player: FoundPlayer, key: KeyTrial['key']): Promise<KeyTrial> {
  await playByControl(page, player, false);
  // No sooner after what was pressed before than a person would press again.
  await pause(200);
  if (!(await focusPlay(page, player))) return { key, plays: null, pauses: null };
  await page.driver.press(key === 'Space' ? ' ' : key);
  const plays = await waitFor(page, player, ({ paused }) => !paused, 2500);
  if (!plays) {
    const media = await askPlayer(page, player, 'media');
    // What cannot play by any means says nothing of its keys.
    const can = media !== null && !media.error && media.readyState > 0;
    return { key, plays: can ? false : null, pauses: null };
  }
  // As fast as a person: some players lose a pause that comes with the start.
  await untilRunning(page, player);
  if (!(await focusPlay(page, player))) return { key, plays, pauses: null };
  await page.driver.press(key === 'Space' ? ' ' : key);
  const pauses = await waitFor(page, player, ({ paused }) => paused, 1500);
  return { key, plays, pauses };
}

/** Until the picture moves on, but no sooner than a person would press again, and half a second at most. */
async function untilRunning(page: RulePage, player: FoundPlayer): Promise<void> {
  const from = (await askPlayer(page, player, 'media'))?.currentTime ?? 0;
  await pause(200);
  await waitFor(page, player, ({ currentTime }) => Math.abs(currentTime - from) > 0.1, 300);
}

/** The browser's own play button has no place that a page could tell: it is the first one after the media element itself. */
async function focusPlay(page: RulePage, player: FoundPlayer): Promise<boolean> {
  if (player.native) {
    await askPlayer(page, player, 'startBefore');
    for (let step = 0; step < 12; step++) {
      await page.driver.press('Tab');
      if ((await askPlayer(page, player, 'focused'))?.media) break;
    }
    await page.driver.press('Tab');
    return (await askPlayer(page, player, 'focused'))?.media ?? false;
  }
  const control = choosePlay((await askPlayer(page, player, 'controls')) ?? []);
  return control !== null && ((await askPlayer(page, player, 'focus', control.id)) ?? false);
}

/**
 * Plays or pauses as a viewer would, by the player's own control; by script only where that does nothing. Some players take what a
 * script does to their media for something else, and hide their controls.
 */
export async function playByControl(page: RulePage, player: FoundPlayer, play: boolean): Promise<boolean> {
  const is = await askPlayer(page, player, 'media');
  if (is && is.paused !== play) return true;
  if (!player.native && (await focusPlay(page, player))) {
    await page.driver.press('Enter');
    if (await waitFor(page, player, ({ paused }) => paused !== play, 1500)) return true;
  }
  return (await askPlayer(page, player, 'setMedia', { paused: !play })) ?? false;
}

/** A pointer on it keeps controls in sight. */
export async function pointAt(page: RulePage, player: FoundPlayer): Promise<void> {
  const place = await askPlayer(page, player, 'place', null);
  if (!place) return;
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 3];
  await page.driver.moveMouse(x, y);
  await page.driver.moveMouse(x + 3, y + 3);
}

type SeenMedia = NonNullable<Awaited<ReturnType<typeof askPlayer<'media'>>>>;

export async function waitFor(
  page: RulePage,
  player: FoundPlayer,
  holds: (media: SeenMedia) => boolean,
  limitMs: number,
): Promise<boolean> {
  for (const end = Date.now() + limitMs; ; await pause(50)) {
    const media = await askPlayer(page, player, 'media');
    if (media && holds(media)) return true;
    if (Date.now() > end) return false;
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
