import { readSounds, type Sounds } from './search/Sounds.js';

let loaded: Promise<Sounds> | undefined;

/**
 * The sounds of Chinese characters: 44 kB over the network, fetched when a search first needs them (`wantsSounds`), once.
 * Rejects where they cannot be had; the next call tries again.
 */
export function loadSounds(): Promise<Sounds> {
  loaded ??= import('./search/pinyinTable.js').then(
    ({ pinyinTable }) => readSounds(pinyinTable),
    (error: unknown) => {
      loaded = undefined;
      throw error;
    },
  );
  return loaded;
}
