import type { ComponentProps } from 'react';
import type { CheckLocale } from '../../core/scriptQuality/Finding.js';
import { layOutTimeline } from '../../core/scriptQuality/timeline/layOutTimeline.js';
import { listTimeline } from '../../core/scriptQuality/timeline/listTimeline.js';
import type { ScriptTimeline as Timeline } from '../../core/scriptQuality/timeline/ScriptTimeline.js';
import { sayTime } from '../../core/scriptQuality/words/sayTime.js';
import { timelineWords } from '../../core/scriptQuality/words/timelineWords.js';
import { dataAttributes } from '../player/dataAttributes.js';

export interface ScriptTimelineProps extends Omit<ComponentProps<'section'>, 'onSelect'> {
  /** As `checkScript` gives it. */
  readonly timeline: Timeline;
  readonly locale?: CheckLocale;
  /** Where it is given, each time in the table is a button: seconds of the film. */
  readonly onSelect?: (time: number) => void;
}

/**
 * A description script beside its film, for authors: dialogue, gaps, descriptions and findings, as a picture and as a table that says the
 * same. Its looks are `tingying/authoring.css`.
 */
export function ScriptTimeline({ timeline, locale = 'en', onSelect, ...props }: ScriptTimelineProps) {
  const words = timelineWords[locale];
  return (
    <section
      lang={locale}
      aria-label={words.title}
      {...dataAttributes({ part: 'script-timeline' })}
      {...props}
    >
      <TimelineSvg timeline={timeline} locale={locale} />
      <TimelineTable timeline={timeline} locale={locale} {...(onSelect && { onSelect })} />
    </section>
  );
}

function TimelineSvg({ timeline, locale }: { timeline: Timeline; locale: CheckLocale }) {
  const words = timelineWords[locale];
  const { width, height, boxes, labels, legend, shown } = layOutTimeline(timeline);
  const said = words.picture(shown);
  return (
    <>
      <ul {...dataAttributes({ part: 'timeline-legend' })}>
        {legend.map((kind) => (
          <li key={kind}>
            <svg width="24" height="12" aria-hidden="true">
              <rect data-kind={kind} x="1" y="1" width="22" height="10" />
            </svg>
            {words.legend[kind]}
          </li>
        ))}
      </ul>
      <Scrolled label={said}>
        <svg role="img" aria-label={said} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
          {boxes.map(({ kind, ...box }, index) => (
            <rect key={index} data-kind={kind} {...box} />
          ))}
          {labels.map(({ kind, x, y, text }, index) => (
            <text key={index} data-kind={kind} x={x} y={y}>
              {text}
            </text>
          ))}
        </svg>
      </Scrolled>
    </>
  );
}

function TimelineTable({
  timeline,
  locale,
  onSelect,
}: Pick<ScriptTimelineProps, 'timeline' | 'onSelect'> & { locale: CheckLocale }) {
  const words = timelineWords[locale];
  const { columns } = words;
  const entries = listTimeline(timeline);
  if (entries.length === 0) return <p>{words.none}</p>;
  return (
    <Scrolled label={`${columns.words}, ${columns.findings}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.time}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.words}</th>
            <th scope="col">{columns.findings}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <tr key={index} {...dataAttributes({ kind: entry.kind })}>
              <th scope="row">
                {onSelect ? (
                  <button type="button" onClick={() => onSelect(entry.startTime)}>
                    {sayTime(entry.startTime)}
                  </button>
                ) : (
                  sayTime(entry.startTime)
                )}
              </th>
              <td>
                {words.kinds[entry.kind]} {entry.cueId !== null && <code>{entry.cueId}</code>}
              </td>
              <td lang={entry.language ?? undefined}>{entry.words}</td>
              <td>
                {entry.findings.map((finding, place) => (
                  <p key={place} {...dataAttributes({ severity: finding.severity })}>
                    <strong>{words.severities[finding.severity]}</strong> {finding.message}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** What is wider than the page scrolls by itself, by keys too. */
function Scrolled({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by keys (axe: scrollable-region-focusable)
    <div role="group" aria-label={label} tabIndex={0} {...dataAttributes({ part: 'timeline-scroll' })}>
      {children}
    </div>
  );
}
