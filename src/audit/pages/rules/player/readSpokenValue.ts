/** What a value says when it is read aloud. */
export type SpokenValue = 'words' | 'clock' | 'number' | 'nothing';

/**
 * `words`: “1 minute 2 seconds”, “62 秒，共 5 分钟”. `clock`: “1:02”, which some voices read as a time of day or a ratio.
 * `number`: bare seconds or per cent. `nothing`: no text at all, so that the number alone is read.
 */
export function readSpokenValue(text: string | null): SpokenValue {
  const said = text?.trim() ?? '';
  if (said === '') return 'nothing';
  const letters = said.replaceAll(/\b(?:of|von|sur|de)\b|[/／]/giu, '').match(/\p{L}/gu) ?? [];
  if (letters.length > 0) return 'words';
  if (/\d:\d\d/.test(said)) return 'clock';
  return /\d/.test(said) ? 'number' : 'nothing';
}
