import { useEffect, useState } from 'react';
import { FilmPlayer } from 'tingying';
import { fakeVoice } from 'tingying/media';
import 'tingying/styles.css';
import { renderInto } from './renderInto.jsx';

/** Milliseconds for each letter, as somebody reads who is in a hurry. */
const LETTER_MS = 30;

/** A voice that takes its time for words and makes no sound: what the browser's own does is not in the page. */
function talkingVoice() {
  const voice = fakeVoice();
  const { speak } = voice;
  voice.speak = (utterance, ear) => {
    speak(utterance, ear);
    voice.begin();
    setTimeout(() => voice.current === utterance && voice.end(), utterance.text.length * LETTER_MS);
    // A test's voice keeps what it was asked for; a real one does not.
    voice.asked.length = 0;
  };
  return voice;
}

/**
 * A film as a viewer has it who listens. `mode` is any of these, joined by `+`: `listen` (only the sound is loaded);
 * `rendition`, `narration`, `clips` or `text` (the description that is on); `captions`; `evening` (the film of two hours in
 * place of the demo's); `fast` (2.5 ×).
 */
export function mount(box, { src, mode }) {
  const modes = mode.split('+');
  const delivery = ['rendition', 'narration', 'clips', 'text'].find((one) => modes.includes(one));
  const stored = JSON.stringify({
    version: 1,
    muted: true,
    rate: modes.includes('fast') ? 2.5 : 1,
    captions: { on: modes.includes('captions'), language: 'zh-CN' },
    description: { on: delivery !== undefined, language: 'zh-CN' },
    more: { listening: { only: modes.includes('listen') } },
  });
  const base = new URL(modes.includes('evening') ? '/evening/' : '/film/', src);
  return renderInto(box, <Measured base={base} stored={stored} delivery={delivery} />, {});
}

function Measured({ base, stored, delivery }) {
  const [film, setFilm] = useState(null);
  const [storage] = useState(() => ({ read: () => stored, write() {} }));
  const [voice] = useState(talkingVoice);
  useEffect(() => void read(base, delivery).then(setFilm), [base, delivery]);
  return film && <FilmPlayer film={film} storage={storage} voice={voice} locale="zh-CN" />;
}

/** The film as a stream, and of its descriptions only those of one delivery. */
async function read(base, delivery) {
  const text = await (await fetch(new URL('film.json', base))).text();
  const film = JSON.parse(text, (key, value) =>
    ['src', 'script'].includes(key) && typeof value === 'string' ? new URL(value, base).href : value,
  );
  for (const one of film.descriptions)
    for (const [name, clip] of Object.entries(one.clips ?? {})) one.clips[name] = new URL(clip, base).href;
  return {
    ...film,
    sources: film.sources.filter(({ type }) => type === 'application/vnd.apple.mpegurl'),
    descriptions: film.descriptions.filter((one) => one.delivery === delivery),
  };
}
