/** An ear for all that Web Audio sends to the loudspeakers, whoever sends it. */
export interface PageEar {
  /** How loud a tone is now, in decibels; -Infinity where nothing sounds. */
  level(hertz: number): number;
  /** The same on the left and on the right. */
  sides(hertz: number): readonly [left: number, right: number];
  close(): void;
}

/** To be opened before anything sounds. */
export function listenToPage(): PageEar {
  const taps: AnalyserNode[] = [];
  const pairs: (readonly [AnalyserNode, AnalyserNode])[] = [];
  const { prototype } = AudioNode;
  const { connect } = prototype;
  prototype.connect = function (this: AudioNode, ...args: unknown[]): unknown {
    const [to] = args;
    if (to instanceof AudioDestinationNode) {
      const { context } = this;
      const makeTap = () => new AnalyserNode(context, { fftSize: 4096, smoothingTimeConstant: 0 });
      const [tap, left, right] = [makeTap(), makeTap(), makeTap()];
      Reflect.apply(connect, this, [tap]);
      taps.push(tap);
      // What has one channel is on both sides.
      const stereo = new GainNode(context, { channelCount: 2, channelCountMode: 'explicit' });
      const splitter = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
      Reflect.apply(connect, this, [stereo]);
      Reflect.apply(connect, stereo, [splitter]);
      Reflect.apply(connect, splitter, [left, 0]);
      Reflect.apply(connect, splitter, [right, 1]);
      pairs.push([left, right]);
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
  const loudest = (all: readonly AnalyserNode[], hertz: number) =>
    Math.max(-Infinity, ...all.map((tap) => levelIn(tap, hertz)));
  return {
    level: (hertz) => loudest(taps, hertz),
    sides: (hertz) => [
      loudest(
        pairs.map(([left]) => left),
        hertz,
      ),
      loudest(
        pairs.map(([, right]) => right),
        hertz,
      ),
    ],
    close: () => void (prototype.connect = connect),
  };
}
