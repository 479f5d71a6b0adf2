import type { Phrase } from '../i18n/Phrase.js';

export type CommandGroup = 'playback' | 'moving' | 'sound' | 'words' | 'screen' | 'dialogs';

/** What a key can ask of the player. */
export interface Command {
  /**
   * As `readKey` gives them, the one to teach first. A viewer's own key takes the place of all of them.
   * Single characters and the keys that media players share; nothing that a screen reader or a browser claims.
   */
  readonly keys: readonly string[];
  /** Whether a key held down asks again and again. */
  readonly repeatable: boolean;
  /** Under which heading the help lists it. */
  readonly group: CommandGroup;
  readonly label: Phrase;
}

/** Seconds that one press of back or forward moves. */
export const STEP = 10;
/** Minutes that one press of long back or long forward moves. */
export const LONG_STEP_MINUTES = 1;

/**
 * The commands in the order in which the help tells them. The right hand stays in one place: J and L move 10 seconds
 * around K, U and O above them a minute. N and P are next and previous. C, D, F and M are the field's.
 */
export const commands = {
  playPause: { keys: ['k', ' '], repeatable: false, group: 'playback', label: { key: 'command.playPause' } },
  slower: { keys: ['<'], repeatable: false, group: 'playback', label: { key: 'command.slower' } },
  faster: { keys: ['>'], repeatable: false, group: 'playback', label: { key: 'command.faster' } },
  normalSpeed: { keys: ['='], repeatable: false, group: 'playback', label: { key: 'command.normalSpeed' } },
  back: {
    keys: ['j', 'ArrowLeft'],
    repeatable: true,
    group: 'moving',
    label: { key: 'back.label', blanks: { seconds: STEP } },
  },
  forward: {
    keys: ['l', 'ArrowRight'],
    repeatable: true,
    group: 'moving',
    label: { key: 'forward.label', blanks: { seconds: STEP } },
  },
  longBack: {
    keys: ['u'],
    repeatable: true,
    group: 'moving',
    label: { key: 'longBack.label', blanks: { minutes: LONG_STEP_MINUTES } },
  },
  longForward: {
    keys: ['o'],
    repeatable: true,
    group: 'moving',
    label: { key: 'longForward.label', blanks: { minutes: LONG_STEP_MINUTES } },
  },
  previousChapter: {
    keys: ['p'],
    repeatable: false,
    group: 'moving',
    label: { key: 'previousChapter.label' },
  },
  nextChapter: { keys: ['n'], repeatable: false, group: 'moving', label: { key: 'nextChapter.label' } },
  start: { keys: ['Home'], repeatable: false, group: 'moving', label: { key: 'command.start' } },
  end: { keys: ['End'], repeatable: false, group: 'moving', label: { key: 'command.end' } },
  percent: {
    keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    repeatable: false,
    group: 'moving',
    label: { key: 'command.percent' },
  },
  louder: { keys: ['ArrowUp'], repeatable: true, group: 'sound', label: { key: 'command.louder' } },
  quieter: { keys: ['ArrowDown'], repeatable: true, group: 'sound', label: { key: 'command.quieter' } },
  mute: { keys: ['m'], repeatable: false, group: 'sound', label: { key: 'mute.label' } },
  description: { keys: ['d'], repeatable: false, group: 'words', label: { key: 'description.label' } },
  captions: { keys: ['c'], repeatable: false, group: 'words', label: { key: 'captions.label' } },
  fullscreen: { keys: ['f'], repeatable: false, group: 'screen', label: { key: 'fullscreen.label' } },
  pictureInPicture: {
    keys: ['i'],
    repeatable: false,
    group: 'screen',
    label: { key: 'pictureInPicture.label' },
  },
  settings: { keys: ['s'], repeatable: false, group: 'dialogs', label: { key: 'settings.label' } },
  help: { keys: ['?'], repeatable: false, group: 'dialogs', label: { key: 'help.label' } },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof commands;

/** In the order of the help. */
export const commandIds = Object.keys(commands) as readonly CommandId[];

/** The keys a viewer has chosen: command → key, an empty string where they want none. */
export type ChosenKeys = Readonly<Record<string, string>>;

/** The keys that ask for a command: the viewer's own where they chose one, else those it comes with. */
export function findKeys(command: CommandId, chosen: ChosenKeys): readonly string[] {
  const own = Object.hasOwn(chosen, command) ? chosen[command] : undefined;
  if (own === undefined) return commands[command].keys;
  return own === '' ? [] : [own];
}
