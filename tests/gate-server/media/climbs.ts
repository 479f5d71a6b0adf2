/** Ways to climb out of a folder, as they are tried: plain, encoded, encoded twice, overlong, and for careless filters. */
const steps = [
  '../',
  '..\\',
  '..%2f',
  '..%5c',
  '%2e%2e/',
  '%2e%2e%2f',
  '%2e%2e%5c',
  '%2E%2E%2F',
  '.%2e/',
  '%2e./',
  '..%252f',
  '%252e%252e%252f',
  '%25%32%65%25%32%65%25%32%66',
  '..%c0%af',
  '%c0%ae%c0%ae/',
  '%c0%ae%c0%ae%c0%af',
  '%e0%80%ae%e0%80%ae/',
  '%u002e%u002e%u2215',
  '....//',
  '..././',
  '....\\\\',
  '..;/',
  '..%00/',
  '..%0d%0a/',
  './.././',
  '//../',
  '/%2e%2e/',
  '．．/',
  '\u2025/',
  '~/',
];
const depths = [1, 2, 3, 4, 5, 6, 8, 10];
const targets = [
  'etc/passwd',
  'etc/shadow',
  'windows/win.ini',
  'proc/self/environ',
  'secret.mp4',
  'secret.vtt',
  'secret.json',
  'films/small/../../secret.mp4',
  'small/film.json',
];
const endings = ['', '.mp4', '%00.mp4', '%00', '?.mp4', '#.mp4', ';.mp4', '/.', '%20', '::$DATA'];

/** More than twenty thousand paths; none may lead anywhere. */
export const climbs: readonly string[] = steps.flatMap((step) =>
  depths.flatMap((depth) =>
    targets.flatMap((target) => endings.map((ending) => step.repeat(depth) + target + ending)),
  ),
);
