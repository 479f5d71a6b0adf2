import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/styles/styles.css';
import { SeekSlider } from '../../../src/react/controls/SeekSlider.js';
import { ChaptersDialog } from '../../../src/react/dialogs/ChaptersDialog.js';
import { Still } from '../../../stories/fixtures/Still.js';

const chapters = [
  { startTime: 0, endTime: 60, title: 'The bank', depth: 0 },
  { startTime: 60, endTime: 90, title: 'The river', depth: 0 },
  { startTime: 75, endTime: 90, title: 'The storm', depth: 1 },
  { startTime: 400, endTime: 410, title: 'Past the end', depth: 0 },
];

beforeEach(() => page.viewport(800, 400));
afterEach(cleanup);

test.each(['ltr', 'rtl'] as const)(
  'who sees the slider sees where chapters begin, at their place on it, parts longer than scenes: %s',
  (direction) => {
    const { container } = render(
      <div dir={direction}>
        <Still locale={direction === 'rtl' ? 'en' : 'zh-CN'} state={{ duration: 120, chapters }}>
          <SeekSlider />
        </Still>
      </div>,
    );
    container.querySelector('[data-part="player"]')?.setAttribute('dir', direction);
    const slider = container.querySelector('[data-part="seek-slider"]')!.getBoundingClientRect();
    const marks = [...container.querySelectorAll('[data-part="chapter-marks"] > *')].map((one) =>
      one.getBoundingClientRect(),
    );
    const places = marks.map(({ left, right }) =>
      direction === 'ltr' ? (left - slider.left) / slider.width : (slider.right - right) / slider.width,
    );
    expect(places).toHaveLength(2);
    expect(places[0]).toBeCloseTo(0.5, 2);
    expect(places[1]).toBeCloseTo(0.625, 2);
    expect(marks[0]!.height).toBeGreaterThan(marks[1]!.height);
    for (const { top, bottom } of marks) {
      expect(top).toBeGreaterThan(slider.top);
      expect(bottom).toBeLessThan(slider.bottom);
    }
    expect(container.querySelector('[data-part="chapter-marks"]')!.getAttribute('aria-hidden')).toBe('true');
  },
);

test('chapters that begin at once and are called the same are all there, each once', () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const twice = [chapters[1]!, { ...chapters[1]!, depth: 1 }];
  const { container } = render(
    <Still locale="en" state={{ duration: 120, chapters: twice }}>
      <SeekSlider />
      <ChaptersDialog />
    </Still>,
  );
  expect(container.querySelectorAll('[data-part="chapter-marks"] > *')).toHaveLength(2);
  expect(document.querySelectorAll('[data-part="chapter-list"] > li')).toHaveLength(2);
  expect(told.mock.calls).toEqual([]);
  told.mockRestore();
});
