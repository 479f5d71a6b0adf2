import { useEffect, useLayoutEffect, useRef, useState, type ComponentProps } from 'react';
import { createPortal } from 'react-dom';
import { createSignVideo } from '../../media/index.js';
import { useCaptionsInset } from '../captions/useCaptionsInset.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayer } from '../player/usePlayer.js';
import { useReading } from '../reading/useReading.js';
import { useScreen } from '../reading/useScreen.js';
import { useSignLanguage } from './useSignLanguage.js';

/**
 * The interpreter, in the box of the picture wherever this stands, so that full screen and phones keep it. Nothing in it is
 * pressed; what a viewer can change is in the settings. Its failure is told there.
 */
export function SignLanguagePicture(props: Omit<ComponentProps<'div'>, 'children'>) {
  const player = usePlayer();
  const translate = useTranslate();
  const [{ sign, signPlace, signSize, signOpacity, signSwapped }] = useReading();
  const { chosen, otherVersion } = useSignLanguage();
  const screen = useScreen();
  const { bottom } = useCaptionsInset();
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const wanted = sign && !otherVersion ? chosen : null;
  const file = wanted?.video ?? null;
  const isShown = wanted !== null && failed !== wanted.id && screen !== null;
  const id = wanted?.id ?? '';

  useEffect(() => {
    const { port } = player;
    if (!isShown || !file || !port || !video.current) return undefined;
    const end = new AbortController();
    createSignVideo(video.current, file, port, () => !end.signal.aborted && setFailed(id), end.signal);
    return () => end.abort();
  }, [player, file, id, isShown]);
  useLayoutEffect(() => {
    if (!screen || !isShown) return undefined;
    return layOut(screen, {
      place: signPlace,
      swapped: signSwapped,
      size: signSize,
      opacity: signOpacity,
    });
  }, [screen, isShown, signPlace, signSwapped, signSize, signOpacity]);
  useLayoutEffect(() => {
    if (!screen || !isShown) return undefined;
    screen.style.setProperty('--sign-clear', `${String(bottom)}px`);
    return () => void screen.style.removeProperty('--sign-clear');
  }, [screen, isShown, bottom]);

  if (failed !== null && failed === id)
    return (
      <p role="status" data-part="note">
        {translate('signLanguage.failed')}
      </p>
    );
  if (sign && otherVersion && chosen)
    return (
      <p role="status" data-part="note">
        {translate('signLanguage.otherVersion')}
      </p>
    );
  if (!isShown) return null;
  return createPortal(
    <div
      {...mergeProps<ComponentProps<'div'>>(
        dataAttributes({ part: 'sign-language', place: signPlace, swapped: signSwapped }),
        props,
      )}
    >
      <video
        ref={video}
        data-part="sign-video"
        muted
        playsInline
        disablePictureInPicture
        tabIndex={-1}
        aria-label={translate('signLanguage.video', { language: wanted.name })}
      />
    </div>,
    screen,
  );
}

/** Tells the picture's box how the two share it, for the style; gives back what makes it the film's alone again. */
function layOut(
  screen: HTMLElement,
  {
    place,
    swapped,
    size,
    opacity,
  }: Readonly<{ place: string; swapped: boolean; size: number; opacity: number }>,
): () => void {
  screen.dataset['sign'] = place;
  screen.toggleAttribute('data-sign-swapped', swapped);
  screen.style.setProperty('--sign-size', `${String(size)}%`);
  screen.style.setProperty('--sign-opacity', String(opacity / 100));
  return () => {
    delete screen.dataset['sign'];
    screen.removeAttribute('data-sign-swapped');
    screen.style.removeProperty('--sign-size');
    screen.style.removeProperty('--sign-opacity');
  };
}
