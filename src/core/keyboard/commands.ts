import type { Phrase } from '../i18n/Phrase.js';
import {
  commandIds,
  commandKeys,
  LONG_STEP_MINUTES,
  repeatable,
  STEP,
  type CommandId,
} from './commandKeys.js';

export {
  commandIds,
  findKeys,
  LONG_STEP_MINUTES,
  STEP,
  type ChosenKeys,
  type CommandId,
} from './commandKeys.js';

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

/** Under which heading the help lists each command, and what it is called. */
const labels: Readonly<Record<CommandId, readonly [CommandGroup, Phrase]>> = {
  playPause: ['playback', { key: 'command.playPause' }],
  slower: ['playback', { key: 'command.slower' }],
  faster: ['playback', { key: 'command.faster' }],
  normalSpeed: ['playback', { key: 'command.normalSpeed' }],
  back: ['moving', { key: 'back.label', blanks: { seconds: STEP } }],
  forward: ['moving', { key: 'forward.label', blanks: { seconds: STEP } }],
  longBack: ['moving', { key: 'longBack.label', blanks: { minutes: LONG_STEP_MINUTES } }],
  longForward: ['moving', { key: 'longForward.label', blanks: { minutes: LONG_STEP_MINUTES } }],
  previousChapter: ['moving', { key: 'previousChapter.label' }],
  nextChapter: ['moving', { key: 'nextChapter.label' }],
  start: ['moving', { key: 'command.start' }],
  end: ['moving', { key: 'command.end' }],
  percent: ['moving', { key: 'command.percent' }],
  louder: ['sound', { key: 'command.louder' }],
  quieter: ['sound', { key: 'command.quieter' }],
  mute: ['sound', { key: 'mute.label' }],
  description: ['words', { key: 'description.label' }],
  captions: ['words', { key: 'captions.label' }],
  repeatDescription: ['words', { key: 'repeatDescription.label' }],
  nextDescription: ['words', { key: 'nextDescription.label' }],
  previousDescription: ['words', { key: 'previousDescription.label' }],
  describeHere: ['words', { key: 'describeHere.label' }],
  skipDescription: ['words', { key: 'skipDescription.label' }],
  moreDescription: ['words', { key: 'moreDescription.label' }],
  lessDescription: ['words', { key: 'lessDescription.label' }],
  fullscreen: ['screen', { key: 'fullscreen.label' }],
  pictureInPicture: ['screen', { key: 'pictureInPicture.label' }],
  settings: ['dialogs', { key: 'settings.label' }],
  help: ['dialogs', { key: 'help.label' }],
};

/** The commands in the order in which the help tells them. */
export const commands = Object.fromEntries(
  commandIds.map((id): [CommandId, Command] => {
    const [group, label] = labels[id];
    return [id, { keys: commandKeys[id], repeatable: repeatable.has(id), group, label }];
  }),
) as Readonly<Record<CommandId, Command>>;
