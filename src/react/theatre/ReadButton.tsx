import { type KeyboardEvent, useEffect, useRef, useSyncExternalStore } from 'react';
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

/**
 * Reads a text to the viewer by the voice that describes films to them; pressed again, it stops. Two more buttons, and the arrows on any of
 * the three, go to the part before and to the next.
 */
export function ReadButton({ id, parts }: ReadButtonProps) {
  const { translate, reader, quiet, tell } = useTheatre();
  const state = useSyncExternalStore(reader.subscribe, reader.get, reader.get);
  const own = state.phase !== 'silent' && state.id === id ? state : null;
  const pressed = own?.phase === 'reading';
  const failed = own?.phase === 'failed';
  const trouble = translate('introduction.unread');
  const button = useRef<HTMLButtonElement>(null);
  const onStep = useRef(false);
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
    // The buttons for parts are gone, and the focus with them.
    if (!pressed && onStep.current) button.current?.focus();
    if (!pressed) onStep.current = false;
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
  const step = (event: KeyboardEvent<HTMLElement>) => {
    if (!pressed || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const steps = event.currentTarget.matches(':dir(rtl)')
      ? { ArrowLeft: reader.skip, ArrowRight: reader.back }
      : { ArrowLeft: reader.back, ArrowRight: reader.skip };
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    // Neither the page nor a film moves by it.
    event.preventDefault();
    event.stopPropagation();
    steps[event.key]();
  };
  const stepButton = {
    type: 'button',
    onFocus: () => (onStep.current = true),
    onBlur: () => (onStep.current = false),
    onKeyDown: step,
  } as const;
  return (
    <>
      <div data-part="button-row">
        <button
          ref={button}
          type="button"
          aria-pressed={pressed}
          onClick={toggle}
          onKeyDown={step}
          {...dataAttributes({ part: 'read-button', pressed })}
        >
          {translate('introduction.read')}
        </button>
        {pressed && (
          <>
            <button
              {...stepButton}
              aria-keyshortcuts="ArrowLeft"
              data-part="previous-part-button"
              onClick={() => reader.back()}
            >
              {translate('introduction.previousPart')}
            </button>
            <button
              {...stepButton}
              aria-keyshortcuts="ArrowRight"
              data-part="next-part-button"
              onClick={() => reader.skip()}
            >
              {translate('introduction.nextPart')}
            </button>
          </>
        )}
      </div>
      {failed && <p data-part="theatre-trouble">{trouble}</p>}
    </>
  );
}
