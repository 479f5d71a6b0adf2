import type { StreamSign } from '../../core/signLanguage/StreamSign.js';
import type { Attached } from './Feature.js';

/** The interpreters' videos inside the stream that plays, as its manifest lists them. */
export function followSignVideos({ port, store, signal }: Attached): void {
  const read = () => {
    const { source, engine } = port;
    const found: readonly StreamSign[] = source
      ? (engine?.signVideos ?? []).map(({ language, label }, interpreter) => ({
          language,
          ...(label === null ? {} : { label }),
          sources: [{ src: source.src, type: source.type, interpreter }],
        }))
      : [];
    if (JSON.stringify(found) !== JSON.stringify(store.get().signVideos ?? []))
      store.set({ signVideos: found });
  };
  for (const event of ['qualities', 'started'] as const) port.on(event, read, signal);
  read();
}
