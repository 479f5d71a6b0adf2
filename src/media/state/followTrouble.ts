import { diagnose, isFinal } from '../../core/playback/diagnose.js';
import type { Patience } from '../../core/playback/Patience.js';
import { planRetry } from '../../core/playback/planRetry.js';
import type { Trouble, TroubleReason } from '../../core/playback/Trouble.js';
import { isAddress } from '../port/isAddress.js';
import type { MediaPort, PortError } from '../port/MediaPort.js';
import { ledThroughWebAudio } from '../sound/filmLevel.js';
import type { Attached } from './Feature.js';
import { probeStatus } from './probeStatus.js';

/** Tells trouble that does not stop the film. */
export type TellTrouble = (reason: TroubleReason, cause?: unknown) => void;

export interface TroubleCommands {
  readonly tell: TellTrouble;
  /** What was told has passed. */
  clear(...reasons: readonly TroubleReason[]): void;
  /** The media failed: tries again or another source, and tells the viewer only what they must know. */
  fail(error: PortError): void;
  /** The film cannot be played at all. */
  stop(reason: TroubleReason): void;
  /** The viewer asks to try again. */
  retry(): void;
}

/** How to go on, as the player knows it. Where the film stood is the port's to know. */
export interface Recovery {
  /** Loads what failed again. */
  reload(): void;
  /** Turns to the next source, or from a described version back to the film; false where nothing is left. */
  tryNext(): boolean;
  /** From the best source on, as if nothing had failed. */
  startOver(): void;
}

/** After so long without trouble, the next trouble is a new one. In ms. */
export const WELL_MS = 10_000;

export function followTrouble(
  { port, store, signal }: Attached,
  recovery: Recovery,
  patience: Patience,
): TroubleCommands {
  const { element } = port;
  const window = element.ownerDocument.defaultView;
  const isOnline = () => window?.navigator.onLine !== false;
  let retries = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let giveUpTimer: ReturnType<typeof setTimeout> | undefined;
  /** The failure that is being dealt with; what fails meanwhile is part of it. */
  let failure: PortError | null = null;
  let playsSince = element.paused ? Infinity : performance.now();

  const listen = (events: readonly string[], listener: () => void) => {
    for (const event of events) element.addEventListener(event, listener, { signal });
  };
  listen(['playing', 'loadeddata'], () => {
    if (port.loading) return;
    const { trouble } = store.get();
    if (trouble?.stops) store.set({ trouble: null, phase: 'ready' });
  });
  listen(['playing'], () => {
    clear('needs-gesture');
    playsSince = performance.now();
  });
  listen(['timeupdate'], () => {
    if (!element.paused && performance.now() - playsSince > WELL_MS) retries = 0;
  });

  const tell = (reason: TroubleReason, stops: boolean) => {
    // What stops the film is all that matters until it is over.
    if (!stops && store.get().trouble?.stops) return;
    const trouble: Trouble = { reason, stops, time: port.currentTime, retries };
    store.set({ trouble, ...(stops ? { phase: 'failed' as const } : {}) });
  };
  const clear = (...reasons: readonly TroubleReason[]) => {
    const { trouble } = store.get();
    if (trouble && reasons.includes(trouble.reason)) store.set({ trouble: null });
  };

  const fail = async (error: PortError): Promise<void> => {
    if (failure) return;
    failure = error;
    clearTimeout(giveUpTimer);
    playsSince = Infinity;
    // Nobody answers at no address, and asking again changes nothing.
    const isNowhere = !hasAddress(port);
    const toProbe =
      !isNowhere && error.status === null && ['network', 'unsupported', 'decode'].includes(error.kind);
    const status = toProbe && isOnline() ? await probeStatus(port, signal) : error.status;
    if (signal.aborted || failure !== error) return;
    const isWithheld = status === 0 && isOnline() && ledThroughWebAudio.has(element) && isFromElsewhere(port);
    const known = isWithheld ? 'sound-withheld' : isNowhere ? 'not-found' : null;
    const reason = known ?? diagnose({ kind: error.kind, status, online: isOnline() });
    // Who has waited long already is not made to wait for every attempt.
    const patient = error.kind === 'stalled' && reason === 'unreachable' ? 'stalled' : reason;
    const wait = planRetry(patient, retries, patience.retryMs);
    if (wait !== null) {
      retries++;
      retryTimer = setTimeout(recovery.reload, wait);
      return;
    }
    if (reason !== 'offline' && recovery.tryNext()) return;
    failure = null;
    tell(reason, true);
  };
  // Other media is on its way: what failed before it is over.
  port.on(
    'loading',
    () => {
      failure = null;
      clearTimeout(retryTimer);
      failAtNoAddress();
      // The viewer waits on, and has been told so; the new media gets its own time.
      if (store.get().stalled) waitOn();
    },
    signal,
  );

  /** Engines and browsers wait for what never comes of it, or tell something else. Not from within the load: another may take its place. */
  const failAtNoAddress = () =>
    setTimeout(() => {
      if (!signal.aborted && !hasAddress(port))
        void fail({ kind: 'unsupported', status: null, message: 'The address cannot be read.' });
    });
  failAtNoAddress(); // what is on its way already

  const stalledError = (): PortError => ({
    kind: 'stalled',
    status: port.failedStatus,
    message: 'Nothing comes any more.',
  });
  const onStalled = () => {
    // Engines ask again and again for what was refused them; waiting will not change it.
    if (!isOnline() || isFinal(port.failedStatus)) void fail(stalledError());
    else waitOn();
  };
  const waitOn = () => {
    clearTimeout(giveUpTimer);
    giveUpTimer = setTimeout(() => void fail(stalledError()), patience.giveUpMs);
  };
  window?.addEventListener(
    'offline',
    () => {
      if (store.get().stalled) onStalled();
    },
    { signal },
  );
  window?.addEventListener(
    'online',
    () => {
      if (store.get().trouble?.reason !== 'offline') return;
      retries = 0;
      recovery.reload();
    },
    { signal },
  );
  const unsubscribe = store.subscribe((now, before) => {
    if (now.stalled === before.stalled) return;
    clearTimeout(giveUpTimer);
    if (now.stalled) onStalled();
  });
  signal.addEventListener('abort', () => {
    unsubscribe();
    clearTimeout(retryTimer);
    clearTimeout(giveUpTimer);
  });

  return {
    tell: (reason, cause) => {
      if (cause) console.warn(cause);
      tell(reason, false);
    },
    clear,
    fail: (error) => void fail(error),
    stop: (reason) => tell(reason, true),
    retry() {
      retries = 0;
      store.set({ trouble: null });
      recovery.startOver();
    },
  };
}

/** Whether what is loaded has an address that can be read as one. */
const hasAddress = ({ element, source }: MediaPort): boolean =>
  source === null || isAddress(source.src, element.ownerDocument.baseURI);

/** Another origin, whose leave it takes to be heard in Web Audio. */
function isFromElsewhere({ element, source }: MediaPort): boolean {
  if (!source) return false;
  const page = element.ownerDocument.location;
  return new URL(source.src, page.href).origin !== page.origin;
}
