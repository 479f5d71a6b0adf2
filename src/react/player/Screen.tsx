'use client';
import type { ComponentProps } from 'react';
import { chooseText } from '../../core/i18n/chooseText.js';
import type { Film, LanguageTag, TimedTextFile } from '../../core/films/Film.js';
import { captionsKind } from '../../core/tracks/captionsKind.js';
import { isStream } from '../../media/index.js';
import { useInterfaceLanguage } from '../i18n/useInterfaceLanguage.js';
import { dataAttributes } from './dataAttributes.js';
import { mergeProps } from './mergeProps.js';
import { usePlayerContext } from './usePlayerContext.js';
import { usePlayerState } from './usePlayerState.js';
import { usePreferences } from './usePreferences.js';

export type ScreenProps = ComponentProps<'div'>;

/**
 * The picture, and what lies over it. The server renders a native `<video controls>` with its sources and tracks, so
 * that nobody is left with nothing before the page is ready or without JavaScript; then our controls take over.
 */
export function Screen({ children, ...props }: ScreenProps) {
  const { film, hydrated, setVideo, player } = usePlayerContext();
  const { locale } = useInterfaceLanguage();
  const { nativeControls } = usePreferences();
  const paused = usePlayerState((state) => state.paused);
  const phase = usePlayerState((state) => state.phase);
  const alt = film.poster && chooseText(film.poster.alt, locale).text;
  // Files first: a browser without our engine plays them best, and Chromium's own HLS has no sounds to choose.
  const sources = [...film.sources].sort((a, b) => Number(isStream(a)) - Number(isStream(b)));
  return (
    <div {...mergeProps<ComponentProps<'div'>>(dataAttributes({ part: 'screen', paused, phase }), props)}>
      {/* video.js takes the element's parent for its own; this host keeps it away from everything else. */}
      <div data-vjs-player="" data-part="picture" style={{ width: '100%', height: '100%' }}>
        {/* eslint-disable-next-line jsx-a11y/media-has-caption -- captions are the film's tracks, in the server's markup and in ours */}
        <video
          ref={setVideo}
          data-part="video"
          playsInline
          preload="metadata"
          crossOrigin={film.crossOrigin}
          controls={!hydrated || nativeControls}
          // Firefox makes a tab stop of every video, with or without controls; ours has nothing to press.
          {...(hydrated && !nativeControls ? { tabIndex: -1 } : {})}
          poster={film.poster?.src}
          aria-label={alt}
          onClick={() => hydrated && !nativeControls && player.togglePlay()}
        >
          {!hydrated && (
            <>
              {sources.map(({ src, type }) => (
                <source key={src} src={src} type={type} />
              ))}
              {listTexts(film, locale)}
            </>
          )}
        </video>
      </div>
      {children}
    </div>
  );
}

/** The film's texts as HTML's tracks: two of one kind never have one label (HTML §4.8.11). */
function listTexts({ captions = [], descriptions = [], chapters = [] }: Film, locale: LanguageTag) {
  const counts: Record<string, number> = {};
  const track = (kind: string, { src, language, label = language }: TimedTextFile) => {
    const { text } = chooseText(label, locale);
    const count = (counts[kind + text] ??= 0) + 1;
    counts[kind + text] = count;
    return (
      <track
        key={kind + src}
        kind={kind}
        src={src}
        srcLang={language}
        label={count > 1 ? `${text} ${count}` : text}
      />
    );
  };
  return [
    ...captions.map((one) => track(captionsKind(one), one)),
    ...descriptions.map((one) => one.delivery === 'text' && track('descriptions', one)),
    ...chapters.map((one) => track('chapters', one)),
  ];
}
