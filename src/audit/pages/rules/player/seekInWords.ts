import { definePageRule } from '../../definePageRule.js';
import { failed, passed, unsure } from './judgeControls.js';
import { readSpokenValue, type SpokenValue } from './readSpokenValue.js';
import { askPlayer } from './askPlayer.js';
import { eachPlayer, pause } from './startPlayers.js';

type Facts = { readonly value: SpokenValue | 'native' | 'no-bar'; readonly text: string };

export const seekInWords = definePageRule<Facts>({
  id: 'player/seek-in-words',
  group: 'player',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 4.1.2', 'WCAG 1.1.1'],
  source: 'ARIA 1.2, aria-valuetext; ARIA Authoring Practices, Media Seek Slider',
  find: (page) =>
    eachPlayer<ReturnType<typeof passed<Facts>>>(page, async ({ player }) => {
      const known = player.controls.find(({ kind, role }) => kind === 'seek' && role === 'slider');
      // Some players write the words only when the bar is come to, which is when they are heard.
      if (known) await askPlayer(page, player, 'focus', known.id);
      await pause(250);
      const bar =
        known && ((await askPlayer(page, player, 'controls'))?.find(({ id }) => id === known.id) ?? known);
      if (!bar) return [unsure(player.target, { value: player.native ? 'native' : 'no-bar', text: '' })];
      const value = readSpokenValue(bar.valueText);
      const facts = { value, text: bar.valueText ?? bar.valueNow ?? '' };
      if (value === 'words') return [passed(bar.target, facts)];
      return [value === 'clock' ? unsure(bar.target, facts) : failed(bar.target, facts)];
    }),
  words: {
    en: {
      title: 'The seek bar says the time in words',
      found: ({ value, text }) => {
        switch (value) {
          case 'words':
            return `The seek bar says “${text}”.`;
          case 'clock':
            return `The seek bar says “${text}”: figures and colons only.`;
          case 'number':
          case 'nothing':
            return `The seek bar says a bare number: “${text}”.`;
          case 'native':
            return 'The seek bar is the browser’s own; a page cannot see its value.';
          case 'no-bar':
            return 'No seek bar was found.';
        }
      },
      cost: 'The listener hears “3725” or “37 per cent” and does not know where in the film that is.',
      fix: () => 'Give aria-valuetext, such as “1 minute 2 seconds of 5 minutes”.',
      question: ({ value }) =>
        value === 'clock'
          ? 'Do the screen readers of your visitors read it as minutes and seconds, and not as a time of day or a ratio?'
          : 'Can the film be moved in, and is the time then said in words?',
    },
    'zh-CN': {
      title: '进度条用话报时间',
      found: ({ value, text }) => {
        switch (value) {
          case 'words':
            return `进度条念的是“${text}”。`;
          case 'clock':
            return `进度条念的是“${text}”，只有数字和冒号。`;
          case 'number':
          case 'nothing':
            return `进度条只报一个数：“${text}”。`;
          case 'native':
            return '进度条是浏览器自带的，网页看不到它报什么。';
          case 'no-bar':
            return '没有找到进度条。';
        }
      },
      cost: '听到“3725”或“百分之三十七”，不知道放到哪儿了。',
      fix: () => '写上 aria-valuetext，比如“1 分 2 秒，共 5 分钟”。',
      question: ({ value }) =>
        value === 'clock'
          ? '观众用的读屏，会念成几分几秒，而不是钟点或者比分吗？'
          : '影片能不能快进快退？时间会用话报出来吗？',
    },
  },
});
