import type { Translate } from '../i18n/createTranslate.js';
import { languageName } from '../i18n/languageName.js';
import { findName, nameDescriptions } from '../i18n/nameChoices.js';
import type { DescriptionChoice, PlayerState } from '../playback/PlayerState.js';
import type { Announcement } from './Announcement.js';
import type { AnnouncementContext, Say } from './AnnouncementContext.js';

/** Switching the sound that takes less is not worth a word (in ms): the result is said. */
const SWITCHING_MS = 1000;
/** What tells the viewer to wait for a description; not to be said once the waiting is over, however it has ended. */
export const waitsForDescription = ['said.descriptionSwitching', 'said.descriptionLoading'] as const;

/** What to say of the description: what was reached, or what the describer has to tell in its place. */
export function deriveDescription(
  before: PlayerState,
  after: PlayerState,
  { focused, translate }: AnnouncementContext,
  say: Say,
): readonly Announcement[] {
  const [was, is] = [before.description, after.description];
  if (was.availability !== 'available') return [];
  const told = sayNews(was, is, translate, say);
  if (told) return [told];
  const left = was.phase === 'switching' && is.phase !== 'switching';
  if (is.phase === 'switching') {
    const begins = is.chosen !== null && (was.phase !== 'switching' || was.chosen !== is.chosen);
    if (!begins) return [];
    const [switching, loading] = waitsForDescription;
    const key = isBeside(is) ? loading : switching;
    return [say('description', { key }, { settleMs: SWITCHING_MS })];
  }
  if (!left && was.chosen === is.chosen) return [];
  // The trouble tells why there is no description; that it is off, too, goes without saying.
  if (is.phase === 'blocked' || (left && after.trouble?.reason === 'description-failed')) return [];
  if (is.chosen === null) {
    return focused === 'description' ? [] : [say('description', { key: 'said.descriptionOff' })];
  }
  if (focused === 'description' || (left && was.regaining && was.chosen === is.chosen)) {
    // The button has said that it is pressed; that the sound is there now is news only to someone who was told to wait.
    return left
      ? [
          say(
            'description',
            { key: isBeside(is) ? 'said.descriptionLoaded' : 'said.descriptionSwitched' },
            { onlyAfter: waitsForDescription },
          ),
        ]
      : [];
  }
  const chosen = is.choices.find((choice) => choice.id === is.chosen);
  const another = !left && was.chosen !== null;
  if (another) {
    const choice = findName(nameDescriptions(is.choices, translate), is.chosen)?.text;
    if (choice !== undefined)
      return [say('description', { key: 'said.descriptionChoice', blanks: { choice } })];
  }
  return [say('description', { key: onKey(chosen, is.spokenBy) })];
}

/** Whether what is chosen is spoken beside the film, whose own sound stays as it is. */
function isBeside({ choices, chosen }: PlayerState['description']): boolean {
  const delivery = choices.find(({ id }) => id === chosen)?.delivery;
  return delivery === 'text' || delivery === 'clips' || delivery === 'narration';
}

/** What the describer has to tell; that the description has changed with it goes without saying. */
function sayNews(
  was: PlayerState['description'],
  is: PlayerState['description'],
  translate: Translate,
  say: Say,
): Announcement | null {
  if (is.news === null || is.news.count === was.news?.count) return null;
  const { news } = is.news;
  switch (news.reason) {
    case 'verbosity':
      return say('description', { key: `said.verbosity.${news.verbosity}` });
    case 'fell-to-screen-reader': {
      const language = languageName(news.language, translate.locale, 'spoken');
      return say('description', { key: 'said.fellToScreenReader', blanks: { language } });
    }
    case 'fell': {
      const choice = findName(nameDescriptions(is.choices, translate), news.to)?.text ?? '';
      return say('description', { key: 'said.fell', blanks: { choice } });
    }
    case 'output-gone':
      return say('description', { key: 'said.outputGone', blanks: { output: news.output } });
    default:
      return say('description', { key: newsKeys[news.reason] });
  }
}

const newsKeys = {
  held: 'said.held',
  'voice-failed': 'said.descriptionLost',
  'needs-gesture': 'said.descriptionNeedsGesture',
  busy: 'said.descriptionBusy',
  'nothing-to-repeat': 'said.nothingToRepeat',
  'no-next': 'said.noNextDescription',
  'no-previous': 'said.noPreviousDescription',
  'nothing-described': 'said.nothingDescribed',
  'not-on': 'said.descriptionNotOn',
  'not-in-pieces': 'said.descriptionInOnePiece',
  'not-adjustable': 'said.descriptionFixed',
} as const;

function onKey(choice: DescriptionChoice | undefined, spokenBy: PlayerState['description']['spokenBy']) {
  if (spokenBy === 'screen-reader') return 'said.descriptionOnText';
  if (spokenBy === 'both') return 'said.descriptionOnBoth';
  if (spokenBy === 'player') return 'said.descriptionOnSpoken';
  if (choice?.voiceKind === 'recorded') return 'said.descriptionOnRecorded';
  if (choice?.voiceKind === 'synthesised') return 'said.descriptionOnSynthesised';
  return 'said.descriptionOn';
}
