import { useEffect, useRef, type RefObject } from 'react';
import { labelLine } from '../../core/transcript/labelLine.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import { describeTime } from '../../core/time/describeTime.js';
import { createTranscriptView, findFocused, type LineTerms, type TranscriptView } from '../../media/index.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { useReading } from '../reading/useReading.js';

/** The lines in their box. What is written there is no part of React: a playing film renders nothing again. */
export function useTranscriptView(
  box: RefObject<HTMLElement | null>,
  lines: readonly TranscriptLine[],
  headingLevel: number,
  terms: LineTerms | null,
): RefObject<TranscriptView | null> {
  const player = usePlayer();
  const translate = useTranslate();
  const [{ follow, tabStops }] = useReading();
  const view = useRef<TranscriptView | null>(null);
  /** The reader was in the lines when their view was made anew (other words, React's StrictMode): they go on there. */
  const inside = useRef(false);

  useEffect(() => {
    const root = box.current;
    if (!root) return undefined;
    const created = createTranscriptView(root, {
      language: translate.locale,
      headingLevel,
      terms,
      words: {
        label: (line, before) => labelLine(line, before, translate),
        time: (seconds) => describeTime(seconds, translate),
      },
      seek: (time) => player.seek(time),
    });
    view.current = created;
    const unsubscribe = player.clock.subscribe(created.setTime);
    return () => {
      unsubscribe();
      inside.current = root.contains(findFocused(root));
      view.current = null;
      created.dispose();
    };
  }, [box, player, translate, headingLevel, terms]);

  // After the effect above, in its order and with its reasons: a new view is told everything.
  useEffect(() => view.current?.setFollowing(follow), [follow, player, translate, headingLevel, terms]);
  useEffect(() => {
    view.current?.setTime(player.clock.getTime());
    view.current?.show(lines);
    if (inside.current) view.current?.enter();
    inside.current = false;
  }, [lines, player, translate, headingLevel, terms]);
  useEffect(() => view.current?.setTabStops(tabStops), [tabStops, player, translate, headingLevel, terms]);
  return view;
}
