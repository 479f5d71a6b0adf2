import type { SaidInPage } from '../../inPage/PageProbe.js';
import type { RulePage } from '../../definePageRule.js';
import { askPlayer, type FoundPlayer } from './askPlayer.js';
import type { SeenControl, SeenFocus } from './inPage/PlayerProbe.js';
import { usable } from './judgeControls.js';
import { pause, pointAt, startPlayers, playByControl } from './startPlayers.js';
import { untilAtRest } from './untilAtRest.js';

/** Players hide their controls two or three seconds after the last key or movement; that was a while before it is looked at. */
const watchedMs = 3500;

/** A player that played for a while with the keyboard on one of its controls, and nothing was pressed. */
export interface Watched {
  readonly player: FoundPlayer;
  /** It went on to the end of the watch, or as long as the film was. */
  readonly played: boolean;
  /** Where the focus was put; null where no control took it. */
  readonly focusedOn: SeenControl | null;
  /** Where it was in the end. */
  readonly focus: SeenFocus | null;
  readonly said: readonly SaidInPage[];
  /** What captions and descriptions showed meanwhile. */
  readonly cues: readonly { readonly kind: string; readonly text: string }[];
  readonly seconds: number;
}

export async function watchPlaying(page: RulePage): Promise<readonly Watched[]> {
  const { started } = await page.once(startPlayers);
  const watched: Watched[] = [];
  for (const { player, played } of started) if (played) watched.push(await watch(page, player));
  return watched;
}

async function watch(page: RulePage, player: FoundPlayer): Promise<Watched> {
  await pointAt(page, player);
  await untilAtRest(page, player);
  const controls = usable((await askPlayer(page, player, 'controls')) ?? []);
  const chosen =
    controls.find(({ kind }) => kind === 'mute') ??
    controls.find(({ kind }) => kind === 'captions' || kind === 'settings') ??
    controls.find(({ kind }) => kind === 'play') ??
    controls[0] ??
    null;
  await askPlayer(page, player, 'setMedia', { currentTime: 0.5 });
  await playByControl(page, player, true);
  let took = chosen !== null && ((await askPlayer(page, player, 'focus', chosen.id)) ?? false);
  if (chosen && took) {
    // Come to by Tab itself, as a viewer does: players tell that from a script.
    await page.driver.press('Shift+Tab');
    await page.driver.press('Tab');
    const came = (await askPlayer(page, player, 'focused'))?.control === chosen.id;
    took = came || ((await askPlayer(page, player, 'focus', chosen.id)) ?? false);
  }
  await leave(page, player);
  await pause(400);
  const since = (await askPlayer(page, player, 'now')) ?? 0;
  const cues = new Map<string, { readonly kind: string; readonly text: string }>();
  let played = true;
  for (const end = Date.now() + watchedMs; Date.now() < end; await pause(250)) {
    const media = await askPlayer(page, player, 'media');
    for (const cue of media?.cues ?? []) cues.set(`${cue.kind} ${cue.text}`, cue);
    played &&= media !== null && (!media.paused || media.ended);
  }
  const said = (await askPlayer(page, player, 'saidSince', since)) ?? [];
  const focus = took ? await askPlayer(page, player, 'focused') : null;
  await playByControl(page, player, false);
  return {
    player,
    played,
    focusedOn: took ? chosen : null,
    focus,
    said,
    cues: [...cues.values()],
    seconds: Math.round(watchedMs / 1000),
  };
}

/** The pointer goes where no player is. */
async function leave(page: RulePage, player: FoundPlayer): Promise<void> {
  const place = await askPlayer(page, player, 'place', null);
  const inside = place && place.x <= 1 && place.y <= 1;
  await (inside
    ? page.driver.moveMouse(place.x + place.width + 4, place.y + place.height + 4)
    : page.driver.moveMouse(1, 1));
}
