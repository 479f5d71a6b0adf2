import { definePageRule, type PageHit, type RulePage } from '../../definePageRule.js';
import { askPlayer, type FoundPlayer } from './askPlayer.js';
import { compareStates } from './compareStates.js';
import type { SeenControl } from './inPage/PlayerProbe.js';
import { usable } from './judgeControls.js';
import { comparePictures } from './picture/comparePictures.js';
import type { Picture } from './picture/Picture.js';
import { readPictures } from './picture/readPictures.js';
import { compareShapes, shapeOf } from './picture/shapeOf.js';
import { takePicture } from './picture/takePicture.js';
import { sayControl } from './sayControl.js';
import { seeOverPicture } from './seeOverPicture.js';
import { eachPlayer, pointAt, startPlayers, waitFor } from './startPlayers.js';
import { untilAtRest } from './untilAtRest.js';

export type ToggleLook = 'other-shape' | 'other-colour' | 'same' | 'unknown';
type Facts =
  | { readonly is: 'seen'; readonly count: number; readonly toggles: readonly SeenControl[] }
  | {
      readonly is: 'swallowed';
      readonly control: SeenControl;
      readonly contrast: number;
      readonly on: 'white' | 'black';
    }
  | { readonly is: 'blank'; readonly control: SeenControl; readonly best: number }
  | { readonly is: ToggleLook; readonly control: SeenControl }
  | { readonly is: 'native' };

/** How a toggle differs when it is on and when it is off. */
export function judgeToggle(off: Picture | null, on: Picture | null): ToggleLook {
  if (!off || !on || off.bytes.length === 0) return 'unknown';
  if (comparePictures(off, on).changed < 6) return 'same';
  // A few pixels at the edges of the same shape come from drawing it in other colours.
  return compareShapes(shapeOf(off), shapeOf(on)) > 0.012 ? 'other-shape' : 'other-colour';
}

/** Least contrast that something of a control must have, on a white or on a black picture (WCAG 1.4.11). */
const leastContrast = 3;
/** Thin strokes are drawn paler than they are; below this there is no doubt. */
const surelyFaint = 2.2;

async function lookInForcedColors(page: RulePage, player: FoundPlayer): Promise<readonly PageHit<Facts>[]> {
  const hits: PageHit<Facts>[] = [];
  const seen = await seeOverPicture(page, player);
  if (seen.length === 0) return [];
  for (const { control, onWhite, onBlack, over } of seen) {
    const best = Math.max(onWhite ?? 0, onBlack ?? 0);
    const weigh = (contrast: number) => (contrast < surelyFaint ? 'failed' : 'cantTell');
    if (best > 0 && best < leastContrast)
      hits.push({ outcome: weigh(best), target: control.target, facts: { is: 'blank', control, best } });
    else if (over && onWhite !== null && onBlack !== null) {
      // Without a plate of its own, the system's black drowns in a night scene, its white in snow.
      const contrast = Math.min(onWhite, onBlack);
      const on = onWhite < onBlack ? 'white' : 'black';
      if (contrast < leastContrast)
        hits.push({
          outcome: weigh(contrast),
          target: control.target,
          facts: { is: 'swallowed', control, contrast, on },
        });
    }
  }
  const toggles: SeenControl[] = [];
  for (const kind of ['mute', 'captions'] as const) {
    const control = usable((await askPlayer(page, player, 'controls')) ?? []).find(
      (one) => one.kind === kind && one.role !== 'slider' && one.hasPopup === null,
    );
    const media = await askPlayer(page, player, 'media');
    if (!control || !media) continue;
    // By its own key: some players do not follow what a script does, and that is another rule's matter.
    if (!(await askPlayer(page, player, 'focus', control.id))) continue;
    const before = await picture(page, player, control);
    await page.driver.press('Enter');
    const changed = await waitFor(
      page,
      player,
      (now) => now.muted !== media.muted || now.trackModes !== media.trackModes,
      400,
    );
    // Captions that the player draws itself are its own: then what the control says of itself tells that they are on.
    if (!changed && !(await hasTurned(page, player, control))) continue;
    const after = await picture(page, player, control);
    await page.driver.press('Enter');
    toggles.push(control);
    const is = judgeToggle(before, after);
    if (is !== 'other-shape')
      hits.push({
        outcome: is === 'same' ? 'failed' : 'cantTell',
        target: control.target,
        facts: { is, control },
      });
  }
  if (hits.length === 0)
    hits.push({
      outcome: 'passed',
      target: player.target,
      facts: { is: 'seen', count: seen.length, toggles },
    });
  return hits;
}

async function hasTurned(page: RulePage, player: FoundPlayer, before: SeenControl): Promise<boolean> {
  const after = (await askPlayer(page, player, 'controls'))?.find(({ id }) => id === before.id);
  const told = after && compareStates(before, after);
  return told !== undefined && (told.name || told.state);
}

async function picture(page: RulePage, player: FoundPlayer, control: SeenControl): Promise<Picture | null> {
  await pointAt(page, player);
  await untilAtRest(page, player);
  const place = await askPlayer(page, player, 'place', control.id);
  const taken = place && (await takePicture(page.driver, place));
  return taken ? ((await readPictures(page.driver, [{ taken, place }]))[0] ?? null) : null;
}

export const forcedColors = definePageRule<Facts>({
  id: 'player/forced-colors',
  group: 'player',
  uses: true,
  severity: 'warning',
  criteria: ['WCAG 1.4.1', 'WCAG 1.4.11', 'EN 11.7'],
  source: 'CSS Color Adjustment 1, Forced Colors Mode; EN 301 549, 11.7 User preferences',
  find: async (page) => {
    if ((await page.once(startPlayers)).started.length === 0) return [];
    await page.driver.emulate({ forcedColors: 'active' });
    try {
      return await eachPlayer(page, ({ player }) =>
        player.native
          ? Promise.resolve([
              {
                outcome: 'cantTell',
                target: player.target,
                facts: { is: 'native' },
              } satisfies PageHit<Facts>,
            ])
          : lookInForcedColors(page, player),
      );
    } finally {
      await page.driver.emulate({});
    }
  },
  words: {
    en: {
      title: 'In forced colours each control and its state is still seen',
      found: (facts) => {
        switch (facts.is) {
          case 'seen':
            return facts.toggles.length === 0
              ? `In forced colours something of all ${facts.count} controls is seen.`
              : `In forced colours something of all ${facts.count} controls is seen; on and off, ${facts.toggles.map((one) => sayControl(one, 'en')).join(' and ')} differ in shape.`;
          case 'swallowed':
            return `In forced colours, over a ${facts.on} picture, ${sayControl(facts.control, 'en')} stands out by ${facts.contrast.toFixed(1)}:1.`;
          case 'blank':
            return `In forced colours ${sayControl(facts.control, 'en')} stands out by ${facts.best.toFixed(1)}:1 at most.`;
          case 'same':
            return `In forced colours ${sayControl(facts.control, 'en')} looks the same on and off.`;
          case 'other-colour':
            return `In forced colours ${sayControl(facts.control, 'en')} differs on and off by colour only.`;
          case 'unknown':
          case 'other-shape':
            return `No picture could be taken of ${sayControl(facts.control, 'en')} in both states.`;
          case 'native':
            return 'The controls are the browser’s own, which follow forced colours by themselves.';
        }
      },
      cost: 'Who needs the system’s own colours to read finds empty places, or cannot see what is on.',
      fix: ({ is }) =>
        is === 'swallowed'
          ? 'Put a plate in a system colour (Canvas, ButtonFace) behind the controls under @media (forced-colors: active).'
          : is === 'blank'
            ? 'Draw icons and their ground with system colours under @media (forced-colors: active), not as background pictures or in white alone.'
            : 'Show the state by shape too: a stroke through the icon, an underline, a mark.',
      question: () =>
        'In forced colours (Windows contrast themes), is each control seen, and is it seen whether it is on?',
    },
    'zh-CN': {
      title: '强制颜色模式下，控件和它的状态还看得见',
      found: (facts) => {
        switch (facts.is) {
          case 'seen':
            return facts.toggles.length === 0
              ? `强制颜色模式下，${facts.count} 个控件都看得见。`
              : `强制颜色模式下，${facts.count} 个控件都看得见；${facts.toggles.map((one) => sayControl(one, 'zh-CN')).join('、')}开和关的形状不同。`;
          case 'swallowed':
            return `强制颜色模式下，${facts.on === 'white' ? '白' : '黑'}画面上，${sayControl(facts.control, 'zh-CN')}的对比度只有 ${facts.contrast.toFixed(1)}:1。`;
          case 'blank':
            return `强制颜色模式下，${sayControl(facts.control, 'zh-CN')}的对比度最多只有 ${facts.best.toFixed(1)}:1。`;
          case 'same':
            return `强制颜色模式下，${sayControl(facts.control, 'zh-CN')}开和关看上去一样。`;
          case 'other-colour':
            return `强制颜色模式下，${sayControl(facts.control, 'zh-CN')}开和关只有颜色不同。`;
          case 'unknown':
          case 'other-shape':
            return `${sayControl(facts.control, 'zh-CN')}开和关的样子没能都拍下来。`;
          case 'native':
            return '控件是浏览器自带的，会自己跟着强制颜色走。';
        }
      },
      cost: '靠系统配色才看得清的人，眼前是空的，或者看不出开没开。',
      fix: ({ is }) =>
        is === 'swallowed'
          ? '在 @media (forced-colors: active) 里，给控件垫一块系统色（Canvas、ButtonFace）的底。'
          : is === 'blank'
            ? '在 @media (forced-colors: active) 里，图标和底都用系统色，不要做成背景图，也不要只用白色。'
            : '状态也要用形状表示：加斜杠、下划线或者记号。',
      question: () => '在强制颜色（Windows 对比度主题）下，每个控件都看得见、看得出开没开吗？',
    },
  },
});
