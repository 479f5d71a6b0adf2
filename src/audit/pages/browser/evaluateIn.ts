import type { FrameAnswer } from '../PageDriver.js';
import { installProbe } from '../inPage/installProbe.js';

/** As much of either library's frame as is used. */
export interface EvaluatingFrame {
  url(): string;
  evaluate(run: (given: unknown) => unknown, given: unknown): Promise<unknown>;
}

/**
 * Functions with the probe before them, by their text: a frame that has none yet gets it with the same question, for each question to a
 * browser takes its time. Made into functions here, as the libraries send them, so that a page that allows no `eval` is asked, too.
 */
const prepared = new Map<string, (given: unknown) => unknown>();

function prepare(run: (given: never) => unknown): (given: unknown) => unknown {
  const text = run.toString();
  const known = prepared.get(text);
  if (known) return known;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own functions, to be run in the page
  const made = new Function(
    'given',
    `if (!globalThis[Symbol.for('tingying.audit')]) (${installProbe.toString()})({ fromTheStart: false });\nreturn (${text})(given);`,
  ) as (given: unknown) => unknown;
  prepared.set(text, made);
  return made;
}

/** Asks a frame, which has the probe by then. */
export const evaluateIn = async <Given, Result>(
  frame: EvaluatingFrame,
  run: (given: Given) => Result | Promise<Result>,
  given: Given,
): Promise<Result> => (await frame.evaluate(prepare(run), given)) as Result;

/** Asks every frame of a page, all at once. Its own must answer; any other may go, or may never have come. */
export async function evaluateInEach<Frame extends EvaluatingFrame, Given, Result>(
  page: { frames(): Frame[]; mainFrame(): Frame },
  isGone: (frame: Frame) => boolean,
  run: (given: Given) => Result | Promise<Result>,
  given: Given,
): Promise<readonly FrameAnswer<Result>[]> {
  const main = page.mainFrame();
  const answers = await Promise.all(
    page
      .frames()
      .filter((frame) => !isGone(frame))
      .map(async (frame): Promise<readonly FrameAnswer<Result>[]> => {
        try {
          return [{ frame: frame.url(), value: await evaluateIn(frame, run, given) }];
        } catch (error) {
          if (frame === main) throw error;
          return [];
        }
      }),
  );
  return answers.flat();
}
