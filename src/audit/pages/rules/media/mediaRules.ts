import type { PageRule } from '../../definePageRule.js';
import { audioAlternative } from './audioAlternative.js';
import { audioDescription } from './audioDescription.js';
import { captions } from './captions.js';
import { describedSoundOffered } from './describedSoundOffered.js';
import { descriptionVoiced } from './descriptionVoiced.js';
import { motionCanStop } from './motionCanStop.js';
import { noAutoplayingSound } from './noAutoplayingSound.js';
import { silentVideoAlternative } from './silentVideoAlternative.js';
import { textTracks } from './textTracks.js';
import { videoTranscript } from './videoTranscript.js';
import { visualAlternative } from './visualAlternative.js';

/** Rules of media and their alternatives, in the order of reports. The one that plays longest comes last. */
export const mediaRules: readonly PageRule[] = [
  noAutoplayingSound,
  motionCanStop,
  captions,
  textTracks,
  visualAlternative,
  audioDescription,
  describedSoundOffered,
  videoTranscript,
  silentVideoAlternative,
  audioAlternative,
  descriptionVoiced,
];
