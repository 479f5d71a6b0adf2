/** Seconds as a WebVTT timestamp with hours, to the nearest millisecond; never before 0. */
export function writeTimestamp(time: number): string {
  const milliseconds = Math.round(Math.max(0, time) * 1000);
  const seconds = Math.floor(milliseconds / 1000);
  const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
  return (
    `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:` +
    `${pad(seconds % 60, 2)}.${pad(milliseconds % 1000, 3)}`
  );
}
