import { findNextChapter, findPreviousChapter } from '../core/chapters/findChapter.js';
import type { Film, FilmSource, LanguageTag } from '../core/films/Film.js';
import { defaultPatience, type Patience } from '../core/playback/Patience.js';
import type { Player } from './createPlayer.js';
import { attachMoving, type MovingCommands } from './moving/attachMoving.js';
import type { LoadOptions } from './port/MediaPort.js';
import type { Attached } from './state/Feature.js';
import { followAudio } from './state/followAudio.js';
import { followCaptions, type CaptionsCommands } from './state/followCaptions.js';
import { followChapters } from './state/followChapters.js';
import {
  followDescription,
  type DescriptionCommands,
  type SpokenDescription,
} from './state/followDescription.js';
import { followFlow } from './state/followFlow.js';
import { followLive } from './state/followLive.js';
import { followListening } from './state/followListening.js';
import { followMediaSession } from './state/followMediaSession.js';
import { followPicture } from './state/followPicture.js';
import { followFullscreen, type FullscreenCommands } from './state/followFullscreen.js';
import { followPictureInPicture, type PictureInPictureCommands } from './state/followPictureInPicture.js';
import { followReading } from './state/followReading.js';
import { followQuality, type QualityCommands } from './state/followQuality.js';
import { followSignVideos } from './state/followSignVideos.js';
import { followTrouble, type TroubleCommands } from './state/followTrouble.js';
import { keepPause } from './state/keepPause.js';
import { hushOthers } from './state/hushOthers.js';
import { findNextRate } from './state/rates.js';
import { openTranscript } from './transcript/openTranscript.js';
import type { Voice } from './voices/Voice.js';

/** What comes a moment after the player itself, and what may be asked of it. */
export interface Features {
  readonly captions: CaptionsCommands;
  readonly description: DescriptionCommands;
  readonly quality: QualityCommands;
  readonly fullscreen: FullscreenCommands;
  readonly pictureInPicture: PictureInPictureCommands;
  readonly trouble: TroubleCommands;
  readonly moving: MovingCommands;
  /** To the next chapter (1), or to the beginning of this one or the one before (-1). */
  stepChapter(direction: 1 | -1): void;
  /** To the next faster (1) or slower (-1) speed that is offered. */
  stepRate(direction: 1 | -1): void;
}

/** What the features need of their player. */
export interface FeatureNeeds {
  readonly locale: LanguageTag;
  readonly patience: Partial<Patience>;
  /** The first source that this browser plays and that is not to be skipped. */
  choose(sources: readonly FilmSource[], skip?: ReadonlySet<string>): FilmSource | null;
  /** Loads a source; where its engine cannot be had, `trouble.fail` hears of it. */
  load(source: FilmSource, options?: LoadOptions): void;
  seek(time: number, how?: { readonly told?: boolean }): void;
  /** Words for the viewer's screen reader. */
  speak(spoken: SpokenDescription): void;
  /** The site's own voice; null for none. */
  readonly voice: Voice | null;
  /** Whose text it is that is read and searched. */
  readonly player: Player;
}

/**
 * Everything that a film can begin without: description, captions, chapters, sounds, qualities, the screen, and what to
 * do when it stops. `createPlayer` fetches this module at `attach`, the one door to all behind it; the film may be loading or
 * playing by then, so each feature reads how things stand before it follows them.
 */
export function attachFeatures(
  attached: Attached,
  { locale, patience: hurry, choose, load, seek, speak, voice, player }: FeatureNeeds,
): Features {
  const patience = { ...defaultPatience, ...hurry };
  const { film, port } = attached;
  const failed = new Set<string>();
  const playing = () => description.version ?? film;
  const sources = () => listening.sourcesOf(playing());
  const loadFirst = (at: number | null = null) => {
    failed.clear();
    const source = choose(sources());
    if (source) load(source, at === null ? {} : { at });
    else if (description.version) description.giveUpVersion();
    else trouble.stop('unsupported');
  };

  const reload = () => (port.source ? load(port.source) : loadFirst());
  const trouble = followTrouble(
    attached,
    {
      reload,
      startOver: loadFirst,
      tryNext() {
        if (port.source) failed.add(port.source.src);
        const next = choose(sources(), failed);
        if (next) load(next);
        else if (description.version) description.giveUpVersion();
        else return false;
        return true;
      },
    },
    patience,
  );
  followFlow(attached, patience);
  followAudio(attached);
  followLive(attached);
  keepPause(attached);
  followPicture(attached);
  followSignVideos(attached);

  const captions = followCaptions(attached, locale, trouble, patience);
  followReading(attached, () => captions.track);
  const chapters = followChapters(attached, locale, patience);
  const moving = attachMoving(attached, { text: openTranscript(player, locale), seek });
  let hasTexts = false as boolean;
  const useTexts = (of: Pick<Film, 'captions' | 'chapters'>) => {
    hasTexts = true;
    captions.use(of.captions ?? []);
    chapters.use(of.chapters ?? []);
  };
  const description: DescriptionCommands = followDescription(attached, locale, {
    trouble,
    reload,
    patience,
    playVersion(version, at) {
      useTexts(
        version
          ? {
              captions: version.captions ?? film.captions ?? [],
              chapters: version.chapters ?? film.chapters ?? [],
            }
          : film,
      );
      loadFirst(at);
    },
    speak,
    voice,
    captionsTrack: () => captions.track,
  });
  hushOthers(attached, () => description.command('skip'));
  const listening = followListening(attached, { reload: loadFirst, playing });
  const features: Features = {
    captions,
    description,
    trouble,
    moving,
    quality: followQuality(attached),
    fullscreen: followFullscreen(attached),
    pictureInPicture: followPictureInPicture(attached),
    stepChapter(direction) {
      const find = direction > 0 ? findNextChapter : findPreviousChapter;
      const chapter = find(attached.store.get().chapters, port.currentTime);
      if (chapter) seek(chapter.startTime);
    },
    stepRate(direction) {
      const next = findNextRate(attached.store.get().rate, direction);
      if (next !== undefined) player.setRate(next);
    },
  };
  followMediaSession(attached, locale, {
    seek,
    stepChapter: features.stepChapter,
    gesture: description.gesture,
  });
  description.start();
  if (!hasTexts) useTexts(film);
  if (!port.source) loadFirst();
  return features;
}
