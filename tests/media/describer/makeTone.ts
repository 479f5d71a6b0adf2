/** A recording of one tone, as an address. `sounds`: from and to, seconds; all of it where it is left out. */
export function makeTone(
  hertz: number,
  seconds: number,
  sounds: readonly (readonly [number, number])[] = [[0, seconds]],
): string {
  const rate = 22_050;
  const length = Math.round(seconds * rate);
  const view = new DataView(new ArrayBuffer(44 + length * 2));
  const write = (at: number, text: string) => {
    for (let index = 0; index < text.length; index += 1) view.setUint8(at + index, text.charCodeAt(index));
  };
  write(0, 'RIFF');
  view.setUint32(4, 36 + length * 2, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, length * 2, true);
  for (let index = 0; index < length; index += 1) {
    const time = index / rate;
    if (sounds.some(([from, to]) => time >= from && time < to))
      view.setInt16(44 + index * 2, 0.3 * 32_767 * Math.sin(2 * Math.PI * hertz * time), true);
  }
  return URL.createObjectURL(new Blob([view.buffer], { type: 'audio/wav' }));
}

/** A text, as an address. */
export const makeText = (text: string): string =>
  URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
