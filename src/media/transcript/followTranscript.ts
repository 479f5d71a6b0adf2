import type { LanguageTag } from '../../core/films/Film.js';
import { defaultPatience } from '../../core/playback/Patience.js';
import { initialState } from '../../core/playback/initialState.js';
import type { CaptionsChoice } from '../../core/playback/PlayerState.js';
import { speaks } from '../../core/tracks/speaks.js';
import { chooseCaptions } from '../../core/transcript/chooseCaptions.js';
import { chooseScript } from '../../core/transcript/chooseScript.js';
import { readCaptionFile } from '../../core/transcript/readCaptionFile.js';
import { readCaptionLines } from '../../core/transcript/readCaptionLines.js';
import { readChapterLines } from '../../core/transcript/readChapterLines.js';
import { readDescriptionLines } from '../../core/transcript/readDescriptionLines.js';
import type { LineKind, TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import type { Player } from '../createPlayer.js';
import { fetchScript } from '../describer/fetchScript.js';
import type { MediaPort, RequestKind } from '../port/MediaPort.js';
import { fetchTimedText } from '../tracks/fetchTimedText.js';
import { readStreamCues } from './readStreamCues.js';
import { workInTurn } from './workInTurn.js';

/** One track of the text, as far as it has come. */
export interface TranscriptTrack {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly lines: readonly TranscriptLine[];
}

/** What a track is made of now: another key is another track. */
interface Wanted {
  readonly key: string | null;
  load(signal: AbortSignal): Promise<readonly TranscriptLine[]> | null;
}

const none: TranscriptTrack = { phase: 'ready', lines: [] };
const kinds: readonly LineKind[] = ['caption', 'description', 'chapter'];

/**
 * The text of the film that plays, in three tracks, told as each comes and whenever the viewer, or a described version with
 * texts of its own, puts another in its place; until `signal` aborts.
 */
export function followTranscript(
  player: Player,
  locale: LanguageTag,
  tell: (tracks: Readonly<Record<LineKind, TranscriptTrack>>) => void,
  signal: AbortSignal,
): void {
  const { film, preferences } = player;
  let tracks: Readonly<Record<LineKind, TranscriptTrack>> = {
    caption: none,
    description: none,
    chapter: none,
  };
  const keys = new Map<LineKind, string | null>();
  const ends = new Map<LineKind, AbortController>();
  let port: MediaPort | null = null;

  const put = (kind: LineKind, track: TranscriptTrack) => {
    tracks = { ...tracks, [kind]: track };
  };
  const set = (kind: LineKind, track: TranscriptTrack) => {
    put(kind, track);
    tell(tracks);
  };
  const languages = (own: LanguageTag | null) =>
    [own, locale, film.language].filter((one): one is LanguageTag => one != null);

  const fetchText = async (src: string, kind: RequestKind, end: AbortSignal) => {
    const onRequest = player.port?.onRequest ?? null;
    const { textRetryMs: retryMs } = defaultPatience;
    return (await fetchTimedText(src, { kind, onRequest, retryMs, signal: end })).text;
  };

  const wantCaptions = (of: MediaPort): Wanted => {
    const choice = chooseCaptions(player.getState().captions, languages(preferences.get().captions.language));
    return {
      key: choice && `${choice.id} ${choice.language}`,
      load: (end) => choice && loadCaptions(choice, of, end),
    };
  };
  const loadCaptions = async (choice: CaptionsChoice, of: MediaPort, end: AbortSignal) => {
    const { id, language } = choice;
    if (id.startsWith('stream:')) {
      const read = (cues: readonly VTTCue[]) => readCaptionLines(cues, language || null);
      const more = (cues: readonly VTTCue[]) => set('caption', { phase: 'ready', lines: read(cues) });
      return read(readStreamCues(of, player, id, more, end));
    }
    return workInTurn(readCaptionFile(await fetchText(id, 'captions', end), language), end);
  };

  const wantDescriptions = (of: MediaPort): Wanted => {
    const { choices, chosen } = player.getState().description;
    const on = choices.find(({ id }) => id === chosen) ?? null;
    const script = chooseScript(film, on, languages(preferences.get().description.language));
    return {
      key: script && (script.delivery === 'text' ? script.src : script.script),
      load: (end) =>
        script &&
        fetchScript(script, of.element, (src) => fetchText(src, 'description', end)).then(({ cues }) =>
          readDescriptionLines(cues, script.language),
        ),
    };
  };

  const arrange = (kind: LineKind, { key, load }: Wanted) => {
    if (keys.has(kind) && keys.get(kind) === key) return;
    keys.set(kind, key);
    ends.get(kind)?.abort();
    const end = new AbortController();
    ends.set(kind, end);
    const loading = load(end.signal);
    put(kind, loading ? { phase: 'loading', lines: [] } : none);
    if (!loading) return;
    loading.then(
      (lines) => {
        if (!end.signal.aborted) set(kind, { phase: 'ready', lines });
      },
      (error: unknown) => {
        if (end.signal.aborted) return;
        console.warn(error);
        set(kind, { phase: 'failed', lines: [] });
      },
    );
  };

  let chapters: unknown = null;
  const arrangeChapters = () => {
    const now = player.getState().chapters;
    if (chapters === now) return;
    chapters = now;
    const { chapters: files = [] } = film;
    const file = files.find((one) => speaks(one, locale)) ?? files[0];
    // Where they could not be had, another empty list stands in the place of the first.
    const phase = file && now === initialState.chapters ? 'loading' : 'ready';
    put('chapter', { phase, lines: readChapterLines(now, file?.language ?? null) });
  };

  const look = () => {
    if (player.port !== port) {
      // Another attachment: what a stream brought is not there any more.
      port = player.port;
      keys.delete('caption');
    }
    if (!port) return;
    const before = tracks;
    arrange('caption', wantCaptions(port));
    arrange('description', wantDescriptions(port));
    arrangeChapters();
    if (tracks !== before) tell(tracks);
  };
  const unsubscribe = [player.subscribe(look), preferences.subscribe(look)];
  signal.addEventListener('abort', () => {
    for (const one of unsubscribe) one();
    for (const kind of kinds) ends.get(kind)?.abort();
  });
  look();
}
