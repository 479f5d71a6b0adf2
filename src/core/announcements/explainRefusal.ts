import { findNextChapter } from '../chapters/findChapter.js';
import type { BlanksFor, Translate } from '../i18n/createTranslate.js';
import type { MessageKey } from '../i18n/en.js';
import type { CommandId } from '../keyboard/commands.js';
import type { PlayerState } from '../playback/PlayerState.js';
import type { AnnouncementLevel } from '../preferences/Preferences.js';
import { behindLive } from '../time/describeLive.js';
import type { Announcement, AnnouncementTopic } from './Announcement.js';
import { isWanted } from './isWanted.js';

/** A message that is whole as it stands. */
type PlainKey = { [Key in MessageKey]: BlanksFor<Key> extends [] ? Key : never }[MessageKey];
type Refusal = readonly [AnnouncementTopic, PlainKey] | null;

export interface RefusalContext {
  readonly level: AnnouncementLevel;
  readonly silenced?: readonly string[];
  readonly translate: Translate;
  /** Where the film stands, seconds. */
  readonly time: number;
  /** The speeds there are, slowest first. */
  readonly rates: readonly number[];
}

/**
 * Why a command that was just asked for by key will change nothing, or null where it will. A key that does nothing and
 * says nothing leaves a listener guessing whether it was pressed at all.
 */
export function explainRefusal(
  command: CommandId,
  state: PlayerState,
  { level, silenced, translate, time, rates }: RefusalContext,
): Announcement | null {
  const refusal = findRefusal(command, state, time, rates);
  if (!refusal || !isWanted(refusal[0], level, silenced)) return null;
  const [topic, key] = refusal;
  return { key, text: translate(key), topic, urgency: 'polite' };
}

function findRefusal(
  command: CommandId,
  state: PlayerState,
  time: number,
  rates: readonly number[],
): Refusal {
  switch (command) {
    case 'description':
      if (state.description.availability === 'available') return null;
      return [
        'description',
        state.description.availability === 'unavailable'
          ? 'said.noDescription'
          : 'said.descriptionUnsupported',
      ];
    case 'captions':
      return state.captions.availability === 'available' ? null : ['captions', 'said.noCaptions'];
    case 'fullscreen':
      return state.fullscreen.availability === 'available' ? null : ['fullscreen', 'said.noFullscreen'];
    case 'pictureInPicture':
      if (state.pictureInPicture.availability !== 'available')
        return ['pictureInPicture', 'said.noPictureInPicture'];
      return isLoaded(state) ? null : ['pictureInPicture', 'said.notLoaded'];
    case 'previousChapter':
    case 'nextChapter':
      return refuseChapter(command, state, time);
    case 'back':
    case 'longBack':
    case 'start':
      return time <= 0 ? ['position', 'said.atStart'] : null;
    case 'forward':
    case 'longForward':
    case 'end':
      // What is broadcast has no other end than now.
      if (command === 'end' && state.live) return refuseLive(state, time);
      if (command === 'end' && state.duration === null) return refuseLength(state);
      return state.ended || (state.duration !== null && time >= state.duration)
        ? ['position', 'said.atEnd']
        : null;
    case 'louder':
      if (state.volumeAvailability !== 'available') return ['volume', 'said.noVolume'];
      return state.volume >= 1 && !state.muted ? ['volume', 'said.loudest'] : null;
    case 'quieter':
      if (state.volumeAvailability !== 'available') return ['volume', 'said.noVolume'];
      return state.volume <= 0 ? ['volume', 'said.quietest'] : null;
    case 'faster':
      return state.rate >= Math.max(...rates) ? ['speed', 'said.fastest'] : null;
    case 'slower':
      return state.rate <= Math.min(...rates) ? ['speed', 'said.slowest'] : null;
    case 'normalSpeed':
      return state.rate === 1 ? ['speed', 'said.speedNormal'] : null;
    case 'goLive':
      return refuseLive(state, time);
    case 'percent':
      return state.duration === null ? refuseLength(state) : null;
    case 'listenMode':
      return state.listening?.availability === 'unavailable' && !state.listening.wanted
        ? ['listening', 'said.noListening']
        : null;
    // The describer itself knows, and tells, whether there is anything to repeat, skip or move to.
    case 'repeatDescription':
    case 'nextDescription':
    case 'previousDescription':
    case 'describeHere':
    case 'skipDescription':
    case 'moreDescription':
    case 'lessDescription':
      return state.description.availability === 'available' ? null : ['description', 'said.noDescription'];
    // What the others cannot do, they tell themselves.
    default:
      return null;
  }
}

const isLoaded = ({ phase }: PlayerState): boolean => phase === 'ready' || phase === 'failed';

const refuseLength = (state: PlayerState): Refusal => [
  'position',
  isLoaded(state) ? 'said.noLength' : 'said.notLoaded',
];

function refuseLive(state: PlayerState, time: number): Refusal {
  if (!state.live) return ['position', isLoaded(state) ? 'said.notLive' : 'said.notLoaded'];
  return behindLive(time, state.live.edge) > 0 ? null : ['position', 'said.atLive'];
}

function refuseChapter(
  command: 'previousChapter' | 'nextChapter',
  state: PlayerState,
  time: number,
): Refusal {
  const first = state.chapters[0];
  if (!first) return ['position', 'said.noChapters'];
  if (command === 'nextChapter') {
    return findNextChapter(state.chapters, time) ? null : ['position', 'said.lastChapter'];
  }
  return time <= first.startTime ? ['position', 'said.firstChapter'] : null;
}
