import type { DescriptionCue, Extension, Verbosity } from './DescriptionCue.js';

/**
 * What an author marks with classes, as in `<c.extended.gain-150.pan-left-50>…</c>`. Other players pass over classes they do not know,
 * so a marked script is still a plain one. `docs/describing.md` tells authors of them.
 */
export interface DescriptionMarks {
  /** Null where the cue does not say. */
  readonly extended: Extension | null;
  readonly verbosity: Verbosity;
  readonly gain: number;
  readonly pan: number;
}

export function readMarks(classes: ReadonlySet<string>): DescriptionMarks {
  let gain = 1;
  let pan = 0;
  for (const name of classes) {
    const percent = /^gain-(\d+(?:,\d+)?)$/.exec(name)?.[1];
    if (percent !== undefined) gain = readPercent(percent);
    const [, side, share = '100'] = /^pan-(left|right)(?:-(\d+(?:,\d+)?))?$/.exec(name) ?? [];
    if (side) pan = Math.min(1, readPercent(share)) * (side === 'left' ? -1 : 1);
  }
  return { extended: readExtension(classes), verbosity: readVerbosity(classes), gain, pan: pan + 0 };
}

function readExtension(classes: ReadonlySet<string>): Extension | null {
  if (!classes.has('extended')) return null;
  if (classes.has('required')) return 'required';
  return classes.has('never') ? 'never' : 'allowed';
}

function readVerbosity(classes: ReadonlySet<string>): Verbosity {
  if (classes.has('brief')) return 'brief';
  return classes.has('rich') ? 'rich' : 'standard';
}

/** The classes that say this of a cue; only where it is not what every cue has. */
export function writeMarks(
  { verbosity, gain, pan }: Pick<DescriptionCue, 'verbosity' | 'gain' | 'pan'>,
  extended: Extension | null,
): string[] {
  return [
    ...(extended === null ? [] : ['extended']),
    ...(extended === 'required' || extended === 'never' ? [extended] : []),
    ...(verbosity === 'standard' ? [] : [verbosity]),
    ...(gain === 1 ? [] : [`gain-${writePercent(gain)}`]),
    ...(pan === 0 ? [] : [`pan-${pan < 0 ? 'left' : 'right'}-${writePercent(Math.abs(pan))}`]),
  ];
}

/** A class name holds no dot, so the fraction stands behind a comma. The exponent moves the point without a rounding. */
const readPercent = (percent: string): number => Number(`${percent.replace(',', '.')}e-2`);

const writePercent = (share: number): string => {
  const short = String(share).includes('e') ? share.toFixed(10) : String(share);
  return String(Number(`${short}e2`)).replace('.', ',');
};
