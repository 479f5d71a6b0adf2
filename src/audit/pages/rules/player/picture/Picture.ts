/** A picture of a part of the page. Four bytes a pixel: red, green, blue, opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** A part of a picture, cut at its edges; pixels. */
export interface PictureArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a picture that an area covers; empty where it lies outside. */
export function cropPicture(picture: Picture, area: PictureArea): Picture {
  const left = Math.max(0, Math.round(area.x));
  const top = Math.max(0, Math.round(area.y));
  const right = Math.min(picture.width, Math.round(area.x + area.width));
  const bottom = Math.min(picture.height, Math.round(area.y + area.height));
  const width = Math.max(0, right - left);
  const height = Math.max(0, bottom - top);
  const bytes = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = ((top + row) * picture.width + left) * 4;
    bytes.set(picture.bytes.subarray(from, from + width * 4), row * width * 4);
  }
  return { width, height, bytes };
}
