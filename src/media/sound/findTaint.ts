/**
 * Whether the media comes from another origin without its leave (CORS). The browser plays it, but gives its sound to Web
 * Audio as silence. Null while there is no media to ask.
 */
export function findTaint(media: HTMLMediaElement): boolean | null {
  const { currentSrc: src, readyState } = media;
  if (readyState === HTMLMediaElement.HAVE_NOTHING) return null;
  if (!/^https?:/.test(src)) return false;
  // The picture knows, even of a redirect to another origin: it spoils a canvas exactly where the sound is withheld.
  if (isVideo(media) && media.videoWidth > 0 && readyState >= HTMLMediaElement.HAVE_CURRENT_DATA)
    return spoilsCanvas(media);
  return new URL(src).origin !== location.origin && media.crossOrigin === null;
}

/** Whether the browser itself plays an HLS stream: WebKit keeps the sound of one from Web Audio. */
export const isNativeStream = ({ currentSrc }: HTMLMediaElement): boolean =>
  /^https?:/.test(currentSrc) && new URL(currentSrc).pathname.endsWith('.m3u8');

const isVideo = (media: HTMLMediaElement): media is HTMLVideoElement => media.localName === 'video';

function spoilsCanvas(video: HTMLVideoElement): boolean {
  const canvas = video.ownerDocument.createElement('canvas');
  canvas.width = canvas.height = 1;
  const drawing = canvas.getContext('2d');
  if (!drawing) return false;
  drawing.drawImage(video, 0, 0, 1, 1);
  try {
    drawing.getImageData(0, 0, 1, 1);
    return false;
  } catch {
    return true;
  }
}
