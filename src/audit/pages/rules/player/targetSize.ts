import { definePageRule, type RulePage } from '../../definePageRule.js';
import { askPlayer } from './askPlayer.js';
import { findCrowded, leastTarget } from './findCrowded.js';
import type { SeenControl } from './inPage/PlayerProbe.js';
import { judgeControls, unsure, usable } from './judgeControls.js';
import { sayControl } from './sayControl.js';
import { eachPlayer, pointAt, startPlayers, type StartedPlayer } from './startPlayers.js';
import { untilAtRest } from './untilAtRest.js';

type Sized = { readonly control: SeenControl; readonly width: number; readonly height: number };
type Facts =
  | { readonly is: 'large'; readonly count: number }
  | ({ readonly is: 'small' } & Sized)
  | { readonly is: 'native' };

/** As large as a pointer finds them. */
export async function measureTargets(page: RulePage): Promise<ReadonlyMap<StartedPlayer, readonly Sized[]>> {
  const { started } = await page.once(startPlayers);
  const sizes = new Map<StartedPlayer, readonly Sized[]>();
  for (const one of started) {
    await askPlayer(page, one.player, 'scrollTo');
    await pointAt(page, one.player);
    await untilAtRest(page, one.player);
    const controls = usable((await askPlayer(page, one.player, 'controls')) ?? []);
    const sized = await Promise.all(
      controls.map(async (control) => {
        const area = await askPlayer(page, one.player, 'hitArea', control.id);
        return { control, width: area?.width ?? 0, height: area?.height ?? 0 };
      }),
    );
    sizes.set(one, sized);
  }
  return sizes;
}

const judgeSizes = (page: RulePage, isSmall: (sized: readonly Sized[]) => ReadonlySet<SeenControl>) =>
  eachPlayer(page, async (one) => {
    const sized = (await page.once(measureTargets)).get(one) ?? [];
    if (one.player.native && sized.length === 0) return [unsure<Facts>(one.player.target, { is: 'native' })];
    const small = isSmall(sized);
    return judgeControls<Facts>(
      one.player,
      sized.map(({ control }) => control),
      (control) => {
        const size = sized.find((other) => other.control === control);
        return size && small.has(control) ? { outcome: 'failed', facts: { is: 'small', ...size } } : null;
      },
      { is: 'large', count: sized.length },
    );
  });

const middle = ({ control: { box }, width, height }: Sized) => ({
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
  width,
  height,
});

const words = (least: number) =>
  ({
    en: {
      title: `Each control is at least ${least} by ${least} px${least === leastTarget ? ', or stands apart' : ''}`,
      found: (facts: Facts) => {
        switch (facts.is) {
          case 'large':
            return `${facts.count} controls are large enough.`;
          case 'small':
            return `${sayControl(facts.control, 'en')} can be hit on ${Math.round(facts.width)} by ${Math.round(facts.height)} px.`;
          case 'native':
            return 'The controls are the browser’s own; a page cannot measure them.';
        }
      },
      cost: 'An unsteady or large finger hits what stands beside it.',
      fix: () =>
        `Make the area that takes a press ${least} by ${least} px; the picture in it may stay small.`,
      question: () => 'Can each of the browser’s own controls be hit, on the devices of your visitors?',
    },
    'zh-CN': {
      title: `每个控件至少 ${least}×${least} 像素${least === leastTarget ? '，不然就和别的隔开' : ''}`,
      found: (facts: Facts) => {
        switch (facts.is) {
          case 'large':
            return `${facts.count} 个控件都够大。`;
          case 'small':
            return `${sayControl(facts.control, 'zh-CN')}能按中的地方只有 ${Math.round(facts.width)}×${Math.round(facts.height)} 像素。`;
          case 'native':
            return '控件是浏览器自带的，网页量不到大小。';
        }
      },
      cost: '手抖或者手指粗，会按到旁边的。',
      fix: () => `能按的范围做到 ${least}×${least} 像素，里面的图标可以小。`,
      question: () => '在观众用的设备上，浏览器自带的控件都按得准吗？',
    },
  }) as const;

export const targetSize = definePageRule<Facts>({
  id: 'player/target-size',
  group: 'player',
  uses: true,
  severity: 'warning',
  criteria: ['WCAG 2.5.8'],
  source: 'WCAG 2.2, 2.5.8 Target Size (Minimum)',
  find: (page) =>
    judgeSizes(page, (sized) => {
      const crowded = findCrowded(sized.map(middle));
      return new Set(crowded.flatMap((at) => sized[at]?.control ?? []));
    }),
  words: words(leastTarget),
});

const largeTarget = 44;

export const targetSizeEnhanced = definePageRule<Facts>({
  id: 'player/target-size-enhanced',
  group: 'player',
  uses: true,
  severity: 'advice',
  criteria: ['WCAG 2.5.5'],
  source: 'WCAG 2.2, 2.5.5 Target Size (Enhanced), level AAA',
  find: (page) =>
    judgeSizes(
      page,
      (sized) =>
        new Set(
          sized
            .filter(
              ({ width, height }) => Math.round(width) < largeTarget || Math.round(height) < largeTarget,
            )
            .map(({ control }) => control),
        ),
    ),
  words: words(largeTarget),
});
