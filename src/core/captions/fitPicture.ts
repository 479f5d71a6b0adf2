import type { Rect, Size } from './Rect.js';

/**
 * Where a picture lies in the box that shows all of it (`object-fit: contain`), in px.
 * The whole box where the picture's own size is not known.
 */
export function fitPicture(box: Size, picture: Size | null): Rect {
  if (!picture || picture.width <= 0 || picture.height <= 0) return { left: 0, top: 0, ...box };
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return { left: (box.width - width) / 2, top: (box.height - height) / 2, width, height };
}
