import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { describeVoice } from './describeVoice.js';

describeVoice('the fake voice for tests', () => {
  const voice = fakeVoice();
  return {
    voice,
    finish() {
      if (voice.disposed || !voice.current) return;
      voice.begin();
      // It may have been silenced as it began.
      if (voice.current) voice.end(1);
    },
  };
});
