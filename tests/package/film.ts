/** The demo film as a site would describe it; `addFilm` puts its files there. */
export const film = {
  id: 'lantern-ferry',
  title: { 'zh-CN': '渡灯', en: 'The Lantern Ferry' },
  language: 'zh-CN',
  sources: [{ src: '/film/mp4/film.zh.mp4', type: 'video/mp4' }],
  poster: { src: '/film/poster.jpg', alt: { 'zh-CN': '圆月下的小船' } },
  captions: [{ src: '/film/captions/zh.vtt', language: 'zh-CN', label: '中文', sdh: true }],
  descriptions: [{ delivery: 'text', src: '/film/descriptions/zh.vtt', language: 'zh-CN' }],
  chapters: [{ src: '/film/chapters/zh.vtt', language: 'zh-CN' }],
};
