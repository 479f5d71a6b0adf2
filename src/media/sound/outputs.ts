import type { Availability } from '../../core/playback/PlayerState.js';

/** A loudspeaker, headphones. */
export interface AudioOutput {
  readonly id: string;
  /** Its name, as the system has it; empty until the viewer has let the page see it. */
  readonly label: string;
}

export interface AudioOutputs {
  /** `unsupported`: this browser lets no page choose. `unavailable`: there is but one, or the viewer has not been asked yet. */
  readonly availability: Availability;
  readonly outputs: readonly AudioOutput[];
}

/** Where a page may send sound: a whole context (Chromium), or an audio element (Firefox, Safari). */
export function findSinkWay(): 'context' | 'element' | null {
  if (typeof AudioContext !== 'undefined' && 'setSinkId' in AudioContext.prototype) return 'context';
  return typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype
    ? 'element'
    : null;
}

/** The outputs the page may send sound to, without asking the viewer anything. */
export async function listOutputs(): Promise<AudioOutputs> {
  // Without a secure context there are no media devices at all, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (findSinkWay() === null || !devices) return { availability: 'unsupported', outputs: [] };
  const found = await devices.enumerateDevices().catch(() => []);
  const outputs = found
    .filter(({ kind, deviceId }) => kind === 'audiooutput' && deviceId !== '' && deviceId !== 'default')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
  return { availability: outputs.length > 0 ? 'available' : 'unavailable', outputs };
}

/**
 * Asks the viewer to let the page choose an output; inside a gesture. Firefox asks for the output itself; elsewhere the names
 * of loudspeakers are only told to a page that may use the microphone, so that is what is asked for: it is closed at once.
 * Rejects with the browser's NotAllowedError where the viewer says no.
 */
export async function requestOutputs(): Promise<AudioOutputs> {
  const devices = navigator.mediaDevices as
    (MediaDevices & { selectAudioOutput?: () => Promise<MediaDeviceInfo> }) | undefined;
  if (devices && findSinkWay() !== null) {
    if (devices.selectAudioOutput) await devices.selectAudioOutput();
    else
      for (const track of (await devices.getUserMedia({ audio: true })).getTracks()) {
        track.stop();
      }
  }
  return listOutputs();
}
