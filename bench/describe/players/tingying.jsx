import { useState } from 'react';
import { FilmPlayer } from 'tingying';
import 'tingying/styles.css';
import { renderInto } from '../../contestants/renderInto.jsx';
import { Plant } from '../../page/Plant.jsx';

/** A viewer who had the description on, or off. Nothing is kept. */
const remember = ({ on }) => ({
  read: () => JSON.stringify({ version: 1, muted: true, description: { on, language: 'en' } }),
  write() {},
});

/** Notes what it is asked to say, and has said it 50 ms later. */
const voice = {
  kind: 'site',
  readiness: () => 'ready',
  speak({ id, text }, tell) {
    window.bench.say(text);
    setTimeout(() => {
      tell({ type: 'begun', utterance: id });
      tell({ type: 'spoken', utterance: id, seconds: 0.05 });
    }, 50);
  },
  silence() {},
  dispose() {},
};

const describe = ({ src, type, descriptions }) => ({
  id: 'film',
  title: 'Film',
  language: 'en',
  sources: [{ src, type }],
  descriptions: [
    {
      text: { delivery: 'text', language: 'en', src: descriptions.src },
      clips: {
        delivery: 'clips',
        language: 'en',
        script: descriptions.src,
        clips: { d0: descriptions.silence },
      },
      narration: { delivery: 'narration', language: 'en', src: descriptions.silence },
    }[descriptions.delivery],
  ],
});

export const mount = (box, options) => renderInto(box, <Described {...options} />, options);

function Described({ plant, ...options }) {
  const [film] = useState(() => describe(options));
  const [storage] = useState(() => remember(options.descriptions));
  return (
    <>
      <FilmPlayer film={film} storage={storage} voice={voice} locale="en" />
      {plant && <Plant />}
    </>
  );
}
