import { definePageRule } from '../../definePageRule.js';
import type { SeenControl } from './inPage/PlayerProbe.js';
import { failed, judgeControls, passed, unsure, usable } from './judgeControls.js';
import { sayControl } from './sayControl.js';
import { startPlayers } from './startPlayers.js';
import { walkByTab, type Walk } from './walkByTab.js';
import { askPlayer } from './askPlayer.js';

type Facts =
  | { readonly is: 'reached'; readonly count: number; readonly native: boolean }
  | { readonly is: 'missed'; readonly control: SeenControl }
  | { readonly is: 'by-arrows'; readonly control: SeenControl }
  | { readonly is: 'pointer-only' | 'none' | 'not-tried' };

/** What Tab came to, and what it passed by. */
export function judgeReach({ player, controls, stops }: Pick<Walk, 'player' | 'controls' | 'stops'>) {
  const reached = new Set(stops.map(({ focus }) => focus.control));
  const isReached = ({ id }: SeenControl) => reached.has(id);
  return judgeControls<Facts>(
    player,
    usable(controls),
    (control) => {
      if (isReached(control)) return null;
      // Of native radio buttons Tab stops at one, and arrows lead to the others.
      const isRadio = ({ role, nativeValue }: SeenControl) => role === 'radio' && nativeValue;
      if (isRadio(control) && controls.some((other) => isRadio(other) && isReached(other))) return null;
      // A second way to the same, as a large play button over the picture, needs no stop of its own.
      const sameReached = controls.some(
        (other) =>
          isReached(other) &&
          (other.name === control.name || (control.kind !== 'other' && other.kind === control.kind)),
      );
      if (sameReached) return null;
      if (control.inComposite && !control.tabbable)
        return { outcome: 'cantTell', facts: { is: 'by-arrows', control } };
      return { outcome: 'failed', facts: { is: 'missed', control } };
    },
    { is: 'reached', count: reached.size, native: false },
  );
}

export const reachedByTab = definePageRule<Facts>({
  id: 'player/tab-reach',
  group: 'player',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 2.1.1', 'EN 9.2.1.1'],
  source: 'WCAG 2.2, 2.1.1 Keyboard; UAAG 2.0, 2.1.1',
  find: async (page) => {
    const { left } = await page.once(startPlayers);
    const walks = await page.once(walkByTab);
    const hits = [];
    for (const walk of walks) {
      const { player, stops, entered } = walk;
      if (player.native) {
        const count = stops.filter(({ focus }) => focus.media).length;
        hits.push(
          count > 1
            ? passed<Facts>(player.target, { is: 'reached', count, native: true })
            : failed<Facts>(player.target, { is: 'none' }),
        );
        continue;
      }
      if (!entered) hits.push(failed<Facts>(player.target, { is: 'none' }));
      else hits.push(...judgeReach(walk));
      for (const target of (await askPlayer(page, player, 'pointerOnly')) ?? [])
        hits.push(failed<Facts>(target, { is: 'pointer-only' }));
    }
    return [...hits, ...left.map(({ target }) => unsure<Facts>(target, { is: 'not-tried' }))];
  },
  words: {
    en: {
      title: 'Tab reaches each control of the player',
      found: (facts) => {
        switch (facts.is) {
          case 'reached':
            return facts.native
              ? `Tab made ${facts.count} stops in the browser's own controls.`
              : `Tab came to ${facts.count} places of the player, and passed by no control.`;
          case 'missed':
            return `Tab never came to ${sayControl(facts.control, 'en')}.`;
          case 'by-arrows':
            return `Tab does not stop at ${sayControl(facts.control, 'en')}; it stands in a group that arrow keys may lead through.`;
          case 'pointer-only':
            return 'Something in the player is pressed with a pointer, and no key comes to it.';
          case 'none':
            return 'Tab never came into the player.';
          case 'not-tried':
            return 'The page has more players than are tried; this one was only found.';
        }
      },
      cost: 'Who cannot use a mouse cannot use that control; who listens does not learn that it is there.',
      fix: (facts) =>
        facts.is === 'pointer-only'
          ? 'Make it a <button> (or give what it does to a control that Tab reaches).'
          : 'Use a native <button> or <input>, or give it tabindex="0" and the keys of its role.',
      question: (facts) =>
        facts.is === 'by-arrows'
          ? `Do arrow keys lead from the stop before it to ${sayControl(facts.control, 'en')}?`
          : 'Does Tab come to each control of this player?',
    },
    'zh-CN': {
      title: '按 Tab 键能走到播放器的每个控件',
      found: (facts) => {
        switch (facts.is) {
          case 'reached':
            return facts.native
              ? `在浏览器自带的控件里，Tab 停了 ${facts.count} 次。`
              : `Tab 在播放器里停了 ${facts.count} 处，没有漏掉控件。`;
          case 'missed':
            return `Tab 走不到${sayControl(facts.control, 'zh-CN')}。`;
          case 'by-arrows':
            return `Tab 不在${sayControl(facts.control, 'zh-CN')}停下；它在一组里面，也许要用方向键走到。`;
          case 'pointer-only':
            return '播放器里有一处鼠标能点，键盘却走不到。';
          case 'none':
            return 'Tab 走不进播放器。';
          case 'not-tried':
            return '这一页播放器太多，这一个只是找到了，没有试用。';
        }
      },
      cost: '用不了鼠标的人用不上它；靠听的人根本不知道有它。',
      fix: (facts) =>
        facts.is === 'pointer-only'
          ? '改用 <button>，或者把它做的事交给 Tab 能走到的控件。'
          : '用原生的 <button> 或 <input>；不然就加上 tabindex="0"，并按它的角色处理按键。',
      question: (facts) =>
        facts.is === 'by-arrows'
          ? `从前一处按方向键，能走到${sayControl(facts.control, 'zh-CN')}吗？`
          : '按 Tab 键，能走到这个播放器的每个控件吗？',
    },
  },
});
