import type { Attached } from './Feature.js';

interface Sounding {
  sounds(): boolean;
  hush(): void;
}

/** The films of this page. */
const films = new Set<Sounding>();

/**
 * Two films of a page never talk over one another: where one begins to sound, another that sounds is paused, and what is being
 * described of it ends. A muted film, such as a moving poster, is left alone and leaves others alone.
 */
export function hushOthers({ port, store, signal }: Attached, skipDescription: () => void): void {
  const { element } = port;
  const self: Sounding = {
    sounds: () => port.wantsToPlay && !element.muted && element.volume > 0,
    hush() {
      port.pause();
      const { phase } = store.get().description;
      if (phase === 'speaking' || phase === 'holding') skipDescription();
    },
  };
  const begin = () => {
    if (element.paused || !self.sounds()) return;
    for (const other of films) if (other !== self && other.sounds()) other.hush();
  };
  films.add(self);
  for (const event of ['playing', 'volumechange']) element.addEventListener(event, begin, { signal });
  signal.addEventListener('abort', () => films.delete(self));
  begin();
}
