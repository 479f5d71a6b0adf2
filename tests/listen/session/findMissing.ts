import { existsSync } from 'node:fs';
import { describe } from 'vitest';

/** Debian packages that suites need, and a file that shows each is there. */
const evidence = {
  'at-spi2-core': '/usr/libexec/at-spi-bus-launcher',
  chromium: '/usr/bin/chromium',
  'dbus-daemon': '/usr/bin/dbus-daemon',
  ffmpeg: '/usr/bin/ffmpeg',
  'firefox-esr': '/usr/bin/firefox-esr',
  openbox: '/usr/bin/openbox',
  orca: '/usr/bin/orca',
  pulseaudio: '/usr/bin/pulseaudio',
  'pulseaudio-utils': '/usr/bin/parecord',
  'speech-dispatcher': '/usr/bin/speech-dispatcher',
  'speech-dispatcher-espeak-ng': '/usr/lib/speech-dispatcher-modules/sd_espeak-ng',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xdotool: '/usr/bin/xdotool',
  xvfb: '/usr/bin/Xvfb',
} as const;

export type DebianPackage = keyof typeof evidence;

/** What a suite needs to run a screen reader on a screen of its own, beside a browser. */
export const screenReaderPackages = [
  'orca',
  'at-spi2-core',
  'dbus-daemon',
  'openbox',
  'xdotool',
  'xvfb',
] as const;

/** What a suite needs to record what is heard. */
export const soundPackages = ['pulseaudio', 'pulseaudio-utils', 'ffmpeg'] as const;

/** What a suite needs to read, or to hear, what a browser's speech synthesis is given. */
export const speechPackages = [
  'speech-dispatcher',
  'speech-dispatcher-espeak-ng',
  'dbus-daemon',
  'openbox',
  'xvfb',
] as const;

export function findMissing(needed: readonly DebianPackage[]): DebianPackage[] {
  return needed.filter((name) => !existsSync(evidence[name]));
}

/** `describe` where the machine has what it takes; elsewhere the suite is skipped and its title says how to get it. */
export function describeWith(needed: readonly DebianPackage[], title: string, body: () => void): void {
  const missing = findMissing(needed);
  if (missing.length === 0) describe(title, body);
  else describe.skip(`${title} (skipped here; to run it: apt-get install ${missing.join(' ')})`, body);
}

/** `describeWith` for what is walked by keyboard, where nobody can listen; elsewhere the same is walked and heard, once. */
export function describeUnheard(needed: readonly DebianPackage[], title: string, body: () => void): void {
  if (findMissing([...needed, ...screenReaderPackages]).length > 0) describeWith(needed, title, body);
  else describe.skip(`${title} (skipped here; it is walked and heard by npm run test:listen)`, body);
}
