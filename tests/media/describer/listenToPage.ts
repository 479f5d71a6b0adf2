/** An ear for all that Web Audio sends to the loudspeakers, whoever sends it. */
export interface PageEar {
  /** How loud a tone is now, in decibels; -Infinity where nothing sounds. */
  level(hertz: number): number;
  close(): void;
}

/** To be opened before anything sounds. */
export function listenToPage(): PageEar {
  const taps: AnalyserNode[] = [];
  const { prototype } = AudioNode;
  const { connect } = prototype;
  prototype.connect = function (this: AudioNode, ...args: unknown[]): unknown {
    const [to] = args;
    if (to instanceof AudioDestinationNode) {
      const tap = new AnalyserNode(this.context, { fftSize: 4096, smoothingTimeConstant: 0 });
      Reflect.apply(connect, this, [tap]);
      taps.push(tap);
    }
    return Reflect.apply(connect, this, args) as unknown;
  } as typeof connect;
  const levelIn = (tap: AnalyserNode, hertz: number) => {
    if (tap.context.state !== 'running') return -Infinity;
    const levels = new Float32Array(tap.frequencyBinCount);
    tap.getFloatFrequencyData(levels);
    const bin = Math.round(hertz / (tap.context.sampleRate / tap.fftSize));
    return Math.max(...levels.subarray(bin - 1, bin + 2));
  };
  return {
    level: (hertz) => Math.max(-Infinity, ...taps.map((tap) => levelIn(tap, hertz))),
    close: () => void (prototype.connect = connect),
  };
}
