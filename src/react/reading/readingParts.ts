// What is read beside the film, in one piece: who has none of these parts on the page loads none of it.
export { BrailleFeedPanel } from './BrailleFeedPanel.js';
export { LargeTextPanel } from './LargeTextPanel.js';
export { SecondCaptionsPanel } from '../captions/SecondCaptionsPanel.js';
export { SignLanguagePicture } from '../sign-language/SignLanguagePicture.js';
export { SignLanguageToggle } from '../sign-language/SignLanguageToggle.js';
export { SignLanguageFields } from '../sign-language/SignLanguageFields.js';
export { TranscriptPanel } from '../transcript/TranscriptPanel.js';
