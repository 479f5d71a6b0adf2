import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { catalogue, problems, today, withWork } from './lanternTheatre.js';
import { TheatrePlayer } from '../../src/react/index.js';
import { StoryTheatre } from './StoryTheatre.js';

/**
 * All titles of a site, a search over them, and a page for each. Built of headings, lists and landmarks, never of what slides:
 * a whole evening can be done with the screen reader's key for headings, Tab and Enter.
 *
 * **Keys**: H from title to title, Enter opens one, Tab to its sample; in the search field, Enter goes to what was found.
 *
 * **Heard** on a card: the title; then one sentence: who describes it, in which language, how long it is, whether it is new or
 * leaves. While one types: nothing, and after the last key once how many were found, and the first of them. A sample plays
 * when its button is pressed, for half a minute, one at a time.
 */
const meta = {
  title: 'Theatre/Theatre',
  component: StoryTheatre,
  decorators: [
    (Part, { args, globals, parameters }) => (
      <div data-skin={parameters['skin'] as string | undefined}>
        <Part args={{ ...args, locale: String(globals['locale']) }} />
      </div>
    ),
  ],
} satisfies Meta<typeof StoryTheatre>;
export default meta;
type Story = StoryObj<typeof meta>;

const type =
  (text: string, then: (page: HTMLElement) => Promise<void>): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await userEvent.type(within(canvasElement).getByRole('searchbox'), text);
    await then(canvasElement);
  };
const found =
  (...titles: string[]) =>
  async (page: HTMLElement) => {
    await waitFor(async () => {
      const links = within(page)
        .queryAllByRole('link')
        .map((one) => one.textContent);
      await expect(links).toEqual(titles);
    });
  };

/** One title of each kind: each says what it is, and who describes it. */
export const AllTitles: Story = {
  play: async ({ canvasElement }) => {
    await expect(problems).toEqual([]);
    const card = within(canvasElement).getAllByRole('link', { name: '渡灯' })[0];
    await expect(card).toHaveAccessibleDescription(/^阅读障碍者专用 新上线，电影，智能语音讲述/);
    await expect(within(canvasElement).getByRole('link', { name: '影子街' })).toHaveAccessibleDescription(
      /由您自己的语音讲述.*英语对白，9 分钟/,
    );
    await expect(
      within(canvasElement).getAllByRole('link', { name: '长夜灯' })[0],
    ).toHaveAccessibleDescription(
      /12月10日后下线，剧集，明星讲述：周讲述，讲述加长，普通话对白，3 集，有字幕/,
    );
  },
};
export const InEnglish: Story = {
  globals: { locale: 'en' },
  play: async ({ canvasElement }) => {
    await expect(
      within(canvasElement).getAllByRole('link', { name: 'Lamps of the Long Night' })[0],
    ).toHaveAccessibleDescription(
      'Leaving after December 10, series, described by a star: Zhou Jiangshu, extended description, spoken in Mandarin, 3 episodes, captions.',
    );
  },
};
export const Empty: Story = { args: { catalogue: { works: [] } } };
/** 拼音, its first letters, or what dictation writes: the ferry is found. */
export const FoundByPinyin: Story = { play: type('dudeng', found('渡灯')) };
export const FoundByInitials: Story = { play: type('jsyh', found('江上夜话')) };
export const OneResult: Story = { args: { at: { text: '渡灯' } } };
export const NothingFound: Story = {
  args: { at: { text: '哈利波特' } },
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByRole('heading', { name: '没有找到。少输几个字，或者去掉筛选再试。' }),
    ).toBeVisible();
  },
};
/** What is typed and what is chosen narrow together; the address holds both. */
export const Narrowed: Story = {
  args: { at: { description: 'human' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await found('江上夜话')(canvasElement);
    await userEvent.selectOptions(canvas.getByLabelText('讲述'), '明星');
    await found('长夜灯')(canvasElement);
  },
};
/** What was begun comes first, and says where; of a series, the episode that comes next. */
export const BegunBefore: Story = {
  args: {
    heard: {
      places: [
        { id: 'lantern-ferry', time: 75, duration: 116, at: today - 1000, finished: false },
        { id: 'long-night-1', time: 116, duration: 116, at: today - 2000, finished: true },
      ],
      favourites: ['river-talk'],
    },
  },
  play: async ({ canvasElement }) => {
    const shelf = within(canvasElement).getByRole('region', { name: '接着听' });
    await expect(within(shelf).getByRole('link', { name: '渡灯' })).toHaveAccessibleDescription(
      /上次听到 1 分 15 秒。/,
    );
    await expect(within(shelf).getByRole('link', { name: '长夜灯 · 第 2 集' })).toHaveAccessibleDescription(
      /接下来听这一集。/,
    );
  },
};
export const SamplePlaying: Story = {
  play: async ({ canvasElement }) => {
    const sample = within(canvasElement).getByRole('button', { name: '试听《渡灯》' });
    await userEvent.click(sample);
    await expect(sample).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(sample);
    await expect(sample).toHaveAttribute('aria-pressed', 'false');
  },
};
export const SampleBroken: Story = {
  play: async ({ canvasElement }) => {
    const [sample] = within(canvasElement).getAllByRole('button', { name: '试听《江上夜话》' });
    if (sample) await userEvent.click(sample);
    await expect(
      (await within(canvasElement).findAllByText('《江上夜话》的试听放不出来。可以进入影片直接听。'))[0],
    ).toBeVisible();
  },
};
export const NewAndLeaving: Story = {
  args: {
    catalogue: {
      works: [
        ...catalogue.works,
        ...catalogue.works.map((work) => ({ ...work, id: `${work.id}-again`, seasons: work.seasons ?? [] })),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('heading', { name: '新上线' })).toBeVisible();
    await expect(canvas.getByRole('heading', { name: '即将下线' })).toBeVisible();
  },
};
/** Behind a gate each card says whether the title is open to this viewer, and what comes first where it is not. */
export const BehindAGate: Story = {
  args: {
    accessTo: ({ id }) =>
      id === 'lantern-ferry' ? 'open' : id === 'long-night' ? 'entitlement-expired' : 'not-entitled',
  },
  play: async ({ canvasElement }) => {
    const said = (name: string) => expect(within(canvasElement).getAllByRole('link', { name })[0]);
    await said('渡灯').toHaveAccessibleDescription(/^阅读障碍者专用 新上线，已对您开放，电影/);
    await said('长夜灯').toHaveAccessibleDescription(/12月10日后下线，认证到期，先续期再听，剧集/);
    await said('江上夜话').toHaveAccessibleDescription(/^先认证再听，访谈节目/);
  },
};
/** Large print, two colours and lines. */
export const LargePrint: Story = { parameters: { skin: 'large' } };
/** Nothing but words. */
export const Quiet: Story = { parameters: { skin: 'quiet' } };
export const Dark: Story = { globals: { colorScheme: 'dark' } };
export const Narrow: Story = {
  decorators: [
    (Part) => (
      <div style={{ inlineSize: 320 }}>
        <Part />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const theatre = canvasElement.querySelector('[data-part="theatre"]');
    await expect(theatre?.scrollWidth).toBeLessThanOrEqual(320);
  },
};
export const RightToLeft: Story = { globals: { direction: 'rtl' }, args: { dir: 'rtl' } };

/** Its page: what it is, what to know before, the film, its people; a heading for each. */
export const FilmPage: Story = {
  args: { at: { work: 'lantern-ferry' }, renderFilm: ({ id }) => <p>{id}</p> },
  play: async ({ canvasElement }) => {
    const headings = within(canvasElement)
      .getAllByRole('heading')
      .map((one) => `${one.tagName} ${one.textContent}`);
    await expect(headings).toEqual([
      'H2 渡灯',
      'H3 开场介绍',
      'H4 人物',
      'H4 地方',
      'H3 收听',
      'H3 演职员',
      'H3 讲述版改了什么',
    ]);
  },
};
/** The film on its page, with where the viewer stopped: two buttons, and nothing jumps. */
export const Resumed: Story = {
  args: {
    at: { work: 'lantern-ferry' },
    heard: {
      places: [{ id: 'lantern-ferry', time: 75, duration: 116, at: today, finished: false }],
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(
      await canvas.findByRole('button', { name: '从 1 分 15 秒接着听' }, { timeout: 10_000 }),
    ).toBeVisible();
    await expect(canvas.getByRole('button', { name: '从头听' })).toBeVisible();
  },
};
/** For the first time: one step sets the player up, before it; nothing opens by itself. */
export const ForTheFirstTime: Story = {
  args: {
    at: { work: 'lantern-ferry' },
    renderFilm: (playing) => (
      <TheatrePlayer {...playing} storage={{ read: () => null, write: () => undefined }} />
    ),
  },
  play: async ({ canvasElement }) => {
    const offer = await within(canvasElement).findByRole(
      'button',
      { name: '按我的需要设置' },
      { timeout: 10_000 },
    );
    await expect(offer).toHaveAccessibleDescription('第一次来？一步就能按您的需要设好播放器。');
  },
};
/** A work of episodes: those heard say so, and the next one is a link, never a surprise. */
export const Series: Story = {
  args: {
    at: { work: 'long-night', episode: 'long-night-2' },
    renderFilm: ({ id }) => <p>{id}</p>,
    heard: {
      places: [{ id: 'long-night-1', time: 116, duration: 116, at: today, finished: true }],
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('link', { name: '下一集：第 3 集' })).toBeVisible();
    await expect(canvas.getByRole('link', { name: '第 2 集' })).toHaveAttribute('aria-current', 'page');
    await expect(canvas.getByText(/已听完/)).toBeVisible();
  },
};
export const Audiobook: Story = {
  args: { at: { work: 'ferryman-book' }, renderFilm: ({ id }) => <p>{id}</p> },
};
export const FilmThatCannotBeFetched: Story = {
  args: {
    catalogue: withWork('river-talk', { film: '/films/nowhere/film.json' }),
    at: { work: 'river-talk' },
  },
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByRole('button', { name: '再试一次' }, { timeout: 10_000 }),
    ).toBeVisible();
  },
};
