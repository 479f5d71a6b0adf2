import type { Ducker } from '../../../src/media/sound/Ducker.js';

/** Notes what was asked of it. */
export function fakeDucker(
  ability: Ducker['ability'] = 'graph',
): Ducker & { readonly asked: string[]; readonly down: boolean } {
  const asked: string[] = [];
  let down = false;
  return {
    ability,
    asked,
    get down() {
      return down;
    },
    duck(depthDb, seconds) {
      down = true;
      asked.push(`duck ${depthDb} dB in ${seconds} s`);
    },
    restore(seconds) {
      down = false;
      asked.push(`restore in ${seconds} s`);
    },
    dispose: () => undefined,
  };
}
