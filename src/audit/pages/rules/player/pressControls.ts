import type { SaidInPage } from '../../inPage/PageProbe.js';
import type { RulePage } from '../../definePageRule.js';
import { askPlayer, type FoundPlayer } from './askPlayer.js';
import { compareStates } from './compareStates.js';
import type { SeenControl, SeenMedia } from './inPage/PlayerProbe.js';
import { usable } from './judgeControls.js';
import { pause, pointAt, startPlayers, playByControl } from './startPlayers.js';

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
}

/** A control that has not followed by then does not follow. */
const followedMs = 400;
/** Announcements wait for a moment, so that those of one press do not interrupt each other. */
const settledMs = 700;

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
  const fitting = usable((await askPlayer(page, player, 'controls')) ?? []).filter(
    ({ kind, role }) => kind === switched && role !== 'slider',
  );
  // A switch before what only opens a choice of the same.
  const before = fitting.findLast(({ hasPopup }) => hasPopup === null) ?? fitting.at(-1);
  if (!before || !(await askPlayer(page, player, 'focus', before.id))) return null;
  // What getting there made the player say is not said of the press.
  await pause(250);
  const mediaBefore = (await askPlayer(page, player, 'media')) as SeenMedia;
  const wasOn = isOn[switched](mediaBefore);
  const since = (await askPlayer(page, player, 'now')) ?? 0;
  const find = async () =>
    (await askPlayer(page, player, 'controls'))?.find(({ id }) => id === before.id) ?? null;

  await page.driver.press('Enter');
  await pause(settledMs);
  const said = (await askPlayer(page, player, 'saidSince', since)) ?? [];
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
  return { player, switched, before, after, changed, setBack, own, said, opened };
}
