/** Seconds that one press of back or forward moves. */
export const STEP = 10;
/** Minutes that one press of long back or long forward moves. */
export const LONG_STEP_MINUTES = 1;

/**
 * The commands that are there with the first bytes; all others follow in `laterCommandKeys`. Each with its keys, as `readKey`
 * gives them, the one to teach first. The right hand stays in one place: J and L move 10 seconds around K, U and O above
 * them a minute. N and P are next and previous. C, D, F and M are the field's.
 */
export const commandKeys = {
  playPause: ['k', ' '],
  back: ['j', 'ArrowLeft'],
  forward: ['l', 'ArrowRight'],
  longBack: ['u'],
  longForward: ['o'],
  louder: ['ArrowUp'],
  quieter: ['ArrowDown'],
  mute: ['m'],
  description: ['d'],
  captions: ['c'],
  fullscreen: ['f'],
  pictureInPicture: ['i'],
  settings: ['s'],
  help: ['?'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FirstCommandId = keyof typeof commandKeys;

/** Commands with the keys that they come with. */
export type KeyTable<Id extends string = string> = Readonly<Record<Id, readonly string[]>>;

/** Those that a key held down asks for again and again. */
export const repeatable: ReadonlySet<string> = new Set<FirstCommandId>([
  'back',
  'forward',
  'longBack',
  'longForward',
  'louder',
  'quieter',
]);

/** The keys a viewer has chosen: command → key, an empty string where they want none. */
export type ChosenKeys = Readonly<Record<string, string>>;

/**
 * The keys that ask for a command: the viewer's own where they chose one, else those it comes with. A key that the viewer
 * chose for one command is no other's, so that a command of a newer player takes nothing away from them.
 */
export function findKeys<Id extends string>(
  command: Id,
  chosen: ChosenKeys,
  table: KeyTable<Id>,
): readonly string[] {
  const own = Object.hasOwn(chosen, command) ? chosen[command] : undefined;
  if (own === undefined) return table[command].filter((key) => !Object.values(chosen).includes(key));
  return own === '' ? [] : [own];
}
