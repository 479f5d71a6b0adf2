import { isLegible, makeLegible, type Ground, type HexColor } from './contrast.js';

/** The default colour classes of cue text (WebVTT §5). `bg_` before a name makes it the ground. */
const colorClasses: ReadonlyMap<string, HexColor> = new Map([
  ['white', '#ffffff'],
  ['lime', '#00ff00'],
  ['cyan', '#00ffff'],
  ['red', '#ff0000'],
  ['yellow', '#ffff00'],
  ['magenta', '#ff00ff'],
  ['blue', '#0000ff'],
  ['black', '#000000'],
]);

export interface CueColors {
  readonly color: HexColor;
  readonly ground: Ground;
}

/**
 * The colours of a piece of cue text with these classes, inside text of the given colours.
 *
 * An author's colours tell speakers apart, so they are kept as far as they can be read (4.5 : 1 on whatever
 * shows through): the author's letters are made lighter or darker until they can, a ground that the viewer's
 * own letters would be lost on is left out, and what cannot be made legible gives way to the viewer's colours.
 * A viewer's colours are never changed.
 */
export function chooseCueColors(classes: readonly string[], around: CueColors): CueColors {
  const named = findLast(classes, (name) => colorClasses.get(name));
  const namedGround = findLast(classes, (name) =>
    name.startsWith('bg_') ? colorClasses.get(name.slice(3)) : undefined,
  );
  const ground = namedGround ? { color: namedGround, opacity: around.ground.opacity } : around.ground;

  if (!named) return isLegible(around.color, ground) ? { color: around.color, ground } : around;
  const color = makeLegible(named, ground);
  if (color) return { color, ground };
  return { color: makeLegible(named, around.ground) ?? around.color, ground: around.ground };
}

/** The last of several colours wins, as the later of two equal rules does in CSS. */
function findLast(
  classes: readonly string[],
  colorOf: (name: string) => HexColor | undefined,
): HexColor | undefined {
  return classes
    .map(colorOf)
    .filter((color) => color !== undefined)
    .at(-1);
}
