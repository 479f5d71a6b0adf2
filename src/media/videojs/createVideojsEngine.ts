import type { ListedSign } from '../../core/signLanguage/StreamSign.js';
import { readHlsCaptions } from '../../core/tracks/readHlsCaptions.js';
import { readHlsRenditions, type HlsRendition } from '../../core/tracks/readHlsRenditions.js';
import type { StreamCaptions } from '../../core/tracks/StreamCaptions.js';
import type { Engine, EngineNeed, EngineReports } from '../port/Engine.js';
import type { PortAudioTrack, PortError } from '../port/MediaPort.js';
import { isAddress } from '../port/isAddress.js';
import { sourceSupport } from '../port/sourceSupport.js';
import { audioTracksOf, chooseAudioTrackOf } from './audioTracks.js';
import { engineOptions } from './engineOptions.js';
import { isEmptyManifest } from './isEmptyManifest.js';
import { liveRangeOf } from './liveRangeOf.js';
import { keepSound } from './keepSound.js';
import { keepNotesOff } from './keepNotesOff.js';
import { keepPlace } from './keepPlace.js';
import { markCaptions } from './markCaptions.js';
import { nameDashTracks } from './nameDashTracks.js';
import { portError } from './portError.js';
import { chooseQualityOf, qualitiesOf } from './qualities.js';
import { readDashAudio, type DashAudio } from './readDashAudio.js';
import { readDashCaptions } from './readDashCaptions.js';
import { hookRequests } from './requests.js';
import { createPlaylistSwitch } from './createPlaylistSwitch.js';
import { dropSign, keepSign, listSign } from './signInManifest.js';
import type { Videojs } from './videojsTypes.js';
import { watchPolicy } from './watchPolicy.js';

/** A server that has just failed is not asked again at once. */
const WAKE_MS = 1000;

/** video.js 8 as an engine behind the port. It adopts the element, playing or not, and draws nothing. */
export function createVideojsEngine(
  videojs: Videojs,
  plays: EngineNeed,
  element: HTMLVideoElement,
  reports: EngineReports,
): Engine {
  // WebKit lists the sound that plays. Only where it plays the stream itself are those in the list that could be chosen.
  const nativeAudioTracks = sourceSupport(element).nativeHls;
  const html5 = { ...engineOptions.html5, nativeAudioTracks };
  const options = { ...engineOptions, html5, muted: element.muted };
  const place = keepPlace(element, () => videojs(element, options));
  const { player } = place;
  keepNotesOff(player);
  let captions: readonly StreamCaptions[] = [];
  markCaptions(player, element, () => captions);

  let failedStatus: number | null = null;
  let dashAudio: readonly DashAudio[] = [];
  let hlsAudio: readonly HlsRendition[] = [];
  let audioTracksKnown = element.readyState > HTMLMediaElement.HAVE_NOTHING;
  let signVideos: readonly ListedSign[] = [];
  let interpreter: number | null = null;
  let wantsAudioOnly = false;
  let audioOnly = false;
  let canBeAudioOnly: boolean | null = null;
  /** video.js says the same error again when asked about it: tell it once per source. */
  let failed = false;
  let manifestRead = false;

  const fail = (error: PortError) => {
    if (failed) return;
    failed = true;
    reports.onFailure(error);
  };
  const readManifest = (body: unknown, url: string): string | null => {
    const came = typeof body === 'string' ? body : '';
    if (came.includes('<MPD')) dashAudio = readDashAudio(came, url);
    const text = nameDashTracks(came);
    const sound = keepSound(text, manifestRead);
    if (!manifestRead || sound !== null) {
      canBeAudioOnly = sound !== null;
      audioOnly = wantsAudioOnly && canBeAudioOnly;
    }
    const sign = interpreter === null ? null : keepSign(text, interpreter);
    const instead =
      sign ?? (wantsAudioOnly ? sound : null) ?? dropSign(text) ?? (text === came ? null : text);
    if (manifestRead) return instead;
    manifestRead = true;
    captions = came.includes('<MPD') ? readDashCaptions(came) : readHlsCaptions(came);
    hlsAudio = readHlsRenditions(text, 'AUDIO');
    signVideos = listSign(text);
    if (!isEmptyManifest(text) && (interpreter === null || sign !== null)) return instead;
    // Not from within its own answer: the engine would go on with what has ended.
    setTimeout(() => {
      player.tech(true)?.disposeSourceHandler();
      fail({ kind: 'empty', status: null, message: 'The manifest lists nothing to play.' });
    });
    return null;
  };

  player.on('xhr-hooks-ready', () => {
    const vhs = player.tech(true)?.vhs;
    if (!vhs) return;
    hookRequests(vhs.xhr, reports.onRequest, (response) => {
      failedStatus = response.status >= 400 || response.status === 0 ? response.status : null;
      // A segment that took too long leaves VHS waiting for a smaller picture to turn to; where there is none, for ever.
      if (failedStatus !== null) wakeSoon();
      return failedStatus === null && response.kind === 'manifest'
        ? readManifest(response.body, response.url)
        : null;
    });
  });
  const playlistSwitch = createPlaylistSwitch();
  let wakeTimer: ReturnType<typeof setTimeout> | undefined;
  const wakeSoon = () => {
    clearTimeout(wakeTimer);
    wakeTimer = setTimeout(() => {
      if (!element.ended) player.tech(true)?.vhs?.play?.();
    }, WAKE_MS);
  };
  player.on('error', () => {
    const error = player.error();
    if (error) fail(portError(error, element.error?.message, failedStatus));
  });
  player.on('loadedmetadata', () => {
    audioTracksKnown = true;
    // A stream that the browser plays itself shows us no manifest.
    canBeAudioOnly ??= false;
    reports.onAudioTracks();
    reports.onQualities();
  });

  const policy = watchPolicy(element.ownerDocument, (directive) => {
    // Only a stream that video.js plays and that has not begun: nothing else of the page's is ours to tell.
    if (failed || !player.tech(true)?.vhs || element.readyState > HTMLMediaElement.HAVE_NOTHING) return;
    const message = `tingying: the policy of this page (CSP ${directive}) forbids blob:. No stream plays. Add blob: to ${directive}.`;
    console.warn(message);
    fail({ kind: 'forbidden', status: null, message });
  });

  const tracks = player.audioTracks();
  const tellTracks = () => reports.onAudioTracks();
  for (const event of ['addtrack', 'removetrack', 'change']) tracks.addEventListener(event, tellTracks);

  return {
    plays,
    load(source) {
      playlistSwitch.end();
      failed = false;
      manifestRead = false;
      failedStatus = null;
      dashAudio = [];
      hlsAudio = [];
      captions = [];
      audioTracksKnown = false;
      signVideos = [];
      interpreter = source.interpreter ?? null;
      wantsAudioOnly = source.audioOnly === true;
      audioOnly = false;
      canBeAudioOnly = plays === 'file' ? false : null;
      if (isAddress(source.src, element.baseURI)) player.src({ src: source.src, type: source.type });
      // VHS throws where nobody can catch it, and tells nothing.
      else setTimeout(() => fail({ kind: 'network', status: 404, message: 'The address cannot be read.' }));
    },
    get audioTracks(): readonly PortAudioTrack[] {
      return audioTracksOf(player.audioTracks(), dashAudio, hlsAudio);
    },
    get captions() {
      return captions;
    },
    get audioTracksKnown() {
      return audioTracksKnown;
    },
    chooseAudioTrack: (id) => {
      const choose = () => chooseAudioTrackOf(player.audioTracks(), id);
      if (audioOnly) playlistSwitch.choose(player.tech(true)?.vhs, choose);
      else choose();
    },
    get qualities() {
      return qualitiesOf(player.tech(true)?.vhs);
    },
    chooseQuality: (id) => {
      chooseQualityOf(player.tech(true)?.vhs, id);
      reports.onQualities();
    },
    get audioOnly() {
      return audioOnly;
    },
    get canBeAudioOnly() {
      return canBeAudioOnly;
    },
    get signVideos() {
      return signVideos;
    },
    get duration() {
      return liveRangeOf(player) === null ? undefined : Infinity;
    },
    get live() {
      return liveRangeOf(player);
    },
    get failedStatus() {
      return failedStatus;
    },
    dispose() {
      clearTimeout(wakeTimer);
      policy.end();
      playlistSwitch.end();
      for (const event of ['addtrack', 'removetrack', 'change'])
        tracks.removeEventListener(event, tellTracks);
      place.dispose();
    },
  };
}
