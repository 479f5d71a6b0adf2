import { useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react';
import type { LanguageTag } from '../../../core/films/Film.js';
import { languageName } from '../../../core/i18n/languageName.js';
import { speaks } from '../../../core/tracks/speaks.js';
import { usePlayer } from '../../player/usePlayer.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePreferences } from '../../player/usePreferences.js';
import type { SpokenDelivery } from '../../player/useSpokenDelivery.js';
import type { Tell } from './DialogStatus.js';
import { findListed, listVoicesFor, narrowVoices, voiceKey } from './listVoicesFor.js';

export interface VoiceFieldProps {
  readonly voice: SpokenDelivery['voice'];
  readonly language: LanguageTag;
  readonly tell: Tell;
}

/** More than this nobody wants to walk through with an arrow key. */
const MANY = 20;
/** Who types has paused. Milliseconds. */
const TYPED = 700;
const best = '';

/** The device's voices for one language, grouped by region, as a native select; where there are many, with a search. */
export function VoiceField({ voice, language, tell }: VoiceFieldProps) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const { voices: wishes } = usePreferences();
  const id = useId();
  const [query, setQuery] = useState('');
  const voices = useSyncExternalStore(voice.subscribe, voice.getVoices);
  const readiness = useSyncExternalStore(voice.subscribe, () => voice.readiness(language));
  const groups = useMemo(
    () => listVoicesFor(voices, language, translate.locale),
    [voices, language, translate.locale],
  );
  const count = groups.reduce((sum, group) => sum + group.voices.length, 0);
  const wish = Object.entries(wishes).find(([tag]) => speaks({ language: tag }, language))?.[1] ?? null;
  const chosen = wish && findListed(groups, wish);
  const shown = narrowVoices(groups, query, chosen);
  const matching = narrowVoices(groups, query, null).reduce((sum, group) => sum + group.voices.length, 0);
  const name = languageName(language, translate.locale, 'spoken');

  useEffect(() => {
    if (query.trim() === '') return undefined;
    const timer = setTimeout(
      () => tell(translate('descriptionSettings.voice.found', { count: matching })),
      TYPED,
    );
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- told once for what was typed, not for each new list
  }, [query]);

  if (count === 0)
    return readiness === 'no-voice' || readiness === 'unsupported' ? (
      <p data-part="note">{translate('descriptionSettings.voice.none', { language: name })}</p>
    ) : null;

  const choose = (key: string) => {
    const found = groups
      .flatMap((group) => group.voices)
      .find((listed) => voiceKey(listed.voice) === key)?.voice;
    preferences.update((before) => {
      // One wish for a language, however its tag was written before.
      const others = Object.entries(before.voices).filter(([tag]) => !speaks({ language: tag }, language));
      const mine = found && { voiceURI: found.voiceURI, name: found.name, lang: found.lang };
      return { ...before, voices: Object.fromEntries(mine ? [...others, [language, mine]] : others) };
    });
  };
  return (
    <>
      {count > MANY && (
        <div data-part="field">
          <label htmlFor={`${id}search`}>{translate('descriptionSettings.voice.search.label')}</label>
          <input
            id={`${id}search`}
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
      )}
      <div data-part="field">
        <label htmlFor={id}>{translate('descriptionSettings.voice.label', { language: name })}</label>
        <select
          id={id}
          value={chosen ? voiceKey(chosen) : best}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value={best}>{translate('descriptionSettings.voice.auto')}</option>
          {shown.map((group) => (
            <optgroup key={group.language} label={group.label}>
              {group.voices.map((listed) => (
                <option key={voiceKey(listed.voice)} value={voiceKey(listed.voice)}>
                  {listed.onDevice
                    ? listed.label
                    : translate('descriptionSettings.voice.online', { voice: listed.label })}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
    </>
  );
}
