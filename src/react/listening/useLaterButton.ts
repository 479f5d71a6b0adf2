import { createElement } from 'react';
import type { ButtonProps } from '../controls/ControlButton.js';
import { usePlayerNow } from '../player/usePlayerNow.js';

/** Their words come with what stands behind the bar, and so do these buttons. */
export function useLaterButton(
  name: 'ListenButton' | 'NightModeButton' | 'PictureButton' | 'ProfilesButton',
  props: ButtonProps,
) {
  const { later } = usePlayerNow();
  return later && later !== 'lost' ? createElement(later[name], props) : null;
}
