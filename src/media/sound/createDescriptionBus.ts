import { loudestGain } from '../../core/sound/combine.js';
import { defaultMix } from '../../core/sound/MixSettings.js';
import { createBypass } from './createBypass.js';
import { createLimiter } from './createNightMode.js';
import { createPan } from './createPan.js';
import { isRunning, resume } from './filmRoute.js';
import { findSinkWay } from './outputs.js';
import { glide } from './turnParam.js';

/**
 * What all recorded description plays through: the viewer's volume, place and output device, beside the film's and apart from
 * it. It has an AudioContext of its own, for a context has one output device.
 */
export interface DescriptionBus {
  /** Where a recording is connected. Makes the context at its first call. */
  open(): { readonly context: AudioContext; readonly input: AudioNode };
  /** Whether sound that is sent in is heard. */
  readonly running: boolean;
  /**
   * Wakes it; inside a viewer's gesture where the browser wants one. Resolves with whether it runs: never where the browser has
   * no Web Audio.
   */
  wake(): Promise<boolean>;
  /** The viewer's level, linear, 0 to 2. */
  volume: number;
  /** -1 (left) to 1 (right). */
  pan: number;
  /** The id of the output device; null for the system's own. */
  readonly output: string | null;
  /** Rejects, and leaves all as it was, where the device is gone or the browser does not let the page have it. */
  chooseOutput(id: string | null): Promise<void>;
  /** Called when it begins or ends to run, when the volume changes, and when the output device is another, or has gone. */
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

interface Opened {
  readonly context: AudioContext;
  readonly input: GainNode;
  readonly setPan: (pan: number) => void;
  readonly setLimited: (on: boolean) => void;
  /** Sends it to a device. */
  readonly send: (id: string) => Promise<void>;
}

export function createDescriptionBus(): DescriptionBus {
  const listeners = new Set<() => void>();
  const life = new AbortController();
  let opened: Opened | null = null;
  let volume = defaultMix.descriptionVolume;
  let pan = defaultMix.descriptionPan;
  let output: string | null = null;

  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const open = (): Opened => {
    if (opened) return opened;
    const made = build();
    opened = made;
    made.input.gain.value = volume;
    made.setPan(pan);
    made.setLimited(volume > 1);
    made.context.addEventListener('statechange', tell, { signal: life.signal });
    if (output !== null) void made.send(output).catch(fallBack);
    return made;
  };

  const fallBack = () => {
    output = null;
    void opened?.send('').catch(() => undefined);
    tell();
  };
  // Headphones that are pulled out take the description with them, unless it goes back to where the film is.
  const devices =
    typeof navigator === 'undefined' ? undefined : (navigator.mediaDevices as MediaDevices | undefined);
  devices?.addEventListener(
    'devicechange',
    () => {
      const chosen = output;
      if (chosen === null) return;
      devices.enumerateDevices().then(
        (found) => {
          if (output === chosen && !found.some(({ deviceId }) => deviceId === chosen)) fallBack();
        },
        // Who may not look does not know that it has gone.
        () => undefined,
      );
    },
    { signal: life.signal },
  );

  return {
    open,
    get running() {
      return opened !== null && isRunning(opened.context);
    },
    wake: () => (typeof AudioContext === 'undefined' ? Promise.resolve(false) : resume(open().context)),
    get volume() {
      return volume;
    },
    set volume(to) {
      volume = Math.min(loudestGain, Math.max(0, to));
      if (opened) {
        glide(opened.input.gain, opened.context, volume, 0.03);
        opened.setLimited(volume > 1);
      }
      tell();
    },
    get pan() {
      return pan;
    },
    set pan(to) {
      pan = to;
      opened?.setPan(to);
    },
    get output() {
      return output;
    },
    async chooseOutput(id) {
      await open().send(id ?? '');
      output = id;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose() {
      life.abort();
      listeners.clear();
      void opened?.context.close().catch(() => undefined);
      opened = null;
    },
  };
}

function build(): Opened {
  const context = new AudioContext({ latencyHint: 'playback' });
  const input = new GainNode(context);
  const pan = createBypass(context, () => createPan(context));
  const limiter = createBypass(context, () => createLimiter(context));
  input.connect(pan.input);
  pan.output.connect(limiter.input);
  limiter.output.connect(context.destination);
  return {
    context,
    input,
    setPan(to) {
      pan.setOn(to !== 0);
      pan.effect?.set(to);
    },
    setLimited: limiter.setOn,
    send: inTurn(
      findSinkWay() === 'context' ? sendContext(context) : sendThroughElement(context, limiter.output),
    ),
  };
}

/** One after the other: of two that are chosen quickly the later is where it ends, and no sound goes both ways. */
function inTurn(send: Opened['send']): Opened['send'] {
  let last: Promise<unknown> = Promise.resolve();
  return (id) => {
    const sent = last.then(() => send(id));
    last = sent.catch(() => undefined);
    return sent;
  };
}

const sendContext = (context: AudioContext) => (id: string) =>
  (context as AudioContext & { setSinkId(id: string): Promise<void> }).setSinkId(id);

type SinkElement = HTMLAudioElement & { setSinkId(id: string): Promise<void> };

/** Where a context cannot be sent elsewhere, an audio element can, and plays what the context makes. */
function sendThroughElement(context: AudioContext, output: AudioNode) {
  let away: { readonly element: SinkElement; readonly stream: MediaStreamAudioDestinationNode } | null = null;
  return async (id: string): Promise<void> => {
    if (id === '') {
      if (!away) return;
      const { element, stream } = away;
      away = null;
      output.disconnect(stream);
      output.connect(context.destination);
      element.pause();
      element.srcObject = null;
      return;
    }
    if (findSinkWay() === null)
      throw new Error(
        'tingying: this browser lets no page choose an output device. Description stays where the film is heard. Offer the choice only where listOutputs() says that it is available.',
      );
    if (away) return away.element.setSinkId(id);
    const element = new Audio() as SinkElement;
    await element.setSinkId(id);
    const stream = context.createMediaStreamDestination();
    element.srcObject = stream.stream;
    await element.play();
    output.disconnect(context.destination);
    output.connect(stream);
    away = { element, stream };
  };
}
