import type { WordList } from './findListed.js';

/** Words of those who make films. */
export const craftWords: WordList = {
  en: [
    /\b(?:close-?ups?|jump cuts?|smash cuts?|montage|voice-?over|mise-en-sc[eè]ne|freeze[- ]frames?|b-roll|off-?screen|protagonist|antagonist|CGI|VFX|POV)\b/giu,
    /\b(?:wide|long|medium|tracking|establishing|aerial|crane|dolly|over-the-shoulder|point-of-view|drone|close|two)[- ]shots?\b/giu,
    /\b(?:cuts? (?:back )?to (?=\p{L})(?!the (?:bone|quick|chase)|pieces|size|ribbons))/giu,
    /\bfades? (?:in|out)? ?(?:to|from) (?:black|white)\b/giu,
    /\b(?:zooms? (?:in|out) (?:on|to|from)|pans? (?:left|right|across|up|down|over|to))\b/giu,
    /\bdissolves? to\b/giu,
  ],
  zh: [
    /(?:特写|近景|中景|大远景|远景镜头|全景镜头|俯拍|仰拍|航拍|跟拍|蒙太奇|转场|淡入|淡出|叠化|闪回|切至|推镜|拉镜|摇镜|长镜头|空镜|黑屏|黑场|画外音|主观镜头|分屏|定格画面|画面定格)/gu,
    /(?:男主角|女主角|男主(?!人)|女主(?!人)|男二号|女二号|主人公|男一号|女一号)/gu,
  ],
};
