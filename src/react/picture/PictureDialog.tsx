import { useEffect, useRef } from 'react';
import { describePictureStep } from '../../core/picture/describePicture.js';
import { type PictureStep, stepPicture } from '../../core/picture/stepPicture.js';
import { changeMore, readMore } from '../../core/preferences/morePreferences.js';
import { PlayerDialog } from '../dialogs/PlayerDialog.js';
import { useDialogStatus } from '../dialogs/settings/DialogStatus.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { PictureFields } from './PictureFields.js';

const keys: Readonly<Record<string, PictureStep>> = {
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'reset',
  i: 'invert',
  I: 'invert',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The picture made brighter, larger, sharper. It lies beside the picture where there is room, so that what it does is seen. */
export function PictureDialog() {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const { status, tell } = useDialogStatus();
  const fields = useRef<HTMLDivElement>(null);
  const told = useRef({ translate, tell });
  useEffect(() => {
    told.current = { translate, tell };
  });
  useEffect(() => {
    const dialog = fields.current?.closest('dialog');
    const life = new AbortController();
    dialog?.addEventListener(
      'keydown',
      (event) => {
        const step = keys[event.key];
        const isSlider = event.target instanceof HTMLInputElement && event.target.type === 'range';
        // A slider's arrows are its own.
        if (!step || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
        if (isSlider && event.key.startsWith('Arrow')) return;
        event.preventDefault();
        const before = readMore(preferences.get()).picture;
        const after = stepPicture(before, step);
        if (after !== before) preferences.update((all) => changeMore(all, 'picture', after));
        told.current.tell(describePictureStep(step, before, after, told.current.translate));
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, [preferences]);
  return (
    <PlayerDialog part="picture-dialog" title={translate('picture.label')}>
      <div ref={fields}>
        <p data-part="note">{translate('picture.note')}</p>
        <PictureFields tell={tell} />
        {status}
      </div>
    </PlayerDialog>
  );
}
