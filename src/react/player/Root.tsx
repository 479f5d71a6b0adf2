'use client';
import { useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore, type ComponentProps } from 'react';
import type { Film, LanguageTag } from '../../core/films/Film.js';
import { takeFilm } from '../../core/films/takeFilm.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import type { Messages } from '../../core/i18n/defineMessages.js';
import { direction } from '../../core/i18n/direction.js';
import {
  createPlayer,
  createPreferences,
  localPreferencesStorage,
  type PlayerOptions,
  type PreferencesStorage,
} from '../../media/index.js';
import { Announcer } from '../announcer/Announcer.js';
import { createKeyedCommands } from '../keyboard/createKeyedCommands.js';
import { LocaleContext } from '../i18n/LocaleContext.js';
import { useLocale } from '../i18n/useLocale.js';
import { useShortcuts } from '../keyboard/useShortcuts.js';
import { createPlayerNow } from './createPlayerNow.js';
import { dataAttributes } from './dataAttributes.js';
import { mergeProps } from './mergeProps.js';
import { PlayerContext } from './PlayerContext.js';
import type { PlayerNow } from './PlayerNow.js';
import type { Left } from './useGoOn.js';
import { useHydrated } from './useHydrated.js';
import { useLater } from './useLater.js';

export interface RootProps extends Omit<ComponentProps<'section'>, 'title'> {
  /** The film. It is checked; a bad one throws an error that names the field. */
  readonly film: Film;
  /** The interface's language. Left out: the viewer's choice, else the page's. */
  readonly locale?: LanguageTag;
  /** The words of a language that is not built in. */
  readonly messages?: Messages;
  /** Where the viewer's preferences are kept; the browser's own storage where it is left out. */
  readonly storage?: PreferencesStorage;
  readonly onRequest?: PlayerOptions['onRequest'];
  readonly adoptEngine?: PlayerOptions['adoptEngine'];
  /** The site's own voice for descriptions that are text; the browser's where it is left out. */
  readonly voice?: PlayerOptions['voice'];
}

/** One film, its player, and all that its parts share. Renders the region that goes fullscreen. */
export function Root({
  film: given,
  locale: wanted,
  messages,
  storage,
  onRequest,
  adoptEngine,
  voice,
  children,
  ...props
}: RootProps) {
  // A film written in place is a new object in each render; only what it says decides whether it is another film.
  const said = JSON.stringify(given);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `said` is all of `given`
  const film = useMemo(() => takeFilm(given), [said]);
  const hydrated = useHydrated();
  const [preferences] = useState(() => createPreferences(storage ?? localPreferencesStorage()));
  const language = useLocale(preferences, wanted, messages);
  const { locale, translate } = language;
  const [firstLocale] = useState(locale);
  // One given in place is another in each render, with another token: the newest is asked, and the player stays.
  const hook = useRef<typeof onRequest>(undefined);
  useLayoutEffect(() => {
    hook.current = onRequest;
  });
  const player = useMemo(
    () =>
      // eslint-disable-next-line react-hooks/refs -- read when something is requested, never in a render
      createPlayer({
        film,
        preferences,
        locale: firstLocale,
        onRequest: (...asked) => hook.current?.(...asked),
        adoptEngine,
        voice,
      } as PlayerOptions),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- hooks given in place would make a new player in each render
    [film, preferences],
  );

  const [shared] = useState(() => ({ ...createPlayerNow(), keyed: createKeyedCommands() }));
  const { now, keyed, openDialog } = shared;
  const region = useRef<HTMLElement>(null);
  const before = useRef<Left>(null);
  useLayoutEffect(() => {
    if (!hydrated) return undefined;
    let detach: (() => void) | undefined;
    const attach = ({ video }: PlayerNow) => {
      detach?.();
      detach = video && region.current ? player.attach(video, region.current) : undefined;
    };
    attach(now.get());
    const end = now.subscribe((after, before) => after.video !== before.video && attach(after));
    return () => {
      end();
      before.current = [player, player.headingTime(), player.port?.wantsToPlay];
      detach?.();
    };
  }, [player, now, hydrated]);
  const fetchLater = useLater(now);
  const { later } = useSyncExternalStore(now.subscribe, now.get, now.get);
  const onKeyDown = useShortcuts(player, keyed, openDialog, later);

  const context = useMemo(
    () => ({ ...shared, player, film, hydrated, fetchLater }),
    [shared, player, film, hydrated, fetchLater],
  );
  const title = chooseText(film.title, locale);
  return (
    <PlayerContext.Provider value={context}>
      <LocaleContext.Provider value={language}>
        <section
          {...mergeProps<ComponentProps<'section'>>(
            {
              'aria-label': translate('player.region', { title: title.text }),
              lang: locale,
              dir: direction(locale),
              onKeyDown,
              ...dataAttributes({ part: 'player', hydrated }),
            },
            props,
          )}
          ref={region}
        >
          {children}
          <Announcer />
          {later && later !== 'lost' && <later.Rest film={given} region={region} before={before} />}
        </section>
      </LocaleContext.Provider>
    </PlayerContext.Provider>
  );
}
