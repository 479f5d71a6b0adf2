import type { NearControl, SeenMedia } from './SeenMedia.js';

const stops =
  /\b(pause|stop|mute|unmute|sound (?:on|off)|turn off (?:the )?sound|volume|silence|play)\b|暂停|停止|静音|音量|关闭声音|声音|播放/i;

/** Controls near it whose name says that they stop it or turn its sound down. */
export const findStopControls = ({ near }: Pick<SeenMedia, 'near'>): readonly NearControl[] =>
  near.filter(({ name, href }) => href === '' && stops.test(name));
