import { sayPhrase } from '../../../core/i18n/Phrase.js';
import { commands, type CommandId } from '../../../core/keyboard/commands.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { obeyLater } from '../../keyboard/obeyLater.js';
import { usePlayerContext } from '../../player/usePlayerContext.js';
import { usePlayerState } from '../../player/usePlayerState.js';
import type { DialogName } from '../DialogName.js';
import { PlayerDialog } from '../PlayerDialog.js';

const asks = [
  'whereAmI',
  'whatWasSaid',
  'undoJump',
  'bookmark',
  'repeatPassage',
] as const satisfies readonly CommandId[];

const opens = [
  ['typeTime', 'typeTime.label'],
  ['search', 'search.label'],
  ['chapters', 'chapters.label'],
  ['bookmarks', 'bookmarks.label'],
  ['granularity', 'granularity.label'],
  ['sleep', 'sleep.label'],
  ['history', 'history.label'],
] as const satisfies readonly (readonly [DialogName, string])[];

/** One below another, none touching the next, and no room lost to marks: no rule of the player's first stylesheet, which has none to spare. */
const asStack = {
  display: 'grid',
  justifyItems: 'start',
  gap: '0.5rem',
  padding: 0,
  listStyle: 'none',
} as const;

/** Everything to find one's way, for who does not know the keys: questions first, then what opens. */
export function MoreDialog() {
  const { player, keyed, openDialog } = usePlayerContext();
  const translate = useTranslate();
  const hasChapters = usePlayerState((state) => state.chapters.length > 0);
  return (
    <PlayerDialog part="more-dialog" title={translate('more.label')}>
      <ul data-part="way-list" style={asStack}>
        {asks.map((command) => (
          <li key={command}>
            <button
              type="button"
              data-part="button-link"
              {...(command === 'whereAmI' ? { 'data-first': '' } : {})}
              onClick={() => {
                if (!keyed.tell(command)) obeyLater(command, player, openDialog, keyed);
              }}
            >
              {sayPhrase(commands[command].label, translate)}
            </button>
          </li>
        ))}
        {opens
          .filter(([name]) => name !== 'chapters' || hasChapters)
          .map(([name, label]) => (
            <li key={name}>
              <button
                type="button"
                data-part="button-link"
                aria-haspopup="dialog"
                onClick={() => openDialog(name)}
              >
                {translate(label)}
              </button>
            </li>
          ))}
      </ul>
    </PlayerDialog>
  );
}
