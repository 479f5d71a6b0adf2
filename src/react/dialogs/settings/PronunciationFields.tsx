import { useId, useRef, useState, type SyntheticEvent } from 'react';
import type { LanguageTag } from '../../../core/films/Film.js';
import { languageName } from '../../../core/i18n/languageName.js';
import {
  addPronunciation,
  changePronunciations,
  isSameWord,
  type Pronunciation,
  pronunciationLengths,
  readPronunciations,
} from '../../../core/voices/Pronunciation.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { LINGER_MS } from '../linger.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePreferences } from '../../player/usePreferences.js';
import type { SpokenDelivery } from '../../player/useSpokenDelivery.js';
import type { Tell } from './DialogStatus.js';
import { SampleButton } from './SampleButton.js';

export interface PronunciationFieldsProps {
  readonly voice: SpokenDelivery['voice'];
  /** Of the words that are added: that which the voice speaks. */
  readonly language: LanguageTag;
  readonly tell: Tell;
}

/** The viewer's own list of words, and how the voice is to say them; each can be heard before it is taken. */
export function PronunciationFields({ voice, language, tell }: PronunciationFieldsProps) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const list = readPronunciations(usePreferences());
  const [word, setWord] = useState('');
  const [say, setSay] = useState('');
  /** Who has added a word knows what the list is for: it is not told each time that the focus comes back. */
  const [isNew, setIsNew] = useState(list.length === 0);
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const spoken = languageName(language, translate.locale, 'spoken');

  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    const added: Pronunciation = { language, word: word.trim(), say: say.trim() };
    if (added.word === '' || added.say === '') {
      tell(translate('pronunciation.missing'));
      return;
    }
    if (addPronunciation(list, added) === list) {
      tell(translate('pronunciation.full'));
      return;
    }
    preferences.update((before) => changePronunciations(before, (all) => addPronunciation(all, added)));
    tell(translate('pronunciation.added', { word: added.word }));
    setIsNew(false);
    setWord('');
    setSay('');
    first.current?.focus();
  };
  const remove = (gone: Pronunciation) => {
    first.current?.focus();
    // The button stays a moment longer: where it is gone at once, some screen readers do not tell where the focus went.
    setTimeout(() => {
      preferences.update((before) =>
        changePronunciations(before, (all) => all.filter((one) => !isSameWord(one, gone))),
      );
      tell(translate('pronunciation.deleted', { word: gone.word }));
    }, LINGER_MS);
  };
  return (
    <fieldset data-part="pronunciations">
      <legend>{translate('pronunciation.label')}</legend>
      <p id={`${id}note`} data-part="note">
        {translate('pronunciation.note', { language: spoken })}
      </p>
      {/* One field more or less is no place to be told of: Enter is all that it is a form for. */}
      <form role="presentation" onSubmit={add}>
        <div data-part="field">
          <label htmlFor={`${id}word`}>{translate('pronunciation.word')}</label>
          <input
            ref={first}
            id={`${id}word`}
            type="text"
            lang={language}
            autoComplete="off"
            // Heard with the field, for with a group some screen readers leave it out.
            {...(isNew ? { 'aria-describedby': `${id}note` } : {})}
            maxLength={pronunciationLengths.word}
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
          />
        </div>
        <div data-part="field">
          <label htmlFor={`${id}say`}>{translate('pronunciation.say')}</label>
          <input
            id={`${id}say`}
            type="text"
            lang={language}
            autoComplete="off"
            spellCheck={false}
            maxLength={pronunciationLengths.say}
            value={say}
            onChange={(event) => setSay(event.currentTarget.value)}
          />
        </div>
        <div data-part="button-row">
          <SampleButton
            voice={voice}
            language={language}
            tell={tell}
            label={translate('pronunciation.hear')}
            text={say.trim() === '' ? word : say}
          />
          <button type="submit">{translate('pronunciation.add')}</button>
        </div>
      </form>
      {list.length > 0 && (
        <ul data-part="order-list">
          {list.map((one, index) => (
            <li key={`${one.language} ${one.word}`}>
              <div data-part="command-keys">
                <span id={`${id}entry${String(index)}`}>
                  {translate('pronunciation.entry', {
                    word: one.word,
                    say: one.say,
                    language: languageName(one.language, translate.locale, 'spoken'),
                  })}
                </span>
                <button
                  type="button"
                  aria-label={translate('pronunciation.delete', { word: one.word })}
                  aria-describedby={`${id}entry${String(index)}`}
                  onClick={() => remove(one)}
                >
                  {translate('pronunciation.deleteShort')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
