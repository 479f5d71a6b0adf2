/** As much of a terminal's stream as is used. */
export interface DrawnOn {
  /** Characters in a line; what is not known, or told as 0 (some have no size yet), is taken for 80. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** To the line's beginning, and away with what stands there (ECMA-48: CR, EL). */
const clear = '\r\u001B[2K';

/**
 * Draws a line in the place of the last one. It is cut to what the terminal shows in one line, for of a line that wraps only the end would
 * be taken away again. Whatever else writes a line must empty it first.
 */
export function drawOn(stream: DrawnOn): (line: string) => void {
  let drawn = '';
  return (line) => {
    const { columns = 0 } = stream;
    const cut = cutToWidth(line, (columns > 0 ? columns : 80) - 1);
    if (cut === drawn) return;
    stream.write(clear + cut);
    drawn = cut;
  };
}

/** Chinese stands two wide. What an address may carry of a terminal's own commands is left out. */
function cutToWidth(line: string, width: number): string {
  let [cut, used] = ['', 0];
  for (const letter of line.replaceAll(/\p{Cc}/gu, '')) {
    used +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(
        letter,
      )
        ? 2
        : 1;
    if (used > width) return cut;
    cut += letter;
  }
  return cut;
}
