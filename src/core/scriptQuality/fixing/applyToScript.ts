import type { DescriptionScript, Mixing, ScriptEvent } from '../../scripts/DescriptionScript.js';
import type { Fix } from './Fix.js';

/** The script after the fixes. What is within an event is moved along with it, and ends no later. */
export function applyToScript(
  script: DescriptionScript,
  fixes: readonly Fix[],
  events: ReadonlyMap<string, string>,
): DescriptionScript {
  let all = [...script.events];
  const replace = (cueId: string, change: (event: ScriptEvent) => ScriptEvent[]): void => {
    const id = events.get(cueId) ?? cueId;
    all = all.flatMap((event) => (event.id === id ? change(event) : [event]));
  };
  for (const fix of fixes) {
    if (fix.kind === 'retime')
      replace(fix.cueId, (event) => [moveEvent(event, fix.after.startTime, fix.after.endTime)]);
    else if (fix.kind === 'extend') replace(fix.cueId, (event) => [{ ...event, extended: fix.extended }]);
    else if (fix.kind === 'split')
      replace(fix.cueId, (event) => [
        reword(moveEvent(event, fix.first.startTime, fix.first.endTime), fix.first.text),
        {
          ...reword(moveEvent(event, fix.second.startTime, fix.second.endTime), fix.second.text),
          id: fix.newId,
          notes: [],
        },
      ]);
  }
  return fixes.length === 0
    ? script
    : { ...script, events: all.toSorted((a, b) => a.startTime - b.startTime) };
}

function moveEvent(event: ScriptEvent, startTime: number, endTime: number): ScriptEvent {
  const shift = startTime - event.startTime;
  const move = (time: number): number =>
    Math.round(Math.max(startTime, Math.min(endTime, time + shift)) * 1e6) / 1e6;
  // What ended with the event, or at no time of its own, ends with it.
  const moveEnd = (time: number | null): number | null =>
    time === null || time === event.endTime
      ? event.endTime === null && time === null
        ? null
        : endTime
      : move(time);
  const moveMixing = ({ gain, pan }: Mixing): Mixing => ({
    gain: gain.map((frame) => ({ ...frame, time: move(frame.time) })),
    pan: pan.map((frame) => ({ ...frame, time: move(frame.time) })),
  });
  const moved = <Timed extends { startTime: number; endTime: number | null; mixing: Mixing }>(
    one: Timed,
  ): Timed => ({
    ...one,
    startTime: move(one.startTime),
    endTime: moveEnd(one.endTime),
    mixing: moveMixing(one.mixing),
  });
  return {
    ...event,
    startTime,
    endTime,
    mixing: moveMixing(event.mixing),
    texts: event.texts.map((text) => ({
      ...moved(text),
      parts: text.parts.map((part) => ({ ...moved(part), recordings: part.recordings.map(moved) })),
    })),
  };
}

const reword = (event: ScriptEvent, words: string): ScriptEvent => ({
  ...event,
  texts: event.texts.map((text) => ({
    ...text,
    parts: text.parts.slice(0, 1).map((part) => ({ ...part, text: words })),
  })),
});
