// Captions on the page: drawn from a native text track, over the picture or below it.
// It knows the page, cues and what a viewer wants of captions.
// It must not know React, controls or what plays behind the video element.
export { completeCues } from './completeCues.js';
export { createCaptionsView, type CaptionsView, type CaptionsViewOptions } from './createCaptionsView.js';
