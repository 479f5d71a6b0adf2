import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { DescriptionDelivery, Film, FilmDescription } from '../../../src/core/films/Film.js';
import { initialState } from '../../../src/core/playback/initialState.js';
import { listDescriptions } from '../../../src/core/descriptions/listDescriptions.js';
import type { PlayerState } from '../../../src/core/playback/PlayerState.js';
import { Player } from '../../../src/react/index.js';
import { makeCue } from '../../core/descriptions/makeCue.js';
import { Still, type StillProps } from '../../../stories/fixtures/Still.js';
import { film as anyFilm } from '../film.js';

vi.setConfig({ testTimeout: 30_000 });

const all = {
  text: { delivery: 'text', language: 'zh-CN', src: 'd.vtt' },
  clips: { delivery: 'clips', language: 'zh-CN', script: 'd.vtt', clips: { d01: 'd01.m4a' } },
  narration: { delivery: 'narration', language: 'zh-CN', src: 'n.m4a' },
  version: { delivery: 'version', language: 'zh-CN', sources: [{ src: 'v.mp4', type: 'video/mp4' }] },
  rendition: { delivery: 'rendition', language: 'zh-CN' },
} as const satisfies Record<DescriptionDelivery, FilmDescription>;

function describedBy(delivery: DescriptionDelivery | null, part: Partial<PlayerState['description']> = {}) {
  const film: Film = { ...anyFilm, descriptions: Object.values(all) };
  const choices = listDescriptions(film, null);
  const chosen = choices.find((one) => one.delivery === delivery)?.id ?? null;
  const description: PlayerState['description'] = {
    ...initialState.description,
    availability: 'available',
    choices,
    chosen,
    phase: chosen === null ? 'off' : 'ready',
    ...part,
  };
  return { film, state: { description } };
}

const show = (still: Omit<StillProps, 'children' | 'locale'>, children: StillProps['children']) => {
  const node = (now: typeof still) => (
    <Still {...now} locale="en">
      {children}
    </Still>
  );
  const { rerender } = render(node(still));
  return (now: typeof still) => rerender(node(now));
};

describe('a viewer asks for a description again, for the next, for less', () => {
  const commands = [
    ['Repeat description', Player.RepeatDescriptionButton, 'repeat'],
    ['Next description', Player.NextDescriptionButton, 'next'],
    ['Previous description', Player.PreviousDescriptionButton, 'previous'],
    ['Describe here', Player.DescribeHereButton, 'describe'],
    ['Skip this description', Player.SkipDescriptionButton, 'skip'],
    ['Describe more', Player.MoreDescriptionButton, 'moreDescription'],
    ['Describe less', Player.LessDescriptionButton, 'lessDescription'],
  ] as const;

  test.each(commands)('by a button: %s', async (name, Button, command) => {
    const onDescribe = vi.fn();
    show({ ...describedBy('text'), onDescribe }, <Button />);
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onDescribe.mock.calls).toEqual([[command]]);
  });

  test.each(['text', 'clips'] as const)('where it is %s, with the key told', (delivery) => {
    show(describedBy(delivery), <Player.RepeatDescriptionButton />);
    const button = screen.getByRole('button', { name: 'Repeat description' });
    expect(button.getAttribute('aria-keyshortcuts')).toMatch(/\S/);
  });

  test.each(['rendition', 'version', 'narration', null] as const)(
    'and meets no button that could do nothing: %s',
    (delivery) => {
      show(
        describedBy(delivery),
        commands.slice(0, 5).map(([name, Button]) => <Button key={name} />),
      );
      expect(screen.queryAllByRole('button')).toEqual([]);
    },
  );

  test('and asks for more or less before description is on, for the wish is kept', () => {
    show(describedBy(null), <Player.MoreDescriptionButton />);
    expect(screen.getByRole('button', { name: 'Describe more' })).toBeTruthy();
  });

  test('and is not left nowhere when the button under the focus goes', () => {
    const change = show(
      describedBy('text'),
      <>
        <Player.DescriptionButton />
        <Player.RepeatDescriptionButton />
      </>,
    );
    screen.getByRole('button', { name: 'Repeat description' }).focus();
    change(describedBy(null));
    expect(screen.queryByRole('button', { name: 'Repeat description' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Description' }));
  });

  test('and a site reaches the button by its own ref', () => {
    const ref = { current: null as HTMLButtonElement | null };
    show(describedBy('text'), <Player.RepeatDescriptionButton ref={ref} />);
    expect(ref.current).toBe(screen.getByRole('button', { name: 'Repeat description' }));
  });
});

describe('a viewer who sees a little reads along', () => {
  const speech = { text: '阿萤提起灯笼。', language: 'zh-CN' };

  test.each(['player', 'screen-reader', 'both', null] as const)(
    'and nobody says it twice: spoken by %s',
    (spokenBy) => {
      show(describedBy('text', { speech, spokenBy, phase: 'speaking' }), <Player.DescriptionText />);
      const words = screen.getByText('阿萤提起灯笼。');
      expect(words.lang).toBe('zh-CN');
      expect(words.closest('[aria-hidden="true"]')).toBeTruthy();
      expect(words.closest('[aria-live]')).toBeNull();
    },
  );

  test('and nothing jumps when the words go: their place stays while description is on', () => {
    const change = show(
      describedBy('text', { speech, phase: 'speaking' }),
      <Player.DescriptionText data-testid="words" />,
    );
    change(describedBy('text'));
    expect(screen.getByTestId('words').textContent).toBe('');
    change(describedBy(null));
    expect(screen.queryByTestId('words')).toBeNull();
  });
});

describe('a viewer goes through what was described', () => {
  const history = [
    { cue: makeCue('d01', 4, 9), text: '月光照着江面。' },
    { cue: makeCue('d02', 96, 99, { language: 'en' }), text: 'Ying lifts the lantern.' },
  ];

  test('as a list, oldest first, each in its language, the words before the time', () => {
    show(describedBy('text', { history }), <Player.DescriptionHistory />);
    const list = screen.getByRole('list', { name: 'Descriptions so far' });
    expect([...list.children].map((one) => one.textContent)).toEqual([
      '月光照着江面。4 seconds',
      'Ying lifts the lantern.1 minute 36 seconds',
    ]);
    expect(screen.getByText('月光照着江面。').lang).toBe('zh-CN');
    expect(screen.getByText('Ying lifts the lantern.').lang).toBe('en');
    expect(list.closest('[aria-live], [role="log"], [role="status"]')).toBeNull();
  });

  test('and goes back to where it was', async () => {
    const onSeek = vi.fn();
    show({ ...describedBy('text', { history }), onSeek }, <Player.DescriptionHistory />);
    await userEvent.click(screen.getByRole('button', { name: '1 minute 36 seconds' }));
    expect(onSeek.mock.calls).toEqual([[96]]);
  });

  test('and is told that there is nothing yet', () => {
    show(describedBy('text'), <Player.DescriptionHistory />);
    expect(screen.getByText('Nothing has been described yet.')).toBeTruthy();
  });
});
