import { useState } from 'react';
import { FilmPlayer, usePlayer } from 'tingying';
import 'tingying/styles.css';
import { lanternFerry } from '../../../demo/lanternFerry.ts';
import { createAwake } from '../../../tests/pages/readClocks.ts';
import { renderInto } from '../../contestants/renderInto.jsx';

const query = new URLSearchParams(location.search);
const [delivery, language, rate] = ['delivery', 'language', 'rate'].map((name) => query.get(name));
const awake = createAwake();
const film = await lanternFerry('/film/');
const shown = {
  ...film,
  // A described sound is the stream's; all else is heard beside a plain file.
  sources: film.sources.filter(({ type }) => (delivery === 'rendition') === type.endsWith('mpegurl')),
};

/** A viewer who listens at this pace, and chooses what describes the film. */
const stored = JSON.stringify({ version: 1, rate: Number(rate) });
const storage = { read: () => stored, write() {} };

/** Where the film was, and whether it was held, each 20 ms: `[ms since 1970, seconds of the film, held]`. */
const places = [];
const troubles = [];
let player;

function Kept() {
  player = usePlayer();
  return null;
}

function Described() {
  const [kept] = useState(() => storage);
  return (
    <FilmPlayer film={shown} storage={kept} locale={language}>
      <Kept />
    </FilmPlayer>
  );
}

async function until(what, isSo, ms) {
  for (const end = performance.now() + ms; !isSo(); await awake(20))
    if (performance.now() > end)
      throw new Error(`Waited ${ms} ms in vain until ${what}: ${JSON.stringify(player.getState())}`);
}

window.whole = {
  /** What is chosen is there, and the film stands at its beginning. */
  async choose() {
    await until('there is a player', () => player?.port, 20_000);
    player.subscribe(({ trouble }) => trouble && troubles.push(trouble));
    const { choices } = player.getState().description;
    const one = choices.find((choice) => choice.id === `${delivery}:${language}`);
    if (!one)
      throw new Error(`There is no ${delivery}:${language} among ${choices.map(({ id }) => id).join(', ')}.`);
    player.chooseDescription(one.id);
  },
  /** Plays the film to its end, in the viewer's own click on Play. */
  async play() {
    const video = document.querySelector('video');
    await until('the film plays', () => !video.paused && video.currentTime > 0, 20_000);
    const isHeld = () => player.getState().description.phase === 'holding';
    for (; !video.ended; await awake(20)) {
      const at = Date.now();
      places.push([at, video.currentTime, isHeld()]);
      if (at - places[0][0] > 120_000) throw new Error('The film did not come to its end in two minutes.');
    }
    const { description } = player.getState();
    return {
      places,
      troubles,
      chosen: description.chosen,
      rate: video.playbackRate,
      history: description.history.map(({ cue, text }) => ({ id: cue.id, text: text ?? cue.text })),
    };
  },
};

export const mount = (box, options) => renderInto(box, <Described />, options);
