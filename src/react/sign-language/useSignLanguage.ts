import { useMemo } from 'react';
import type { SignLanguageVideo } from '../../core/films/Film.js';
import { descriptionId } from '../../core/descriptions/listDeclared.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import { languageName } from '../../core/i18n/languageName.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { useReading } from '../reading/useReading.js';

export interface SignChoice {
  readonly video: SignLanguageVideo;
  /** Names it among the film's. */
  readonly id: string;
  readonly name: string;
  /** It belongs to the stream that plays, and is as long as that is. */
  readonly isInStream: boolean;
}

/** The film's interpreters, and the one the viewer has chosen; null where the film has none. */
export function useSignLanguage(): {
  readonly choices: readonly SignChoice[];
  readonly chosen: SignChoice | null;
  /** A described version of another length plays, which no interpreter is in step with. */
  readonly otherVersion: boolean;
} {
  const { film } = usePlayerContext();
  const translate = useTranslate();
  const [{ signLanguage }] = useReading();
  const description = usePlayerState((state) => state.description.chosen);
  const inStream = usePlayerState((state) => state.signVideos);
  const choices = useMemo(() => {
    const declared = film.signLanguage ?? [];
    // What the film declares is the site's word; of the stream's own, those in other languages come after it.
    const more = (inStream ?? []).filter(({ language }) =>
      declared.every((one) => one.language !== language),
    );
    return [...declared, ...more].map((video, index) => ({
      video,
      id: index === 0 ? video.language : `${video.language}-x-${String(index)}`,
      name: video.label
        ? chooseText(video.label, translate.locale).text
        : languageName(video.language, translate.locale),
      isInStream: index >= declared.length,
    }));
  }, [film, inStream, translate]);
  const version = (film.descriptions ?? []).find((one) => descriptionId(one) === description);
  const wanted = choices.find(({ id, video }) => id === signLanguage || video.language === signLanguage);
  const chosen = wanted ?? choices[0] ?? null;
  return {
    choices,
    chosen,
    otherVersion:
      version?.delivery === 'version' && version.captions !== undefined && chosen?.isInStream !== true,
  };
}
