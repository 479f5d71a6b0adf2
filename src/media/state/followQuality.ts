import type { Attached } from './Feature.js';

export interface QualityCommands {
  choose(id: string): void;
}

export function followQuality({ port, store, signal }: Attached): QualityCommands {
  const read = () => {
    const height = port.element.videoHeight || null;
    const choices = port.qualities;
    const before = store.get().quality;
    if (before.height === height && JSON.stringify(before.choices) === JSON.stringify(choices)) return;
    store.set({ quality: { ...before, choices, height } });
  };
  port.on('qualities', read, signal);
  port.element.addEventListener('resize', read, { signal });
  read();
  return {
    choose(id) {
      port.chooseQuality(id);
      store.set({ quality: { ...store.get().quality, chosen: id } });
    },
  };
}
