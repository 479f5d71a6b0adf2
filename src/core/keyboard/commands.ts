import type { Phrase } from '../i18n/Phrase.js';
import { LONG_STEP_MINUTES, repeatable, STEP } from './commandKeys.js';
import { allCommandKeys, type CommandId } from './laterCommandKeys.js';

export { LONG_STEP_MINUTES, STEP, type ChosenKeys } from './commandKeys.js';
export type { CommandId } from './laterCommandKeys.js';

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
  goLive: ['moving', { key: 'goLive.label' }],
  percent: ['moving', { key: 'command.percent' }],
  louder: ['sound', { key: 'command.louder' }],
  quieter: ['sound', { key: 'command.quieter' }],
  mute: ['sound', { key: 'mute.label' }],
  typeTime: ['moving', { key: 'typeTime.label' }],
  nextPlace: ['moving', { key: 'command.nextPlace' }],
  previousPlace: ['moving', { key: 'command.previousPlace' }],
  coarser: ['moving', { key: 'command.coarser' }],
  finer: ['moving', { key: 'command.finer' }],
  undoJump: ['moving', { key: 'undoJump.label' }],
  redoJump: ['moving', { key: 'command.redoJump' }],
  repeatPassage: ['moving', { key: 'repeatPassage.label' }],
  bookmark: ['moving', { key: 'bookmark.label' }],
  search: ['moving', { key: 'search.label' }],
  whereAmI: ['words', { key: 'whereAmI.label' }],
  whatWasSaid: ['words', { key: 'whatWasSaid.label' }],
  description: ['words', { key: 'description.label' }],
  captions: ['words', { key: 'captions.label' }],
  repeatDescription: ['words', { key: 'repeatDescription.label' }],
  nextDescription: ['words', { key: 'nextDescription.label' }],
  previousDescription: ['words', { key: 'previousDescription.label' }],
  describeHere: ['words', { key: 'describeHere.label' }],
  skipDescription: ['words', { key: 'skipDescription.label' }],
  moreDescription: ['words', { key: 'moreDescription.label' }],
  lessDescription: ['words', { key: 'lessDescription.label' }],
  transcript: ['words', { key: 'transcript.label' }],
  listenMode: ['sound', { key: 'listen.label' }],
  picture: ['screen', { key: 'picture.label' }],
  fullscreen: ['screen', { key: 'fullscreen.label' }],
  pictureInPicture: ['screen', { key: 'pictureInPicture.label' }],
  more: ['dialogs', { key: 'more.label' }],
  settings: ['dialogs', { key: 'settings.label' }],
  help: ['dialogs', { key: 'help.label' }],
};

/** In the order of the help. */
export const commandIds = Object.keys(labels) as readonly CommandId[];

/** The commands in the order in which the help tells them. */
export const commands = Object.fromEntries(
  commandIds.map((id): [CommandId, Command] => {
    const [group, label] = labels[id];
    return [id, { keys: allCommandKeys[id], repeatable: repeatable.has(id), group, label }];
  }),
) as Readonly<Record<CommandId, Command>>;
