import type { CheckLocale } from '../../../../core/scriptQuality/Finding.js';
import type { ControlKind, SeenControl } from './inPage/PlayerProbe.js';

const kinds: Readonly<Record<CheckLocale, Readonly<Record<ControlKind, string>>>> = {
  en: {
    play: 'the play control',
    mute: 'the mute control',
    volume: 'the volume slider',
    seek: 'the seek bar',
    captions: 'the captions control',
    descriptions: 'the description control',
    fullscreen: 'the full-screen control',
    settings: 'the settings control',
    other: 'a control',
  },
  'zh-CN': {
    play: '播放按钮',
    mute: '静音按钮',
    volume: '音量滑块',
    seek: '进度条',
    captions: '字幕按钮',
    descriptions: '口述影像按钮',
    fullscreen: '全屏按钮',
    settings: '设置按钮',
    other: '一个控件',
  },
};

/** A control in a sentence: by its name where it has one, else by what it does. */
export function sayControl({ name, kind }: Pick<SeenControl, 'name' | 'kind'>, locale: CheckLocale): string {
  const said = name.length > 60 ? `${name.slice(0, 57)}…` : name;
  if (said !== '') return locale === 'en' ? `“${said}”` : `“${said}”这个控件`;
  return kinds[locale][kind];
}

/** At the beginning of an English sentence. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
