import type { Attached } from './Feature.js';

export interface PictureInPictureCommands {
  /** Where the browser refuses, all stays as it is. */
  toggle(): void;
}

export function followPictureInPicture({ port, store, signal }: Attached): PictureInPictureCommands {
  const { element } = port;
  const document = element.ownerDocument;
  const supported = document.pictureInPictureEnabled && !element.disablePictureInPicture;
  const read = () =>
    store.set({
      pictureInPicture: {
        availability: supported ? 'available' : 'unsupported',
        active: document.pictureInPictureElement === element,
      },
    });
  element.addEventListener('enterpictureinpicture', read, { signal });
  element.addEventListener('leavepictureinpicture', read, { signal });
  signal.addEventListener('abort', () => {
    if (document.pictureInPictureElement === element)
      void document.exitPictureInPicture().catch(() => undefined);
  });
  read();
  return {
    toggle() {
      if (!supported) return;
      const turned: Promise<unknown> = store.get().pictureInPicture.active
        ? document.exitPictureInPicture()
        : element.requestPictureInPicture();
      turned.catch(() => undefined);
    },
  };
}
