import type { Extension, Verbosity } from '../../descriptions/DescriptionCue.js';
import type { EventNote, Mixing, OnScreen, ScriptEvent } from '../DescriptionScript.js';
import { cutMixing, joinMixing } from '../joinMixing.js';
import { ns } from './namespaces.js';
import { inherited, type Reading } from './Reading.js';
import { agentsOf } from './readCharacters.js';
import { readMixing } from './readMixing.js';
import type { Styles } from './readStyles.js';
import { endOf, readText } from './readText.js';
import { readInterval, type Interval } from './readTime.js';
import {
  attributeOf,
  childrenNamed,
  filledAttribute,
  is,
  shorten,
  tellElement,
  textOf,
  type XmlElement,
} from './XmlElement.js';

interface Around {
  readonly interval: Interval;
  readonly mixing: Mixing;
}

/** How events are found: as DAPT has it, or as the profile before it was written. */
export type EventStyle = 'dapt' | 'adpt';

/** All events in document order (DAPT §Handling div and p elements). */
export function readEvents(reading: Reading, styles: Styles, style: EventStyle): readonly ScriptEvent[] {
  const events: ScriptEvent[] = [];
  const names = new Set<string>();
  let named = 0;
  const [body] = childrenNamed(reading.root, 'body');
  if (!body) return events;
  const whole = readInterval(reading, body, { start: 0, end: Infinity });
  const around = { interval: whole, mixing: readMixing(reading, styles, body, whole) };
  for (const div of childrenNamed(body, 'div')) visit(div, around);
  return events;

  function visit(div: XmlElement, outer: Around): void {
    const interval = readInterval(reading, div, outer.interval);
    const here = { interval, mixing: joinMixing(outer.mixing, readMixing(reading, styles, div, interval)) };
    checkOnScreen(reading, div);
    const inner = childrenNamed(div, 'div');
    const paragraphs = childrenNamed(div, 'p');
    if (inner.length > 0) {
      if (paragraphs.length > 0) tellNoEvent(reading, div);
      inner.forEach((one) => visit(one, here));
    } else if (attributeOf(div, 'id', ns.xml) !== undefined) {
      events.push(readEvent(div, paragraphs, here, attributeOf(div, 'id', ns.xml) ?? ''));
    } else if (style === 'dapt') {
      if (paragraphs.length > 0) tellNoEvent(reading, div);
    } else if (attributeOf(div, 'begin') !== undefined) {
      if (paragraphs.length > 0) events.push(readEvent(div, paragraphs, here, freeId()));
    } else {
      for (const one of paragraphs) events.push(readParagraphEvent(one, here));
    }
  }

  function readEvent(
    element: XmlElement,
    paragraphs: readonly XmlElement[],
    { interval, mixing }: Around,
    id: string,
  ): ScriptEvent {
    const represents = inherited(element, 'represents', ns.daptm) ?? (style === 'adpt' ? 'visual' : '');
    if (represents === '')
      reading.error(
        'represents-missing',
        element,
        `Nothing says what ${tellElement(element)} stands for. It is not known to be a description, and is not heard. Write daptm:represents="visual" on it, or on <tt> for all.`,
      );
    if (style === 'dapt') checkTimes(reading, element);
    const name = ownId(element) ?? id;
    names.add(name);
    return {
      id: name,
      startTime: interval.start,
      endTime: endOf(interval),
      represents,
      characters: charactersOf(reading, element),
      onScreen: onScreenOf(element),
      ...readNotes(element),
      mixing: cutMixing(mixing, interval.start, interval.end),
      texts: paragraphs.map((one) => readText(reading, styles, one, interval, represents)),
    };
  }

  /** In the older profile a `p` could be all there was to a description: its times are the event's. */
  function readParagraphEvent(paragraph: XmlElement, around: Around): ScriptEvent {
    const id = attributeOf(paragraph, 'id', ns.xml) ?? freeId();
    const event = readEvent(paragraph, [paragraph], around, id);
    const [text] = event.texts;
    return text
      ? {
          ...event,
          startTime: text.startTime,
          endTime: text.endTime,
          mixing: cutMixing(around.mixing, text.startTime, text.endTime ?? Infinity),
        }
      : event;
  }

  function freeId(): string {
    named = Math.max(named, events.length);
    do named += 1;
    while (reading.byId.has(`event-${named}`) || names.has(`event-${named}`));
    return `event-${named}`;
  }
}

function tellNoEvent(reading: Reading, div: XmlElement): void {
  reading.warn(
    'not-an-event',
    div,
    `${tellElement(div)} holds a <p>, but it is no event: it ${attributeOf(div, 'id', ns.xml) === undefined && childrenNamed(div, 'div').length === 0 ? 'has no xml:id' : 'has a <div> within'}. Its words are not heard. Give it an xml:id, or put the <p> into a <div> of its own.`,
  );
}

function checkTimes(reading: Reading, div: XmlElement): void {
  const missing = ['begin', 'end'].filter((name) => attributeOf(div, name) === undefined);
  if (missing.length === 0 || (missing[0] === 'end' && attributeOf(div, 'dur') !== undefined)) return;
  reading.warn(
    'event-times',
    div,
    `${tellElement(div)} has no ${missing.join(' and no ')}. It ${missing.includes('begin') ? 'begins with what it is in' : 'lasts as long as what it is in'}. Write begin and end.`,
  );
}

const screens: readonly string[] = ['ON', 'OFF', 'ON_OFF', 'OFF_ON'];
const isOnScreen = (value: string): value is OnScreen => screens.includes(value);

function checkOnScreen(reading: Reading, div: XmlElement): void {
  const written = attributeOf(div, 'onScreen', ns.daptm);
  if (written === undefined || isOnScreen(written)) return;
  reading.error(
    'on-screen',
    div,
    `daptm:onScreen="${shorten(written)}" of ${tellElement(div)} is none of ${screens.join(', ')}. It is read as ON. Write one of them.`,
  );
}

const onScreenOf = (div: XmlElement): OnScreen => {
  const written = attributeOf(div, 'onScreen', ns.daptm);
  return written !== undefined && isOnScreen(written) ? written : 'ON';
};

const charactersOf = (reading: Reading, div: XmlElement): readonly string[] =>
  agentsOf(div).filter((id) => {
    const found = reading.byId.get(id);
    return found !== undefined && is(found, 'agent', ns.ttm) && attributeOf(found, 'type') === 'character';
  });

/** What DAPT has no attribute for is kept in the event's own metadata, where other tools leave it alone. */
const marksOf = (div: XmlElement, name: string): string | undefined =>
  childrenNamed(div, 'metadata')
    .map((one) => attributeOf(one, name, ns.own))
    .find((value) => value !== undefined);

/** An id that is no XML name (a WebVTT cue's “1”) is kept beside the one that is. */
const ownId = (div: XmlElement): string | undefined => marksOf(div, 'id');

/** How significant an event is for the plot, in DAPT's own words, is how soon a viewer who wants little hears it. */
const significance: ReadonlyMap<string, Verbosity> = new Map([
  ['high', 'brief'],
  ['low', 'rich'],
]);

const extensions: readonly string[] = ['never', 'allowed', 'required'];
const isExtension = (value: string): value is Extension => extensions.includes(value);

function readNotes(element: XmlElement): Pick<ScriptEvent, 'notes' | 'extended' | 'verbosity'> {
  const notes = childrenNamed(element, 'desc', ns.ttm).map((one): EventNote => ({
    text: textOf(one).replace(/\s+/g, ' ').trim(),
    type: attributeOf(one, 'descType', ns.daptm) ?? null,
    language: filledAttribute(one, 'lang', ns.xml) ?? null,
  }));
  const told = notes.find((one) => one.type === 'plotSignificance' && significance.has(one.text));
  const extended = marksOf(element, 'extended') ?? '';
  return {
    notes: notes.filter((one) => one !== told),
    verbosity: (told && significance.get(told.text)) ?? 'standard',
    extended: isExtension(extended) ? extended : 'allowed',
  };
}
