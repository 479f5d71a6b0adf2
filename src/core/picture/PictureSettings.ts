/** How the picture is shown to this viewer. Captions are not touched by it. */
export interface PictureSettings {
  /** Of the picture's light: 1 is as it was made. 0.5 to 2. */
  readonly brightness: number;
  /** 0.5 to 2. */
  readonly contrast: number;
  /** 0 is grey. 0 to 3. */
  readonly saturation: number;
  /** 0 is as it was made, 1 the most. */
  readonly sharpness: number;
  /** Dark for light: a bright film on a dark page dazzles some. */
  readonly invert: boolean;
  /** 1 is the whole picture, 6 a sixth of it each way. */
  readonly zoom: number;
  /** Which part of it shows: -1 the left edge, 1 the right. */
  readonly panX: number;
  /** -1 the top, 1 the bottom. */
  readonly panY: number;
}

export const defaultPicture: PictureSettings = {
  brightness: 1,
  contrast: 1,
  saturation: 1,
  sharpness: 0,
  invert: false,
  zoom: 1,
  panX: 0,
  panY: 0,
};

/** The least, the most and one step of each number. */
export const pictureBounds = {
  brightness: { min: 0.5, max: 2, step: 0.1 },
  contrast: { min: 0.5, max: 2, step: 0.1 },
  saturation: { min: 0, max: 3, step: 0.1 },
  sharpness: { min: 0, max: 1, step: 0.1 },
  zoom: { min: 1, max: 6, step: 0.25 },
  panX: { min: -1, max: 1, step: 0.1 },
  panY: { min: -1, max: 1, step: 0.1 },
} as const satisfies Record<Exclude<keyof PictureSettings, 'invert'>, unknown>;

export type PictureNumber = keyof typeof pictureBounds;

export const isPlainPicture = (picture: PictureSettings): boolean =>
  Object.entries(defaultPicture).every(
    ([name, value]) =>
      picture[name as keyof PictureSettings] === value || (picture.zoom === 1 && name.startsWith('pan')),
  );
