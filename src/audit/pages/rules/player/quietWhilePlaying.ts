import { definePageRule } from '../../definePageRule.js';
import { failed, passed, unsure } from './judgeControls.js';
import { judgeQuiet, type QuietVerdict } from './judgeQuiet.js';
import { eachPlayer } from './startPlayers.js';
import { watchPlaying } from './watchPlaying.js';

type Facts = {
  readonly verdict: QuietVerdict | 'not-played';
  readonly texts: string;
  readonly seconds: number;
};

export const quietWhilePlaying = definePageRule<Facts>({
  id: 'player/quiet-while-playing',
  group: 'player',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 4.1.3', 'WCAG 1.4.2'],
  source: 'ARIA 1.2, live regions and timer; WCAG 2.2, 4.1.3 Status Messages',
  find: async (page) => {
    const watched = await page.once(watchPlaying);
    return eachPlayer(page, ({ player }) => {
      const watch = watched.find((one) => one.player.key === player.key && one.player.index === player.index);
      if (!watch?.played)
        return [unsure<Facts>(player.target, { verdict: 'not-played', texts: '', seconds: 0 })];
      const verdict = judgeQuiet(watch.said, watch.cues, watch.seconds);
      const texts = [...new Set(watch.said.map(({ text }) => text.slice(0, 80)))].slice(0, 3).join('”, “');
      const facts: Facts = { verdict, texts, seconds: watch.seconds };
      if (verdict === 'quiet') return [passed(player.target, facts)];
      return [verdict === 'chatters' ? failed(player.target, facts) : unsure(player.target, facts)];
    });
  },
  words: {
    en: {
      title: 'A player that plays says nothing by itself',
      found: ({ verdict, texts, seconds }) => {
        switch (verdict) {
          case 'quiet':
            return `In ${seconds} seconds of playing, live regions said nothing but what describes the film.`;
          case 'chatters':
            return `In ${seconds} seconds of playing, with nothing pressed, live regions kept saying: “${texts}”.`;
          case 'reads-captions':
            return `Captions stand in a live region, and are read over the film: “${texts}”.`;
          case 'speaks':
            return `With nothing pressed, a live region said: “${texts}”.`;
          case 'not-played':
            return 'The media did not play here.';
        }
      },
      cost: 'The screen reader talks over the film, all the time.',
      fix: () =>
        'Take the time out of live regions (role="timer" or aria-live="off"); leave captions out of them.',
      question: ({ verdict }) =>
        verdict === 'reads-captions'
          ? 'Is it the viewer who chose to have captions read aloud?'
          : 'Does a listener need what is said by itself while the film plays?',
    },
    'zh-CN': {
      title: '正常播放时，播放器自己不出声',
      found: ({ verdict, texts, seconds }) => {
        switch (verdict) {
          case 'quiet':
            return `放了 ${seconds} 秒，实时区域除了口述影像什么也没说。`;
          case 'chatters':
            return `放了 ${seconds} 秒，什么也没按，实时区域一直在说：“${texts}”。`;
          case 'reads-captions':
            return `字幕放在实时区域里，会盖着影片念出来：“${texts}”。`;
          case 'speaks':
            return `什么也没按，实时区域说了：“${texts}”。`;
          case 'not-played':
            return '影片在这里放不出来。';
        }
      },
      cost: '读屏一直盖着影片说话。',
      fix: () => '时间不要放在实时区域里（用 role="timer" 或 aria-live="off"），字幕也不要。',
      question: ({ verdict }) =>
        verdict === 'reads-captions' ? '念字幕是观众自己选的吗？' : '放片时自己说的这些，听的人需要吗？',
    },
  },
});
