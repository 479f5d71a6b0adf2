import type { FrameAnswer } from '../PageDriver.js';
import { installProbe } from '../inPage/installProbe.js';

/** As much of either library's frame as is used. */
export interface EvaluatingFrame {
  url(): string;
  evaluate(run: (given: unknown) => unknown, given: unknown): Promise<unknown>;
}

/** Asks a frame, which has the probe by then. */
export async function evaluateIn<Given, Result>(
  frame: EvaluatingFrame,
  run: (given: Given) => Result | Promise<Result>,
  given: Given,
): Promise<Result> {
  await frame.evaluate(installProbe as (given: unknown) => unknown, { fromTheStart: false });
  return (await frame.evaluate(run as (given: unknown) => unknown, given)) as Result;
}

/** Asks every frame of a page. Its own must answer; any other may go, or may never have come. */
export async function evaluateInEach<Frame extends EvaluatingFrame, Given, Result>(
  page: { frames(): Frame[]; mainFrame(): Frame },
  isGone: (frame: Frame) => boolean,
  run: (given: Given) => Result | Promise<Result>,
  given: Given,
): Promise<readonly FrameAnswer<Result>[]> {
  const answers: FrameAnswer<Result>[] = [];
  for (const frame of page.frames()) {
    if (isGone(frame)) continue;
    try {
      answers.push({ frame: frame.url(), value: await evaluateIn(frame, run, given) });
    } catch (error) {
      if (frame === page.mainFrame()) throw error;
    }
  }
  return answers;
}
