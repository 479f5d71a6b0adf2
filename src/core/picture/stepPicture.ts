import {
  defaultPicture,
  pictureBounds,
  type PictureNumber,
  type PictureSettings,
} from './PictureSettings.js';

/** What one key asks of the picture while it is being adjusted. */
export type PictureStep =
  'zoom-in' | 'zoom-out' | 'left' | 'right' | 'up' | 'down' | 'brighter' | 'darker' | 'invert' | 'reset';

const moves: Readonly<Record<string, readonly [PictureNumber, 1 | -1]>> = {
  'zoom-in': ['zoom', 1],
  'zoom-out': ['zoom', -1],
  left: ['panX', -1],
  right: ['panX', 1],
  up: ['panY', -1],
  down: ['panY', 1],
  brighter: ['brightness', 1],
  darker: ['brightness', -1],
};

/** The picture after one step. At an end, and for a pan of a picture that is not enlarged, it is the same object. */
export function stepPicture(picture: PictureSettings, step: PictureStep): PictureSettings {
  if (step === 'reset') return defaultPicture;
  if (step === 'invert') return { ...picture, invert: !picture.invert };
  const [name, direction] = moves[step] ?? ['zoom', 1];
  if ((name === 'panX' || name === 'panY') && picture.zoom === 1) return picture;
  const next = setPicture(picture, name, picture[name] + direction * pictureBounds[name].step);
  return next[name] === picture[name] ? picture : next;
}

/** One number changed, within its bounds; a picture that is whole again stands in the middle. */
export function setPicture(picture: PictureSettings, name: PictureNumber, value: number): PictureSettings {
  const { min, max } = pictureBounds[name];
  // Steps of a tenth do not add up in binary.
  const rounded = Math.round(Math.min(max, Math.max(min, value)) * 100) / 100;
  const next = { ...picture, [name]: rounded };
  return next.zoom === 1 ? { ...next, panX: 0, panY: 0 } : next;
}
