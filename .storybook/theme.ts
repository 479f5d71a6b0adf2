import { create } from 'storybook/theming/create';

/** Storybook in the player's own light skin: ink on paper, cinnabar for what is chosen (`src/styles/light.css`). */
export const theme = create({
  base: 'light',
  brandTitle: '听影 Tingying',
  fontBase: "system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  colorPrimary: '#852a0a',
  colorSecondary: '#852a0a',
  appBg: '#f3e4c8',
  appContentBg: '#fff8ec',
  appPreviewBg: '#fff8ec',
  appBorderColor: '#8a7657',
  appBorderRadius: 8,
  textColor: '#1c1713',
  textMutedColor: '#4d4236',
  barBg: '#fff8ec',
  barTextColor: '#4d4236',
  barHoverColor: '#852a0a',
  barSelectedColor: '#852a0a',
  inputBg: '#fff8ec',
  inputBorder: '#8a7657',
  inputTextColor: '#1c1713',
});
