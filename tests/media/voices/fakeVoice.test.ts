import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { describeVoice } from './describeVoice.js';

describeVoice('the fake voice for tests', () => {
  const voice = fakeVoice();
  const isSpeaking = () => voice.current !== null && !voice.disposed;
  return {
    voice,
    finish() {
      if (isSpeaking()) voice.begin();
      // It may have been silenced as it began.
      if (isSpeaking()) voice.end(1);
    },
  };
});
