import type { FilmSource, VersionDescription } from '../../core/films/Film.js';
import { inferMediaType } from '../../core/films/inferMediaType.js';
import type { ListeningState } from '../../core/playback/PlayerState.js';
import { readMore } from '../../core/preferences/morePreferences.js';
import { streamKind } from '../../core/tracks/streamKind.js';
import type { PortSource } from '../port/MediaPort.js';
import type { Attached } from './Feature.js';

export interface Listening {
  /** What is to be loaded of a film or a version of it, the best first: only its sound, where the viewer wants no more. */
  sourcesOf(of: Listenable): readonly PortSource[];
}

type Listenable = Pick<VersionDescription, 'sources' | 'audioSources'>;

type SavingNavigator = Navigator & { readonly connection?: { readonly saveData?: boolean } };

/**
 * Listening without the picture. The viewer's wish is one of their preferences, for a metered line stays one: set there, it is
 * loaded here, from where the film stands. What plays may turn out to have its sound in the picture's segments; then all of it
 * plays, and that is told.
 *
 * @param reload loads what plays again, from `sourcesOf`
 * @param playing the film, or the version in its place
 */
export function followListening(
  { port, store, preferences, signal }: Attached,
  { reload, playing }: { reload(): void; playing(): Listenable },
): Listening {
  /** Streams whose sound is in the picture's segments. */
  const joined = new Set<string>();
  let wanted = readMore(preferences.get()).listening.only;
  /** Whether the viewer has just asked, so that what comes of it is told. */
  let asked = false;
  let offered = false;

  const sourcesOf = ({ sources, audioSources = [] }: Listenable): readonly PortSource[] => {
    if (!wanted) return sources;
    const apart = sources.filter((one) => streamKind(one.type) !== null && !joined.has(one.src));
    return [
      ...apart.map(alone),
      ...audioSources.map(typed),
      ...sources.filter((one) => !apart.includes(one)),
    ];
  };

  const isSound = ({ src }: FilmSource) => playing().audioSources?.some((one) => one.src === src) === true;
  /** The last source that told. While other media is on its way nothing is known yet, and what was known stays. */
  const read = (): Pick<ListeningState, 'availability' | 'active'> => {
    const { source, engine } = port;
    const active = source !== null && (engine?.audioOnly === true || isSound(source));
    const canBe = playing().sources.some((one) => streamKind(one.type) !== null && !joined.has(one.src));
    const available = active || canBe || playing().audioSources !== undefined;
    return { availability: available ? 'available' : 'unavailable', active };
  };
  /** Whether it has just turned out that the sound of what plays cannot be had alone. */
  const learn = (): boolean => {
    const { source, engine } = port;
    if (!source || engine?.canBeAudioOnly !== false || joined.has(source.src)) return false;
    joined.add(source.src);
    return true;
  };
  const publish = (news: 'on' | 'off' | 'cannot' | 'offered' | null = null) => {
    const before = store.get().listening;
    const next = { ...read(), wanted };
    const told = before?.news ?? null;
    if (!news && before && Object.entries(next).every(([name, value]) => before[name as 'active'] === value))
      return;
    store.set({ listening: { ...next, news: news ? { count: (told?.count ?? 0) + 1, news } : told } });
  };

  const arrive = () => {
    if (port.loading) return;
    const learned = learn();
    const { active, availability } = read();
    // Another source of the same film may have its sound apart, or a file of its own.
    if (learned && wanted && !active && availability === 'available') {
      reload();
      return;
    }
    const news = !asked ? null : wanted && !active ? 'cannot' : wanted ? 'on' : 'off';
    asked = false;
    publish(news);
    offer();
  };
  /** In words, once, and only where it would help; never done unasked. */
  const offer = () => {
    const { navigator } = port.element.ownerDocument.defaultView ?? {};
    const saves = (navigator as SavingNavigator | undefined)?.connection?.saveData === true;
    if (offered || wanted || !saves || port.element.paused || read().availability !== 'available') return;
    offered = true;
    publish('offered');
  };

  for (const event of ['started', 'audiotracks'] as const) port.on(event, arrive, signal);
  port.element.addEventListener('playing', offer, { signal });
  const unsubscribe = preferences.subscribe((now) => {
    const { only } = readMore(now).listening;
    if (only === wanted) return;
    wanted = only;
    asked = true;
    const { active, availability } = read();
    // What is on its way was asked for under the wish before.
    if (wanted === active && !port.loading) arrive();
    else if (availability === 'unavailable') {
      asked = false;
      publish('cannot');
    } else {
      publish();
      reload();
    }
  });
  signal.addEventListener('abort', () => {
    unsubscribe();
    store.set({ listening: undefined });
  });
  publish();
  return { sourcesOf };
}

/** Its type, where the author left it to the address. */
const typed = (source: FilmSource): FilmSource => ({
  ...source,
  type: source.type || (inferMediaType(source.src) ?? ''),
});

const alone = (source: FilmSource): PortSource => ({ ...source, audioOnly: true });
