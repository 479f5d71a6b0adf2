import type { GateTranslate } from './createGateTranslate.js';

/** How long an answer usually takes, as a person says it: a sentence. @param minutes whole ones; 0 is at once */
export function describeWait(minutes: number, say: GateTranslate): string {
  if (minutes <= 0) return say('flow.way.atOnce');
  if (minutes < 120) return say('flow.way.minutes', { minutes });
  if (minutes < 1440) return say('flow.way.hours', { hours: Math.round(minutes / 60) });
  return say('flow.way.days', { days: Math.round(minutes / 1440) });
}
