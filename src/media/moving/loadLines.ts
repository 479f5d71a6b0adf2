import { parseWebVtt } from '../../core/cues/parseWebVtt.js';
import type { CaptionsFile, FilmDescription, LanguageTag } from '../../core/films/Film.js';
import type { Patience } from '../../core/playback/Patience.js';
import type { PlayerState } from '../../core/playback/PlayerState.js';
import { speaks } from '../../core/tracks/speaks.js';
import { readCaptionLines } from '../../core/transcript/readCaptionLines.js';
import { readChapterLines } from '../../core/transcript/readChapterLines.js';
import { readDescriptionLines } from '../../core/transcript/readDescriptionLines.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import { weaveTranscript } from '../../core/transcript/weaveTranscript.js';
import { fetchScript } from '../describer/fetchScript.js';
import type { Attached } from '../state/Feature.js';
import { fetchTimedText } from '../tracks/fetchTimedText.js';

export interface LinesWish {
  /** The captions of the version that plays. */
  readonly captions: readonly CaptionsFile[];
  /** The track that shows: where captions are in the stream and not in files, there are its cues. */
  readonly shown: TextTrack | null;
  /** The viewer's language. */
  readonly locale: LanguageTag;
  readonly patience: Pick<Patience, 'textRetryMs'>;
}

/**
 * The film's whole text in the viewer's language: what is shown where something is, else the first in their language, else
 * the first there is. A track that cannot be had is left out, for the others help all the same. Never rejects.
 */
export async function loadLines(
  { film, port, store, preferences, signal }: Attached,
  { captions, shown, locale, patience }: LinesWish,
): Promise<readonly TranscriptLine[]> {
  const state = store.get();
  const fetchText = async (src: string, kind: 'captions' | 'description') =>
    (
      await fetchTimedText(src, {
        kind,
        onRequest: port.onRequest,
        retryMs: patience.textRetryMs,
        signal,
      })
    ).text;
  const file = chooseCaptions(captions, state, preferences.get().captions.language ?? locale);
  const script = chooseScript(film.descriptions ?? [], state, locale);
  const [spoken, described] = await Promise.all([
    file
      ? fetchText(file.src, 'captions').then(
          (text) => readCaptionLines(parseWebVtt(text).cues, file.language),
          nothing,
        )
      : readTrack(shown),
    script
      ? fetchScript(script, port.element, (src) => fetchText(src, 'description')).then(
          ({ cues }) => readDescriptionLines(cues, script.language),
          nothing,
        )
      : [],
  ]);
  return weaveTranscript({
    captions: spoken,
    descriptions: described,
    chapters: readChapterLines(store.get().chapters, null),
  });
}

const nothing = (): readonly TranscriptLine[] => [];

const chooseCaptions = (files: readonly CaptionsFile[], { captions }: PlayerState, language: LanguageTag) =>
  files.find(({ src }) => src === captions.chosen) ?? files.find((one) => speaks(one, language)) ?? files[0];

type Script = Extract<FilmDescription, { delivery: 'text' | 'clips' }>;

const isScript = (one: FilmDescription): one is Script => one.delivery === 'text' || one.delivery === 'clips';

/** In the language of the description that is on, where one is; a recorded one may have a script beside it. */
function chooseScript(
  all: readonly FilmDescription[],
  { description: { choices, chosen } }: PlayerState,
  locale: LanguageTag,
): Script | undefined {
  const language = choices.find(({ id }) => id === chosen)?.language ?? locale;
  const scripts = all.filter(isScript);
  return scripts.find((one) => speaks(one, language)) ?? scripts[0];
}

const readTrack = (track: TextTrack | null): readonly TranscriptLine[] =>
  track ? readCaptionLines([...(track.cues ?? [])] as VTTCue[], track.language || null) : [];
