import type { InBoth } from '../chooseWords.js';

export const oidcWords: InBoth<{ name: string; says: string }> = {
  en: {
    name: 'Sign in elsewhere',
    says: 'You go to another site, sign in there, and come back by yourself. We are told only whether the films are for you. No photo is needed here.',
  },
  'zh-CN': {
    name: '去别处登录认证',
    says: '会转到另一个网站，在那里登录后自动回来。我们只得知影片是否为您开放。这里不用拍照。',
  },
};
