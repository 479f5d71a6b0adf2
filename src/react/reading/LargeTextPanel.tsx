import { useEffect, useRef, useState, type ComponentProps, type CSSProperties } from 'react';
import { readingBounds } from '../../core/reading/ReadingPreferences.js';
import { readingLookVariables } from '../../core/reading/readingLookVariables.js';
import { findLineAt } from '../../core/transcript/findLineAt.js';
import { sayLine } from '../../core/transcript/labelLine.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { RangeField } from '../dialogs/RangeField.js';
import { usePlayer } from '../player/usePlayer.js';
import { useTranscript } from '../transcript/useTranscript.js';
import { Disclosure } from './Disclosure.js';
import { useReading } from './useReading.js';

export interface LargeTextPanelProps extends Omit<ComponentProps<'section'>, 'children'> {
  /** Of its heading, to fit the page; 3 where it is left out. */
  readonly headingLevel?: number;
  readonly defaultOpen?: boolean;
}

/** Large words behind their heading. */
export function LargeTextPanel({ headingLevel = 3, defaultOpen = false, ...props }: LargeTextPanelProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(defaultOpen);
  return (
    <Disclosure
      {...props}
      part="large-text"
      label={translate('largeText.label')}
      headingLevel={headingLevel}
      open={open}
      onToggle={() => setOpen((before) => !before)}
    >
      <LargeWords />
    </Disclosure>
  );
}

/** Written to the page from the clock, and no live region: the words are being spoken. */
function LargeWords() {
  const player = usePlayer();
  const translate = useTranslate();
  const { lines } = useTranscript();
  const [reading, change] = useReading();
  const { largeText } = reading;
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const spoken = lines.filter(({ kind, text }) => kind !== 'chapter' && text !== '');
    let shown = -2;
    const show = (time: number) => {
      const at = findLineAt(spoken, time);
      if (at === shown) return;
      shown = at;
      const around: (TranscriptLine | undefined)[] = [spoken[at - 1], spoken[at], spoken[at + 1]];
      [...(box.current?.children ?? [])].forEach((child, index) => {
        const line = around[index];
        child.textContent = line ? sayLine(line, around[index - 1] ?? null, translate) : '';
        if (line?.language && line.language !== translate.locale) child.setAttribute('lang', line.language);
        else child.removeAttribute('lang');
      });
    };
    show(player.clock.getTime());
    return player.clock.subscribe(show);
  }, [lines, player, translate]);

  return (
    <>
      <RangeField
        label={translate('largeText.size')}
        min={readingBounds.largeText[0]}
        max={readingBounds.largeText[1]}
        step={50}
        value={largeText}
        valueText={translate('largeText.sizeValue', { percent: largeText })}
        onChange={(size) => change({ largeText: size })}
      />
      <div
        ref={box}
        data-part="large-words"
        style={{ ...readingLookVariables(reading), '--large-text': largeText / 100 } as CSSProperties}
      >
        <p data-part="large-before" />
        <p data-part="large-now" />
        <p data-part="large-after" />
      </div>
    </>
  );
}
