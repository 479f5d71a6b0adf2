import { useEffect, useRef } from 'react';
import type { LanguageTag } from '../../../core/films/Film.js';
import { catalogues } from '../../../core/i18n/catalogues.js';
import { createTranslate } from '../../../core/i18n/createTranslate.js';
import { languageName } from '../../../core/i18n/languageName.js';
import { speaks } from '../../../core/tracks/speaks.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePlayerState } from '../../player/usePlayerState.js';
import type { SpokenDelivery } from '../../player/useSpokenDelivery.js';
import type { Tell } from './DialogStatus.js';
import { useDescriber } from './useDescriber.js';

export interface SampleButtonProps {
  readonly voice: SpokenDelivery['voice'];
  readonly language: LanguageTag;
  readonly tell: Tell;
  readonly label?: string;
  /** What is said; a sentence in the language of the description where it is left out. */
  readonly text?: string;
}

/** One sentence by the voice, at the speed and the volume that are set. Never over a description, which has the same voice. */
export function SampleButton({ voice, language, tell, label, text }: SampleButtonProps) {
  const player = usePlayer();
  const translate = useTranslate();
  const { describer } = useDescriber();
  const busy = usePlayerState(({ description: { phase } }) => phase === 'speaking' || phase === 'holding');
  const count = useRef(0);
  const speaking = useRef(false);
  useEffect(
    () => () => {
      // A description that has begun meanwhile has ended the sample, and is not ours to silence.
      const { phase } = player.getState().description;
      if (speaking.current && phase !== 'speaking' && phase !== 'holding') voice.silence();
    },
    [voice, player],
  );
  const speak = () => {
    if (busy) {
      tell(translate('descriptionSettings.sample.wait'));
      return;
    }
    count.current += 1;
    speaking.current = true;
    voice.speak(
      {
        id: `sample ${String(count.current)}`,
        text: text?.trim() ? text : findSample(language),
        language,
        rate: describer.rate,
        pitch: describer.pitch,
        volume: describer.volume,
        pan: describer.pan,
        cue: null,
        from: 0,
      },
      (event) => {
        if (event.type === 'begun') return;
        speaking.current = false;
        if (event.type !== 'failed') return;
        const name = languageName(language, translate.locale, 'spoken');
        tell(
          event.reason === 'no-voice'
            ? translate('descriptionSettings.voice.none', { language: name })
            : translate('descriptionSettings.sample.failed'),
        );
      },
    );
  };
  return (
    <button
      type="button"
      data-part="sample-button"
      {...(busy ? { 'aria-disabled': true } : {})}
      onClick={speak}
    >
      {label ?? translate('descriptionSettings.sample.label')}
    </button>
  );
}

/** In the language of the description, for a voice spells any other; where we have no words in it, its own name. */
function findSample(language: LanguageTag): string {
  const [tag, words] = Object.entries(catalogues).find(([one]) => speaks({ language: one }, language)) ?? [];
  return tag && words
    ? createTranslate(tag, words)('descriptionSettings.sample.text')
    : languageName(language, language, 'spoken');
}
