import type { PageRule } from '../../definePageRule.js';
import { announcedOnce } from './announcedOnce.js';
import { contrastOverPicture } from './contrastOverPicture.js';
import { focusVisible } from './focusVisible.js';
import { forcedColors } from './forcedColors.js';
import { fullscreenKeepsFocus } from './fullscreenKeepsFocus.js';
import { leavesByTab } from './leavesByTab.js';
import { nameRoleValue } from './nameRoleValue.js';
import { playsByKeyboard } from './playsByKeyboard.js';
import { quietWhilePlaying } from './quietWhilePlaying.js';
import { reachedByTab } from './reachedByTab.js';
import { reflows } from './reflows.js';
import { sameLevel } from './sameLevel.js';
import { seekInWords } from './seekInWords.js';
import { statesFollow } from './statesFollow.js';
import { staysUnderFocus } from './staysUnderFocus.js';
import { targetSize, targetSizeEnhanced } from './targetSize.js';

/** What is found by using a player as a person does who sees little or nothing. What changes the view comes last. */
export const playerRules: readonly PageRule[] = [
  playsByKeyboard,
  reachedByTab,
  leavesByTab,
  focusVisible,
  nameRoleValue,
  seekInWords,
  sameLevel,
  statesFollow,
  announcedOnce,
  quietWhilePlaying,
  staysUnderFocus,
  targetSize,
  targetSizeEnhanced,
  contrastOverPicture,
  fullscreenKeepsFocus,
  forcedColors,
  reflows,
];
