/** The same with the engine imported at once, as no part of the player may: a planted fault. */
import 'video.js';
export * from './door.jsx';
