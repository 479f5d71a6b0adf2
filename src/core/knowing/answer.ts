import type { Announcement } from '../announcements/Announcement.js';
import type { Film } from '../films/Film.js';
import type { Translate } from '../i18n/createTranslate.js';
import { sayPhrase, type Phrase } from '../i18n/Phrase.js';
import type { CommandId } from '../keyboard/laterCommandKeys.js';
import type { PlayerState } from '../playback/PlayerState.js';
import { whatWasSaid } from './whatWasSaid.js';
import { whatWordsMean } from './whatWordsMean.js';
import { whereAmI, whereAmIMore } from './whereAmI.js';

export interface AnswerContext {
  readonly translate: Translate;
  /** Where the film stands, seconds. */
  readonly time: number;
  /** It was asked a moment ago already. */
  readonly again: boolean;
  /** The film's words: who asks a second time what was said is told what they mean. */
  readonly glossary?: Film['glossary'] | undefined;
}

/** What a viewer is told who asks, whatever else they want to hear; null for what is no question, or cannot be answered yet. */
export function answer(
  command: CommandId,
  state: PlayerState,
  { translate, time, again, glossary }: AnswerContext,
): Announcement | null {
  const phrase = findAnswer();
  if (!phrase) return null;
  return { key: phrase.key, text: sayPhrase(phrase, translate), topic: 'answer', urgency: 'polite' };

  function findAnswer(): Phrase | null {
    if (command === 'whereAmI')
      return again ? whereAmIMore(state, time, translate) : whereAmI(state, time, translate);
    const lines = state.moving?.lines;
    if (command !== 'whatWasSaid' || !lines) return null;
    const meanings = again ? whatWordsMean(lines, time, glossary, translate) : null;
    return meanings ?? whatWasSaid(lines, time, translate);
  }
}
