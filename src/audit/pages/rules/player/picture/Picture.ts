/** A picture of a part of the page. Four bytes a pixel: red, green, blue, opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** A part of the view or of a picture; pixels. */
export interface PictureArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a picture that a place of the view covers, in the picture's own pixels; empty where the place lies outside. */
export function cutArea(picture: PictureArea, place: PictureArea): PictureArea {
  const x = Math.max(0, Math.round(place.x - picture.x));
  const y = Math.max(0, Math.round(place.y - picture.y));
  const right = Math.min(picture.width, Math.round(place.x - picture.x + place.width));
  const bottom = Math.min(picture.height, Math.round(place.y - picture.y + place.height));
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}
