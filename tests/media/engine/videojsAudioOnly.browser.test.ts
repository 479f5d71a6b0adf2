import { adoptVideojs } from '../../../src/media/videojs/adoptVideojs.js';
import { describeAudioOnly } from './describeAudioOnly.js';

describeAudioOnly('video.js 8', adoptVideojs);
