import { listSubtitles } from '../../core/descriptions/listSubtitles.js';
import type { OrderedCues } from '../../core/descriptions/OrderedCues.js';
import type { Attached } from './Feature.js';

/** Tells the captions that show as words to be spoken, while the viewer wants that (EN 301 549, 7.1.5); null while not. */
export function followSubtitles(
  { store, preferences, signal }: Pick<Attached, 'store' | 'preferences' | 'signal'>,
  captionsTrack: () => TextTrack | null,
  tell: (subtitles: OrderedCues | null) => void,
): void {
  let track: TextTrack | null = null;
  /** How many cues were read: those of a stream come as it plays. */
  let read = 0;
  let listening = new AbortController();

  const readCues = () => {
    const { choices, chosen, forced = '' } = store.get().captions;
    const cues = [...(track?.cues ?? [])] as VTTCue[];
    read = cues.length;
    tell(listSubtitles(cues, choices.find((one) => one.id === chosen)?.language ?? forced));
  };
  const look = () => {
    const wanted = preferences.get().describer.spokenSubtitles ? captionsTrack() : null;
    if (wanted === track) return;
    listening.abort();
    listening = new AbortController();
    track = wanted;
    // What is being said of the one before is not said to its end; what comes of the same one is said after it.
    tell(null);
    if (!track) return;
    const { cues } = track;
    track.addEventListener('cuechange', () => cues && cues.length !== read && readCues(), {
      signal: listening.signal,
    });
    readCues();
  };
  const unsubscribe = [
    store.subscribe((now, before) => now.captions !== before.captions && look()),
    preferences.subscribe(look),
  ];
  signal.addEventListener('abort', () => {
    for (const one of unsubscribe) one();
    listening.abort();
  });
  look();
}
