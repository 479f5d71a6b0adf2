import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { isReadAlready } from '../../core/reading/isReadAlready.js';
import { listNew } from '../../core/reading/listNew.js';
import { findLineAt } from '../../core/transcript/findLineAt.js';
import { sayLine } from '../../core/transcript/labelLine.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import { findFocused } from '../../media/index.js';
import { describeInto } from '../announcer/describeInto.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { CheckField } from '../dialogs/settings/CheckField.js';
import { usePlayer } from '../player/usePlayer.js';
import { useTranscript } from '../transcript/useTranscript.js';
import { Disclosure } from './Disclosure.js';
import { useReading } from './useReading.js';

/** How many lines from before it was opened. */
const EARLIER = 20;

export interface BrailleFeedPanelProps extends Omit<ComponentProps<'section'>, 'children'> {
  /** Of its heading, to fit the page; 3 where it is left out. */
  readonly headingLevel?: number;
  readonly defaultOpen?: boolean;
}

/** The feed behind its heading. */
export function BrailleFeedPanel({ headingLevel = 3, defaultOpen = false, ...props }: BrailleFeedPanelProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(defaultOpen);
  return (
    <Disclosure
      {...props}
      part="braille-feed"
      label={translate('brailleFeed.label')}
      headingLevel={headingLevel}
      open={open}
      onToggle={() => setOpen((before) => !before)}
    >
      <Feed />
    </Disclosure>
  );
}

/**
 * Lines are only ever added, at the end: whoever pages back keeps their place. The log itself is silent; where the viewer wants
 * new lines at once, they are told in a place of their own, without those that their screen reader is given already.
 */
function Feed() {
  const player = usePlayer();
  const translate = useTranslate();
  const { lines } = useTranscript();
  const [{ feedLive }, change] = useReading();
  const log = useRef<HTMLDivElement>(null);
  const told = useRef<HTMLDivElement>(null);
  const [empty, setEmpty] = useState(true);
  const live = useRef(feedLive);
  useEffect(() => {
    live.current = feedLive;
  }, [feedLive]);
  const place = useRef({ time: -1, last: null as TranscriptLine | null });

  useEffect(() => {
    const spoken = lines.filter(({ kind, text }) => kind !== 'chapter' && text !== '');
    if (!told.current) return undefined;
    const describe = describeInto(told.current);
    const say = (line: TranscriptLine, box: HTMLElement) => {
      const entry = box.ownerDocument.createElement('p');
      entry.dataset['kind'] = line.kind;
      if (line.language !== null && line.language !== translate.locale) entry.lang = line.language;
      entry.textContent = sayLine(line, place.current.last, translate);
      box.append(entry);
    };
    const take = (time: number) => {
      const { time: from } = place.current;
      place.current.time = time;
      const box = log.current;
      if (!box) return;
      const fresh = listNew(spoken, from, time).filter((line) => line !== place.current.last);
      if (fresh.length === 0) return;
      const { description } = player.getState();
      const { describer } = player.preferences.get();
      const aloud = fresh.filter(({ kind }) => live.current && !isReadAlready(kind, description, describer));
      if (aloud.length > 0)
        describe({
          text: aloud.map((line) => sayLine(line, null, translate)).join(' '),
          language: aloud[0]?.language ?? translate.locale,
        });
      const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 4;
      for (const line of fresh) {
        say(line, box);
        place.current.last = line;
      }
      setEmpty(false);
      // Who reads further up, by eye or with the focus in the log, stays there.
      if (atEnd && !box.contains(findFocused(box))) box.scrollTop = box.scrollHeight;
    };
    if (place.current.time < 0) place.current.time = player.clock.getTime() - 0.001;
    // Who opens it in the middle of the film finds what was said just before.
    const box = log.current;
    const at = findLineAt(spoken, place.current.time);
    if (box?.children.length === 0 && at >= 0) {
      for (const line of spoken.slice(Math.max(0, at + 1 - EARLIER), at + 1)) {
        say(line, box);
        place.current.last = line;
      }
      setEmpty(false);
      box.scrollTop = box.scrollHeight;
    }
    return player.clock.subscribe(take);
  }, [lines, player, translate]);

  return (
    <div data-part="braille-feed-body">
      <CheckField
        label={translate('brailleFeed.live')}
        note={translate('brailleFeed.liveNote')}
        checked={feedLive}
        onChange={(on) => change({ feedLive: on })}
      />
      {empty && <p data-part="note">{translate('brailleFeed.empty')}</p>}
      <div
        ref={log}
        role="log"
        aria-live="off"
        aria-label={translate('brailleFeed.lines')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by who has keys and no screen reader
        tabIndex={0}
        data-part="braille-feed-log"
      />
      <div ref={told} aria-live="polite" data-part="braille-feed-told" />
    </div>
  );
}
