import { untilPressed, untilTime } from '../browsers/viewer.js';
import { until } from '../browsers/ViewerPage.js';
import type { Visitor } from './openTheatre.js';

/** From the locked film to its end, described. */
export async function verifyAndWatch(
  { viewer, ...visitor }: Visitor,
  person: Parameters<Visitor['verify']>[0],
): Promise<void> {
  await visitor.verify(person);
  await visitor.untilShown('You are verified. All films are now free for you.');
  await visitor.press('To the films');
  await until(viewer, 'the player is there', () => document.querySelector('video') !== null);
  await visitor.press('Description');
  await visitor.press('Play');
  await untilTime(viewer, 2);
  await viewer.press('9');
  await until(viewer, 'the film has ended', () => document.querySelector('video')!.ended);
  await untilPressed(viewer, 'Description', true);
}
