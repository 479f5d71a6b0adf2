import type { QualityRule } from './defineRule.js';
import { activeVoice } from './rules/activeVoice.js';
import { clearReference } from './rules/clearReference.js';
import { consistentTerms } from './rules/consistentTerms.js';
import { credits } from './rules/credits.js';
import { cueOrder } from './rules/cueOrder.js';
import { denseDialogue } from './rules/denseDialogue.js';
import { duckRamp } from './rules/duckRamp.js';
import { emptyCue } from './rules/emptyCue.js';
import { fitsGap } from './rules/fitsGap.js';
import { fullSentences } from './rules/fullSentences.js';
import { idRepeated } from './rules/idRepeated.js';
import { longSilence } from './rules/longSilence.js';
import { loudPassage } from './rules/loudPassage.js';
import { needlessAccept } from './rules/needlessAccept.js';
import { noCraftWords } from './rules/noCraftWords.js';
import { noCues } from './rules/noCues.js';
import { noJudgement } from './rules/noJudgement.js';
import { noWords } from './rules/noWords.js';
import { onScreenText } from './rules/onScreenText.js';
import { overlapsDescription } from './rules/overlapsDescription.js';
import { overlapsDialogue } from './rules/overlapsDialogue.js';
import { pastEnd } from './rules/pastEnd.js';
import { plainWords } from './rules/plainWords.js';
import { repeatedDescription } from './rules/repeatedDescription.js';
import { repeatsDialogue } from './rules/repeatsDialogue.js';
import { shortCue } from './rules/shortCue.js';
import { shorterWording } from './rules/shorterWording.js';
import { signOff } from './rules/signOff.js';
import { speakable } from './rules/speakable.js';
import { speakingRate } from './rules/speakingRate.js';
import { tense } from './rules/tense.js';
import { unnamedCharacter } from './rules/unnamedCharacter.js';
import { unusedGap } from './rules/unusedGap.js';
import { weSee } from './rules/weSee.js';
import { wrongLanguage } from './rules/wrongLanguage.js';

/** Every rule that a description script is held to: first its times, then its words. */
export const qualityRules: readonly QualityRule[] = [
  overlapsDialogue,
  overlapsDescription,
  fitsGap,
  speakingRate,
  shortCue,
  shorterWording,
  emptyCue,
  cueOrder,
  pastEnd,
  longSilence,
  unusedGap,
  denseDialogue,
  loudPassage,
  duckRamp,
  idRepeated,
  noWords,
  speakable,
  onScreenText,
  wrongLanguage,
  tense,
  activeVoice,
  fullSentences,
  weSee,
  noJudgement,
  noCraftWords,
  plainWords,
  repeatedDescription,
  repeatsDialogue,
  unnamedCharacter,
  clearReference,
  consistentTerms,
  credits,
  signOff,
  noCues,
  needlessAccept,
];
