import { createRoot } from 'react-dom/client';
import '../../src/styles/styles.css';
import '../../src/styles/theatre.css';
import { parseCatalogue } from '../../src/core/catalogue/parseCatalogue.js';
import { Theatre } from '../../src/react/index.js';

/** A theatre of three titles, as a site has it. One has a sample. */
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en';
document.documentElement.lang = locale;

const ferry = '/lantern-ferry/';
const { catalogue } = parseCatalogue({
  works: [
    {
      id: 'long-night',
      kind: 'film',
      title: { 'zh-CN': '长夜灯', en: 'Lamps of the Long Night' },
      film: `${ferry}film.json`,
    },
    {
      id: 'lantern-ferry',
      kind: 'film',
      title: { 'zh-CN': '渡灯', en: 'The Lantern Ferry' },
      language: 'zh-CN',
      duration: 116,
      descriptions: [{ by: 'human', narrator: { 'zh-CN': '李讲述', en: 'Li' }, language: 'zh-CN' }],
      sample: { src: `${ferry}narration/narration.zh.m4a`, start: 3 },
      film: `${ferry}film.json`,
    },
    {
      id: 'street',
      kind: 'film',
      title: { 'zh-CN': '影子街', en: 'Shadow Street' },
      film: `${ferry}film.json`,
    },
  ],
});

createRoot(document.getElementById('page')!).render(
  <main>
    <h1>{locale === 'en' ? 'Tonight' : '今晚'}</h1>
    <Theatre catalogue={catalogue} />
  </main>,
);
