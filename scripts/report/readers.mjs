// @ts-check

/** Screen readers that the player is to be tried with. Orca is, by our own listening tests; the others wait for a person. */
export const readers = /** @type {const} */ ([
  { id: 'Orca', system: 'Linux', name: { en: 'Orca', 'zh-CN': 'Orca' } },
  { id: 'NVDA', system: 'Windows', name: { en: 'NVDA', 'zh-CN': 'NVDA' } },
  { id: 'JAWS', system: 'Windows', name: { en: 'JAWS', 'zh-CN': 'JAWS' } },
  { id: 'Zhengdu', system: 'Windows', name: { en: 'Zhengdu 争渡', 'zh-CN': '争渡读屏' } },
  { id: 'VoiceOver-macOS', system: 'macOS', name: { en: 'VoiceOver on macOS', 'zh-CN': 'macOS 旁白' } },
  { id: 'VoiceOver-iOS', system: 'iOS', name: { en: 'VoiceOver on iOS', 'zh-CN': 'iOS 旁白' } },
  { id: 'TalkBack', system: 'Android', name: { en: 'TalkBack', 'zh-CN': 'TalkBack' } },
]);
