import type { Translate } from '../i18n/createTranslate.js';
import type { Trouble } from '../playback/Trouble.js';
import { describeTime } from '../time/describeTime.js';

export interface DescribedTrouble {
  /** For the head of the error panel. */
  readonly title: string;
  /** What happened, then what to do. */
  readonly message: string;
}

/** Reasons whose words name the place where the film stopped; before it began there is no such place. */
const places = new Set(['offline', 'unreachable', 'decode', 'stalled'] as const);
type Placed = typeof places extends Set<infer Reason> ? Reason : never;

/** Trouble in the viewer's words. */
export function describeTrouble({ reason, time }: Trouble, translate: Translate): DescribedTrouble {
  const title = translate(`trouble.${reason}.title`);
  const place = describeTime(time, translate);
  const began = time >= 1;
  return {
    title,
    message:
      !began && places.has(reason as Placed)
        ? translate(`trouble.${reason as Placed}.messageAtStart`)
        : translate(`trouble.${reason}.message`, { time: place }),
  };
}
