import type { SaidInPage } from '../../inPage/PageProbe.js';
import type { RulePage } from '../../definePageRule.js';
import { askPlayer, type FoundPlayer } from './askPlayer.js';
import { compareStates } from './compareStates.js';
import type { SeenControl, SeenMedia } from './inPage/PlayerProbe.js';
import { usable } from './judgeControls.js';
import { pause, pointAt, startPlayers, playByControl } from './startPlayers.js';
import { untilAtRest } from './untilAtRest.js';

/** What a control switches, and whether it is on. */
export type Switched = 'play' | 'mute' | 'captions';

/** A control pressed by Enter; then the media set back by script, as a key, a headset or the page might. */
export interface Press {
  readonly player: FoundPlayer;
  readonly switched: Switched;
  readonly before: SeenControl;
  /** Null where it is gone. */
  readonly after: SeenControl | null;
  /** The media did what the control is for. */
  readonly changed: boolean;
  /** After the script set the media back; null where it could not be, or where the press changed nothing. */
  readonly setBack: SeenControl | null;
  /** Captions that the player draws itself: their state is its own, and no script of the page sets it. */
  readonly own: boolean;
  readonly said: readonly SaidInPage[];
  /** It opened something instead. */
  readonly opened: boolean;
  /** False where the control was not in sight, or did not take the focus, when its turn came. */
  readonly tried: boolean;
  /** Live regions had not fallen silent when listening ended. */
  readonly saysOn: boolean;
}

/** A control that has not followed by then does not follow. */
const followedMs = 400;
/** Announcements wait for a moment, so that those of one press do not interrupt each other. */
const settledMs = 700;
/** Who is still speaking after that is listened to a little longer, and then no more. */
const mostListeningMs = 2100;
const silentMs = 300;

export async function pressControls(page: RulePage): Promise<readonly Press[]> {
  const { started } = await page.once(startPlayers);
  const presses: Press[] = [];
  for (const { player } of started)
    for (const switched of ['mute', 'captions', 'play'] as const) {
      const press = await pressOne(page, player, switched);
      if (press) presses.push(press);
    }
  return presses;
}

const isOn: Readonly<Record<Switched, (media: SeenMedia) => boolean>> = {
  play: ({ paused }) => !paused,
  mute: ({ muted }) => muted,
  captions: ({ captionsShowing }) => captionsShowing,
};

async function pressOne(page: RulePage, player: FoundPlayer, switched: Switched): Promise<Press | null> {
  await playByControl(page, player, false);
  await pointAt(page, player);
  let fitting = await findFitting(page, player, switched);
  // Some players show their controls only a while after the film has been paused.
  for (let more = 0; fitting.length === 0 && more < 3 && fit(player.controls, switched).length > 0; more++) {
    await pause(200);
    await untilAtRest(page, player);
    fitting = await findFitting(page, player, switched);
  }
  // A switch before what only opens a choice of the same.
  const before = preferSwitch(fitting);
  if (!before || !(await askPlayer(page, player, 'focus', before.id))) {
    const known = before ?? preferSwitch(usable(fit(player.controls, switched)));
    return known ? { ...untried, player, switched, before: known } : null;
  }
  // What getting there made the player say is not said of the press.
  await pause(250);
  const mediaBefore = (await askPlayer(page, player, 'media')) as SeenMedia;
  const wasOn = isOn[switched](mediaBefore);
  const since = (await askPlayer(page, player, 'now')) ?? 0;
  const find = async () =>
    (await askPlayer(page, player, 'controls'))?.find(({ id }) => id === before.id) ?? null;

  await page.driver.press('Enter');
  const pressed = Date.now();
  await pause(settledMs);
  const listen = async () => (await askPlayer(page, player, 'saidSince', since)) ?? [];
  let said = await listen();
  let saysOn = await isSpeaking(page, player, said);
  while (saysOn && Date.now() - pressed < mostListeningMs) {
    await pause(silentMs);
    said = await listen();
    saysOn = await isSpeaking(page, player, said);
  }
  const after = await find();
  const media = await askPlayer(page, player, 'media');
  const on = media ? isOn[switched](media) : wasOn;
  // Players that draw captions themselves show them nowhere until somebody speaks; their tracks tell all the same.
  const byMode = switched === 'captions' && media?.trackModes !== mediaBefore.trackModes;
  const changed = on !== wasOn || byMode;
  const opened =
    !changed && (before.hasPopup !== null || before.expanded !== null || after?.expanded === 'true');
  if (opened) await page.driver.press('Escape');

  const own = switched === 'captions' && !mediaBefore.captionsNative && !media?.captionsNative;
  let setBack: SeenControl | null = null;
  if (changed) {
    const change =
      switched === 'play' ? { paused: on } : switched === 'mute' ? { muted: wasOn } : { captions: wasOn };
    if (!own && (await askPlayer(page, player, 'setMedia', change))) {
      const isBack = async () => {
        const now = await askPlayer(page, player, 'media');
        return now !== null && isOn[switched](now) === wasOn;
      };
      for (const end = Date.now() + followedMs; ; await pause(40)) {
        if (await isBack()) setBack = await find();
        const told = after && setBack ? compareStates(after, setBack) : null;
        if (told?.name || told?.state || Date.now() > end) break;
      }
    }
  }
  return { player, switched, before, after, changed, setBack, own, said, opened, tried: true, saysOn };
}

const untried = {
  after: null,
  changed: false,
  setBack: null,
  own: false,
  said: [],
  opened: false,
  tried: false,
  saysOn: false,
} as const;

const fit = (controls: readonly SeenControl[], switched: Switched): readonly SeenControl[] =>
  controls.filter(({ kind, role }) => kind === switched && role !== 'slider');

const findFitting = async (page: RulePage, player: FoundPlayer, switched: Switched) =>
  fit(usable((await askPlayer(page, player, 'controls')) ?? []), switched);

const preferSwitch = (fitting: readonly SeenControl[]): SeenControl | undefined =>
  fitting.findLast(({ hasPopup }) => hasPopup === null) ?? fitting.at(-1);

/** Something was said a moment ago. */
async function isSpeaking(
  page: RulePage,
  player: FoundPlayer,
  said: readonly SaidInPage[],
): Promise<boolean> {
  const last = said.at(-1);
  return last !== undefined && ((await askPlayer(page, player, 'now')) ?? 0) - last.at < silentMs;
}
