import type { BarTranslate } from '../i18n/createTranslate.js';
import { wholeSeconds } from './wholeSeconds.js';

/**
 * A time for the ear: “12 分 5 秒”, “12 minutes 5 seconds”. No leading zeros, no decimals, nothing that is zero.
 * Seconds in; what is no time (negative, unknown, endless) is “0 seconds”.
 */
export function describeTime(seconds: number, translate: BarTranslate): string {
  const whole = wholeSeconds(seconds);
  const hours = translate('time.hours', whole);
  const minutes = translate('time.minutes', whole);
  const rest = translate('time.seconds', whole);
  if (whole.hours > 0) {
    if (whole.minutes > 0 && whole.seconds > 0) {
      return translate('time.hoursMinutesSeconds', { hours, minutes, seconds: rest });
    }
    if (whole.minutes > 0) return translate('time.hoursMinutes', { hours, minutes });
    if (whole.seconds > 0) return translate('time.hoursSeconds', { hours, seconds: rest });
    return translate('time.onlyHours', { hours });
  }
  if (whole.minutes === 0) return translate('time.onlySeconds', { seconds: rest });
  return whole.seconds > 0
    ? translate('time.minutesSeconds', { minutes, seconds: rest })
    : translate('time.onlyMinutes', { minutes });
}

/** A length for the ear. From an hour on the seconds are left out: nobody calls a film 1 hour 38 minutes 7 seconds long. */
export function describeDuration(seconds: number, translate: BarTranslate): string {
  return describeTime(seconds >= 3600 ? Math.round(seconds / 60) * 60 : seconds, translate);
}
