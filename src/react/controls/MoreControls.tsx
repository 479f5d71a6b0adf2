import { type RefObject, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslate } from '../i18n/useTranslate.js';
import { moreControlsIcon } from '../listening/listeningIcons.js';
import { useMorePreferences } from '../player/useMorePreferences.js';
import { ControlButton } from './ControlButton.js';

/**
 * The fourth button of the simple bar: all other controls, until it is pressed again. It stands in the bar, at its end,
 * whatever bar the site has made.
 */
export function MoreControls({ region }: { readonly region: RefObject<HTMLElement | null> }) {
  const translate = useTranslate();
  const { simple } = useMorePreferences().controls;
  const [bar, setBar] = useState<Element | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const element = region.current;
    if (!simple || !element) return undefined;
    // The bar may come and go, as it does where the browser's own controls stand in.
    const look = () => setBar(element.querySelector(':scope > [data-part="controls"]'));
    const watch = new MutationObserver(look);
    watch.observe(element, { childList: true });
    queueMicrotask(look);
    return () => watch.disconnect();
  }, [simple, region]);
  useEffect(() => {
    if (!simple) return undefined;
    const element = region.current;
    element?.toggleAttribute('data-simple', !open);
    return () => {
      element?.removeAttribute('data-simple');
    };
  }, [simple, open, region]);
  if (!simple || !bar) return null;
  return createPortal(
    <ControlButton
      part="more-controls-button"
      icon={moreControlsIcon}
      label={translate('moreControls.label')}
      onPress={() => setOpen(!open)}
      theirs={{ 'aria-expanded': open }}
    />,
    bar,
  );
}
