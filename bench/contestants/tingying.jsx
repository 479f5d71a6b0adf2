import { useState } from 'react';
import { FilmPlayer } from 'tingying';
import 'tingying/styles.css';
import { Plant } from '../page/Plant.jsx';
import { renderInto } from './renderInto.jsx';

/** What one viewer chose before: sound off, and captions where they are measured. Nothing is kept. */
const remember = (captions) => ({
  read: () => JSON.stringify({ version: 1, muted: true, captions: { on: captions !== null } }),
  write() {},
});

/** Whatever makes another control appear: several captions, several descriptions, chapters. */
const everything = (base) => ({
  captions: ['en', 'zh-CN'].map((language) => ({ src: `${base}/cues.vtt?count=45&${language}`, language })),
  descriptions: [
    { delivery: 'rendition', language: 'en' },
    { delivery: 'text', language: 'en', src: `${base}/cues.vtt?count=45` },
    { delivery: 'text', language: 'zh-CN', src: `${base}/cues.vtt?count=45&zh-CN` },
  ],
  chapters: [{ src: `${base}/cues.vtt?count=5`, language: 'en' }],
});

const describe = ({ src, type, captions, whole }) => ({
  id: 'film',
  title: 'Film',
  sources: [{ src, type }],
  ...(captions && { captions: [{ src: captions.src, language: captions.language, label: captions.label }] }),
  ...(whole && everything(new URL(src).origin)),
});

export const mount = (box, options) => renderInto(box, <Measured {...options} />, options);

function Measured({ plant, ...options }) {
  const [film] = useState(() => describe(options));
  const [storage] = useState(() => remember(options.captions));
  return (
    <>
      <FilmPlayer film={film} storage={storage} locale="en" />
      {plant && <Plant />}
    </>
  );
}
