import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const rooms = ['core', 'media', 'react', 'gate-client'];
const sources = rooms.flatMap((room) =>
  readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [`${room}/${file}`, readFileSync(`${root}${room}/${file}`, 'utf8')] as const),
);

/** What follows a finger's path, counts fingers, times a press or senses the device. */
const gesture =
  /touch(move|start|end)|\.touches\b|gesture(start|change|end)|device(motion|orientation)|setPointerCapture|onTouch[A-Z]|onPointer(Move|Down)|onDrag[A-Z]|['"](drag|dragstart|dblclick|contextmenu|wheel)['"]|onDoubleClick|onWheel|onContextMenu/;
/** Any movement of a pointer brings controls back that hid themselves, as a key and the focus do. */
const isWaking = (file: string, line: string) =>
  file === 'react/player/fadeControls.ts' && /\['pointermove', .*'focusin', .*'keydown'\]/.test(line);
/** Whoever takes hold of the transcript, by whatever they scroll with, is not scrolled against. */
const isYielding = (file: string, line: string) =>
  file === 'media/transcript/followReader.ts' && /^const handling = \['wheel', .*'keydown'\]/.test(line);

const findGestures = (files: readonly (readonly [string, string])[]) =>
  files.flatMap(([file, text]) =>
    text
      .split('\n')
      .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line))
      .filter(
        (line) =>
          (gesture.test(line) || line.includes("'pointermove'")) &&
          !isWaking(file, line) &&
          !isYielding(file, line),
      )
      .map((line) => `${file}: ${line.trim()}`),
  );

test('one finger that comes and goes is enough: no path is followed, no second finger, no double or long press, no shaking', () => {
  expect(sources.length).toBeGreaterThan(400);
  expect(findGestures(sources)).toEqual([]);
});

test.each([
  `element.addEventListener('touchmove', follow)`,
  `<div onPointerMove={follow} />`,
  `if (event.touches.length > 2) zoom();`,
  `addEventListener('devicemotion', shake)`,
  `<button onDoubleClick={seek} />`,
  `video.addEventListener('pointermove', follow)`,
])('a gesture would be found: %s', (line) => {
  expect(findGestures([['react/a.tsx', line]])).toHaveLength(1);
});
