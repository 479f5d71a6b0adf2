/** How much of some words there is in a recording, though it was played faster: by what sounds when, in bands, and not by its wave. */

/** A second of the film has so many looks; each takes in so much of it. */
export const looks = 100;
const windowSeconds = 0.032;
const bandEdges = [150, 300, 450, 600, 800, 1000, 1300, 1600, 2000, 2500, 3100, 3800];

/**
 * Loudness in bands, a look each hundredth of a second of the film.
 * @param {Float32Array} signal one channel
 * @param {number} sampleRate
 * @param {number} speed how much faster it was played than the film's own speed
 * @returns {Float32Array[]} for each band its looks
 */
export function readBands(signal, sampleRate, speed = 1) {
  const length = 2 ** Math.round(Math.log2((windowSeconds * sampleRate) / Math.sqrt(speed)));
  const step = sampleRate / looks / speed;
  const count = Math.max(0, Math.floor((signal.length - length) / step));
  const bands = bandEdges.slice(1).map(() => new Float32Array(count));
  const shape = Float32Array.from(
    { length },
    (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / (length - 1)),
  );
  const [re, im] = [new Float32Array(length), new Float32Array(length)];
  for (let look = 0; look < count; look++) {
    const from = Math.round(look * step);
    for (let at = 0; at < length; at++) {
      re[at] = signal[from + at] * shape[at];
      im[at] = 0;
    }
    transform(re, im);
    bands.forEach((band, place) => {
      let energy = 0;
      const [low, high] = [bandEdges[place], bandEdges[place + 1]].map((hertz) =>
        Math.round((hertz * length) / sampleRate),
      );
      for (let bin = low; bin < Math.max(high, low + 1); bin++) energy += re[bin] ** 2 + im[bin] ** 2;
      // Loudness as ears have it grows more slowly than energy: what is quiet counts, too.
      band[look] = energy ** 0.25;
    });
  }
  return bands;
}

/**
 * Where some words are found in a recording, and how like them what is found is: 1 the same, 0 nothing of it.
 * @param {Float32Array[]} recording
 * @param {Float32Array[]} words
 * @param {number} from the earliest look at which they may begin
 * @param {number} to the last
 */
export function findWords(recording, words, from, to) {
  const { at } = findBest(recording, words, from, to);
  // A busy machine tears holes into what it plays, and what follows comes so much later: each second is sought by itself.
  const pieces = cutPieces(words, looks);
  const likeness = pieces.map(({ begins, piece }) => {
    const place = at + begins;
    return findBest(recording, piece, place - 0.3 * looks, place + 0.3 * looks).likeness;
  });
  return { at, likeness: findMean(likeness) };
}

function findBest(recording, words, from, to) {
  const found = { likeness: -1, at: NaN };
  for (let at = Math.max(0, Math.round(from)); at <= to; at++) {
    const likeness = compare(recording, words, at);
    if (likeness > found.likeness) Object.assign(found, { likeness, at });
  }
  return found;
}

/** Of about so many looks each, and none of them shorter than half of that. */
function cutPieces(words, length) {
  const count = Math.max(1, Math.round(words[0].length / length));
  return Array.from({ length: count }, (_, place) => {
    const [begins, ends] = [place, place + 1].map((edge) => Math.round((words[0].length * edge) / count));
    return { begins, piece: words.map((band) => band.subarray(begins, ends)) };
  });
}

/** The correlation of all bands together, each about its own middle. */
function compare(recording, words, at) {
  const length = words[0].length;
  let [product, one, other] = [0, 0, 0];
  for (const [place, band] of words.entries()) {
    const heard = recording[place].subarray(at, at + length);
    if (heard.length < length) return -1;
    const [middleHeard, middleWords] = [findMean(heard), findMean(band)];
    for (let look = 0; look < length; look++) {
      const [h, w] = [heard[look] - middleHeard, band[look] - middleWords];
      product += h * w;
      one += h * h;
      other += w * w;
    }
  }
  return product / Math.sqrt(one * other || 1);
}

const findMean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Fourier's, in place; the length is a power of two. */
function transform(re, im) {
  const length = re.length;
  for (let at = 1, turned = 0; at < length; at++) {
    let bit = length >> 1;
    for (; turned & bit; bit >>= 1) turned ^= bit;
    turned ^= bit;
    if (at < turned) {
      [re[at], re[turned]] = [re[turned], re[at]];
      [im[at], im[turned]] = [im[turned], im[at]];
    }
  }
  for (let size = 2; size <= length; size <<= 1) {
    const angle = (-2 * Math.PI) / size;
    for (let start = 0; start < length; start += size)
      for (let at = 0; at < size / 2; at++) {
        const [cos, sin] = [Math.cos(angle * at), Math.sin(angle * at)];
        const [low, high] = [start + at, start + at + size / 2];
        const [x, y] = [re[high] * cos - im[high] * sin, re[high] * sin + im[high] * cos];
        re[high] = re[low] - x;
        im[high] = im[low] - y;
        re[low] += x;
        im[low] += y;
      }
  }
}
