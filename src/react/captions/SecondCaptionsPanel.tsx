import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ComponentProps } from 'react';
import { createPortal } from 'react-dom';
import { chooseText } from '../../core/i18n/chooseText.js';
import { languageName } from '../../core/i18n/languageName.js';
import { speaks } from '../../core/tracks/speaks.js';
import { createSecondCaptions, type SecondCaptions } from '../../media/index.js';
import { ChoiceFields } from '../dialogs/ChoiceFields.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerNow } from '../player/usePlayerNow.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { usePreferences } from '../player/usePreferences.js';
import { useReading } from '../reading/useReading.js';
import { useScreen } from '../reading/useScreen.js';
import { useCaptionsInset } from './useCaptionsInset.js';

/** How large the second captions are beside the first, where they are smaller. */
const SMALLER = 0.75;

/** The choice of second captions, and the captions themselves, over the picture or below it as the first are. */
export function SecondCaptionsPanel(props: Omit<ComponentProps<'section'>, 'children'>) {
  const { player, film } = usePlayerContext();
  const { captionsBelow } = usePlayerNow();
  const translate = useTranslate();
  const [{ secondCaptions, secondCaptionsEqual }, change] = useReading();
  const chosen = usePlayerState((state) => state.captions.chosen);
  const choices = usePlayerState((state) => state.captions.choices);
  const { style: first } = usePreferences().captions;
  const screen = useScreen();
  const { top, bottom } = useCaptionsInset();
  const root = useRef<HTMLDivElement>(null);
  // Right under the first captions, where those are below the picture.
  const [below] = useState(() => {
    const place = document.createElement('div');
    place.setAttribute('aria-live', 'off');
    place.dataset['part'] = 'captions-below';
    place.dataset['second'] = '';
    return place;
  });
  useLayoutEffect(() => {
    captionsBelow?.after(below);
    return () => below.remove();
  }, [captionsBelow, below]);
  const [made, setMade] = useState<SecondCaptions | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  const files = useMemo(() => {
    const versions = (film.descriptions ?? []).flatMap((one) =>
      one.delivery === 'version' ? (one.captions ?? []) : [],
    );
    const all = [...(film.captions ?? []), ...versions];
    // Those of the version that plays, without what shows already.
    const others = all.filter(({ src }) => choices.some(({ id }) => id === src) && src !== chosen);
    // One language, one choice: two files of one cannot be told apart by it.
    return others.filter(
      ({ language }, index) => others.findIndex((one) => one.language === language) === index,
    );
  }, [film, choices, chosen]);
  const file = secondCaptions === null ? null : (files.find((one) => speaks(one, secondCaptions)) ?? null);
  const style = useMemo(
    () => (secondCaptionsEqual ? first : { ...first, size: Math.max(50, first.size * SMALLER) }),
    [first, secondCaptionsEqual],
  );

  useEffect(() => {
    const { port } = player;
    if (!file || !port || !root.current || !screen) return undefined;
    const end = new AbortController();
    const firstBox = screen.querySelector<HTMLElement>('[data-part=captions]:not([data-second])');
    createSecondCaptions(root.current, file, { port, first: firstBox, below }, style, end.signal).then(
      (captions) => {
        setFailed(null);
        setMade(captions);
      },
      (error: unknown) => {
        if (end.signal.aborted) return;
        console.warn(error);
        setFailed(file.src);
      },
    );
    return () => {
      end.abort();
      setMade(null);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another style is told below
  }, [player, file, screen, below]);
  useEffect(() => made?.setStyle(style), [made, style]);
  useEffect(() => made?.setInset({ top, bottom }), [made, top, bottom]);

  if (choices.length < 2) return null;
  return (
    <section
      {...mergeProps<ComponentProps<'section'>>(
        { 'aria-label': translate('secondCaptions.label'), ...dataAttributes({ part: 'second-captions' }) },
        props,
      )}
    >
      <ChoiceFields
        legend={translate('secondCaptions.label')}
        choices={[
          { id: '', text: translate('secondCaptions.off') },
          ...files.map(({ language, label }) => {
            const { text, lang } = label
              ? chooseText(label, translate.locale, language)
              : { text: languageName(language, translate.locale), lang: undefined };
            return { id: language, text, lang };
          }),
        ]}
        chosen={file?.language ?? ''}
        onChoose={(language) => change({ secondCaptions: language === '' ? null : language })}
      />
      {file && (
        <ChoiceFields
          legend={translate('secondCaptions.size')}
          choices={[
            { id: 'smaller', text: translate('secondCaptions.smaller') },
            { id: 'equal', text: translate('secondCaptions.equal') },
          ]}
          chosen={secondCaptionsEqual ? 'equal' : 'smaller'}
          onChoose={(size) => change({ secondCaptionsEqual: size === 'equal' })}
        />
      )}
      {failed !== null && failed === file?.src && (
        <p data-part="note">{translate('secondCaptions.failed')}</p>
      )}
      {screen && createPortal(<div ref={root} aria-live="off" data-part="captions" data-second="" />, screen)}
    </section>
  );
}
