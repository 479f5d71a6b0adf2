import type { Engine, EngineNeed, EngineReports } from '../port/Engine.js';
import { isStream } from '../port/isStream.js';
import type { PortAudioTrack } from '../port/MediaPort.js';
import { audioTracksOf, chooseAudioTrackOf } from './audioTracks.js';
import { engineOptions } from './engineOptions.js';
import { keepPlace } from './keepPlace.js';
import { portError } from './portError.js';
import { chooseQualityOf, qualitiesOf } from './qualities.js';
import { readDashAudio, type DashAudio } from './readDashAudio.js';
import { hookRequests } from './requests.js';
import type { Videojs } from './videojsTypes.js';

/** video.js 8 as an engine behind the port. It adopts the element, playing or not, and draws nothing. */
export function createVideojsEngine(
  videojs: Videojs,
  plays: EngineNeed,
  element: HTMLVideoElement,
  reports: EngineReports,
): Engine {
  const place = keepPlace(element, () => videojs(element, { ...engineOptions, muted: element.muted }));
  const { player } = place;

  let failedStatus: number | null = null;
  let dashAudio: readonly DashAudio[] = [];
  let audioTracksKnown = element.readyState > HTMLMediaElement.HAVE_NOTHING;
  /** video.js says the same error again when asked about it: tell it once per source. */
  let failed = false;

  player.on('xhr-hooks-ready', () => {
    const vhs = player.tech(true)?.vhs;
    if (!vhs) return;
    hookRequests(vhs.xhr, reports.onRequest, (response) => {
      failedStatus = response.status >= 400 || response.status === 0 ? response.status : null;
      if (response.kind === 'manifest' && typeof response.body === 'string' && response.body.includes('<MPD')) {
        dashAudio = readDashAudio(response.body);
      }
    });
  });
  player.on('error', () => {
    const error = player.error();
    if (!error || failed) return;
    failed = true;
    reports.onFailure(portError(error, failedStatus));
  });
  player.on('loadedmetadata', () => {
    audioTracksKnown = true;
    reports.onAudioTracks();
    reports.onQualities();
  });

  const tracks = player.audioTracks();
  const tellTracks = () => reports.onAudioTracks();
  for (const event of ['addtrack', 'removetrack', 'change']) tracks.addEventListener(event, tellTracks);

  return {
    plays,
    load(source) {
      failed = false;
      failedStatus = null;
      dashAudio = [];
      audioTracksKnown = false;
      const asked = isStream(source) ? undefined : reports.onRequest()?.('other', source.src, {});
      player.src({ src: asked?.url ?? source.src, type: source.type });
    },
    get audioTracks(): readonly PortAudioTrack[] {
      return audioTracksOf(player.audioTracks(), dashAudio);
    },
    get audioTracksKnown() {
      return audioTracksKnown;
    },
    chooseAudioTrack: (id) => chooseAudioTrackOf(player.audioTracks(), id),
    get qualities() {
      return qualitiesOf(player.tech(true)?.vhs);
    },
    chooseQuality: (id) => {
      chooseQualityOf(player.tech(true)?.vhs, id);
      reports.onQualities();
    },
    get failedStatus() {
      return failedStatus;
    },
    dispose() {
      for (const event of ['addtrack', 'removetrack', 'change']) tracks.removeEventListener(event, tellTracks);
      place.dispose();
    },
  };
}
