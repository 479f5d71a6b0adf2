import type { Attached } from './Feature.js';

export interface QualityCommands {
  choose(id: string): void;
}

/** The qualities of the picture, which one the viewer chose, and which one shows. */
export function followQuality({ port, store, signal }: Attached): QualityCommands {
  const read = () => {
    const height = port.element.videoHeight || null;
    const choices = port.qualities;
    const before = store.get().quality;
    if (before.height === height && JSON.stringify(before.choices) === JSON.stringify(choices)) return;
    store.set({ quality: { ...before, choices, height } });
  };
  const choose = (id: string) => {
    port.chooseQuality(id);
    store.set({ quality: { ...store.get().quality, chosen: id } });
  };
  port.on('qualities', read, signal);
  port.element.addEventListener('resize', read, { signal });
  port.on(
    'started',
    () => {
      read();
      // The same stream again keeps the viewer's choice; other media has other qualities, and sound alone has none.
      const { chosen, choices } = store.get().quality;
      if (choices.length > 0 && chosen !== 'auto')
        choose(choices.some((one) => one.id === chosen) ? chosen : 'auto');
    },
    signal,
  );
  read();
  return { choose };
}
