import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { IntroductionPart } from '../../core/catalogue/Catalogue.js';
import type { LocalizedText } from '../../core/films/Film.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { useTheatre } from './useTheatre.js';

export interface ReadButtonProps {
  /** Tells this text from others that are read. */
  readonly id: string;
  readonly parts: readonly IntroductionPart[];
}

/** Reads a text to the viewer by the voice that describes films to them; pressed again, it stops. A second button goes on to the next part. */
export function ReadButton({ id, parts }: ReadButtonProps) {
  const { translate, reader, quiet, tell } = useTheatre();
  const state = useSyncExternalStore(reader.subscribe, reader.get, reader.get);
  const own = state.phase !== 'silent' && state.id === id ? state : null;
  const pressed = own?.phase === 'reading';
  const failed = own?.phase === 'failed';
  const trouble = translate('introduction.unread');
  const button = useRef<HTMLButtonElement>(null);
  const onNext = useRef(false);
  useEffect(() => reader.prepare(), [reader]);
  useEffect(
    () => () => {
      const now = reader.get();
      if (now.phase !== 'silent' && now.id === id) reader.stop();
    },
    [reader, id],
  );
  useEffect(() => {
    if (failed) tell(trouble);
  }, [failed, tell, trouble]);
  useEffect(() => {
    // The second button is gone, and the focus with it.
    if (!pressed && onNext.current) button.current?.focus();
    if (!pressed) onNext.current = false;
  }, [pressed]);
  const words = (text: LocalizedText) => {
    const { text: chosen, lang } = chooseText(text, translate.locale);
    return { text: chosen, language: lang ?? translate.locale };
  };
  const toggle = () => {
    if (pressed) {
      reader.stop();
      return;
    }
    quiet.ask();
    reader.read(
      id,
      parts.map(({ heading, text }) => [words(heading), words(text)]),
    );
  };
  return (
    <>
      <div data-part="button-row">
        <button
          ref={button}
          type="button"
          aria-pressed={pressed}
          onClick={toggle}
          {...dataAttributes({ part: 'read-button', pressed })}
        >
          {translate('introduction.read')}
        </button>
        {pressed && (
          <button
            type="button"
            data-part="next-part-button"
            onFocus={() => (onNext.current = true)}
            onBlur={() => (onNext.current = false)}
            onClick={() => reader.skip()}
          >
            {translate('introduction.nextPart')}
          </button>
        )}
      </div>
      {failed && <p data-part="theatre-trouble">{trouble}</p>}
    </>
  );
}
