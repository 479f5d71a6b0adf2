/** Why a cue gets other times. */
export type RetimeReason = 'empty' | 'past-end' | 'over-description' | 'over-dialogue' | 'more-room';

interface Times {
  readonly startTime: number;
  readonly endTime: number;
}

/** One change to a script. Seconds of the film. */
export type Fix =
  | { readonly kind: 'reorder' }
  | {
      readonly kind: 'retime';
      readonly cueId: string;
      readonly reason: RetimeReason;
      readonly before: Times;
      readonly after: Times;
    }
  | {
      readonly kind: 'extend';
      readonly cueId: string;
      readonly takes: number;
      readonly room: number;
      /** `required` where no cue of the script is marked: there, `allowed` would say nothing new. */
      readonly extended: 'allowed' | 'required';
    }
  | {
      readonly kind: 'split';
      readonly cueId: string;
      readonly newId: string;
      readonly first: Times & { readonly text: string };
      readonly second: Times & { readonly text: string };
    };
