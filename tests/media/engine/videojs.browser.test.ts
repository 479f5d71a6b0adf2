import { adoptVideojs } from '../../../src/media/videojs/adoptVideojs.js';
import { describeEngine } from './describeEngine.js';

describeEngine('video.js 8', adoptVideojs);
