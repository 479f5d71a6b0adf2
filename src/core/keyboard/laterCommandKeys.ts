import { commandKeys, type KeyTable } from './commandKeys.js';

/**
 * Commands that come a moment after the bar, with all that carries them out; presses until then wait. Their keys are letters
 * and marks that nothing else of ours uses, near what they belong to: full stop and comma step, the two keys beside the
 * semicolon say how far.
 */
export const laterCommandKeys = {
  slower: ['<'],
  faster: ['>'],
  normalSpeed: ['='],
  previousChapter: ['p'],
  nextChapter: ['n'],
  start: ['Home'],
  end: ['End'],
  goLive: ['!'],
  percent: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  whereAmI: ['t'],
  whatWasSaid: ['q'],
  typeTime: ['g'],
  nextPlace: ['.'],
  previousPlace: [','],
  coarser: [';'],
  finer: ["'"],
  undoJump: ['z'],
  redoJump: ['`'],
  repeatPassage: ['a'],
  bookmark: ['b'],
  repeatDescription: ['r'],
  nextDescription: [']'],
  previousDescription: ['['],
  describeHere: ['e'],
  skipDescription: ['w'],
  moreDescription: ['+'],
  lessDescription: ['-'],
  listenMode: ['v'],
  picture: ['y'],
  search: ['/'],
  transcript: ['x'],
  more: ['h'],
} as const satisfies KeyTable;

export type LaterCommandId = keyof typeof laterCommandKeys;

/** Every command there is. */
export const allCommandKeys = { ...commandKeys, ...laterCommandKeys } as const;

export type CommandId = keyof typeof allCommandKeys;
