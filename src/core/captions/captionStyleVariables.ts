import type { CaptionStyle } from '../preferences/Preferences.js';
import { cleanCaptionStyle } from './cleanCaptionStyle.js';
import { isLegible, isLight, mixColors, type HexColor } from './contrast.js';

/** A caption style as the custom properties that `captions.css` reads. Sizes are in em, so that they follow the letters. */
export function captionStyleVariables(style: CaptionStyle): Record<string, string> {
  const { color, background, backgroundOpacity, font, edge } = cleanCaptionStyle(style);
  return {
    '--captions-font': fonts[font],
    '--captions-color': color,
    '--captions-background': withOpacity(background, backgroundOpacity),
    '--captions-background-solid': background,
    '--captions-edge': edges[edge](isLight(color) ? '#000000' : '#ffffff'),
    '--captions-color-to-come': chooseColorToCome(color, background, backgroundOpacity),
  };
}

/** Families to try in their order, for each kind of letters. */
export const fonts: Record<CaptionStyle['font'], string> = {
  sans: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans", sans-serif',
  serif: '"Songti SC", SimSun, "Noto Serif CJK SC", "Noto Serif", Georgia, serif',
  mono: 'ui-monospace, "Noto Sans Mono CJK SC", "Noto Sans Mono", Menlo, Consolas, monospace',
  rounded: 'ui-rounded, "Yuanti SC", YouYuan, "Arial Rounded MT Bold", "Noto Sans CJK SC", sans-serif',
  kai: '"Kaiti SC", STKaiti, KaiTi, "AR PL UKai CN", "Noto Serif CJK SC", serif',
};

const edges: Record<CaptionStyle['edge'], (color: HexColor) => string> = {
  none: () => 'none',
  outline: (color) => outlineSteps.map(([x, y]) => `${x * 0.06}em ${y * 0.06}em 0.02em ${color}`).join(', '),
  shadow: (color) => `0.08em 0.08em 0.12em ${color}, 0.08em 0.08em 0.06em ${color}`,
  raised: (color) => `0.03em 0.03em 0 ${color}, 0.06em 0.06em 0 ${color}, 0.09em 0.09em 0 ${color}`,
};

const outlineSteps = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
] as const;

function withOpacity(color: HexColor, opacity: number): string {
  const at = (index: number): number => Number.parseInt(color.slice(index, index + 2), 16);
  return `rgb(${at(1)} ${at(3)} ${at(5)} / ${opacity})`;
}

/** Words that a cue's timestamps hold back are fainter than those already said, but never too faint to read. */
function chooseColorToCome(color: HexColor, background: HexColor, opacity: number): HexColor {
  const faint = mixColors(color, background, 0.35);
  return isLegible(faint, { color: background, opacity }) ? faint : color;
}
