// What stands behind the bar, in one piece: what the player says of itself and of trouble, its dialogs, how captions are
// drawn, how controls fade, and whether the film is sound. The bar is there before it; what is asked for meanwhile is done, and what happens is said.
export { allCommandKeys } from '../../core/keyboard/laterCommandKeys.js';
export { startAnnouncer } from '../announcer/startAnnouncer.js';
export { DrawnCaptions } from '../captions/DrawnCaptions.js';
export { CommandButton } from '../controls/CommandButton.js';
export { DescriptionList } from '../description/DescriptionList.js';
export { DialogContent } from '../dialogs/DialogContent.js';
export { obeyLater } from '../keyboard/obeyLater.js';
export { ChapterMarks } from '../moving/ChapterMarks.js';
export { TroubleText } from '../trouble/TroubleText.js';
export { ListenButton } from '../listening/ListenButton.js';
export { NightModeButton } from '../listening/NightModeButton.js';
export { PictureButton } from '../picture/PictureButton.js';
export { ProfilesButton } from '../profiles/ProfilesButton.js';
export { Rest } from './Rest.js';
