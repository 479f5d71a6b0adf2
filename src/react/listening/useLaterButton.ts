import { createElement } from 'react';
import type { ButtonProps } from '../controls/ControlButton.js';
import { usePlayerContext } from '../player/usePlayerContext.js';

/** Their words come with what stands behind the bar, and so do these buttons. */
export function useLaterButton(
  name: 'ListenButton' | 'NightModeButton' | 'PictureButton' | 'ProfilesButton',
  props: ButtonProps,
) {
  const { later } = usePlayerContext();
  return later && later !== 'lost' ? createElement(later[name], props) : null;
}
