/** Why nothing was recorded. `unsupported`: not in this browser, or not on a page without https. */
export type RecordFailure = 'unsupported' | 'refused' | 'no-microphone' | 'busy' | 'empty';

export class CannotRecord extends Error {
  constructor(
    readonly reason: RecordFailure,
    options?: ErrorOptions,
  ) {
    super(`tingying: nothing was recorded (${reason}).`, options);
  }
}

export interface RecordedVoice {
  readonly note: Blob;
  /** Seconds. */
  readonly duration: number;
  /** Whether the time was up before the viewer had ended. */
  readonly full: boolean;
}

/** A voice needs no more. */
const BITS = 32_000;
/** Less than this is a slip of the finger. Seconds. */
const SHORTEST = 0.3;

/**
 * Records the microphone from a press of the viewer's on, until `signal` aborts or the time is up; then the microphone is
 * free again, whatever happened. Nothing is sent. Rejects with `CannotRecord`.
 *
 * @param most seconds
 * @param begun called when the microphone is open: the browser may ask the viewer first
 * @see MediaStream Recording (W3C)
 */
export async function recordVoice(
  most: number,
  begun: () => void,
  signal: AbortSignal,
): Promise<RecordedVoice> {
  // Not there on a page without https.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices || typeof MediaRecorder === 'undefined') throw new CannotRecord('unsupported');
  const stream = await devices.getUserMedia({ audio: true }).catch((error: unknown) => {
    throw new CannotRecord(readReason(error), { cause: error });
  });
  try {
    // The viewer may have thought better of it while the browser asked.
    if (signal.aborted) throw new CannotRecord('empty');
    return await record(stream, most, begun, signal);
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}

function record(
  stream: MediaStream,
  most: number,
  begun: () => void,
  signal: AbortSignal,
): Promise<RecordedVoice> {
  return new Promise((resolve, reject) => {
    const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS });
    const pieces: Blob[] = [];
    let startedAt = 0;
    let full = false;
    const stop = () => {
      if (recorder.state !== 'inactive') recorder.stop();
    };
    const timer = setTimeout(() => {
      full = true;
      stop();
    }, most * 1000);
    signal.addEventListener('abort', stop);
    recorder.addEventListener('start', () => {
      startedAt = performance.now();
      begun();
    });
    recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    recorder.addEventListener('stop', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      const duration = startedAt === 0 ? 0 : (performance.now() - startedAt) / 1000;
      const note = new Blob(pieces, { type: recorder.mimeType });
      if (duration < SHORTEST || note.size === 0) reject(new CannotRecord('empty'));
      else resolve({ note, duration, full });
    });
    recorder.addEventListener('error', () => {
      clearTimeout(timer);
      reject(new CannotRecord('busy'));
    });
    recorder.start();
  });
}

/** @see Media Capture and Streams, getUserMedia */
function readReason(error: unknown): RecordFailure {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no-microphone';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unsupported';
  }
}
