import { FilmPlayer } from 'tingying';
import 'tingying/styles.css';
import { renderInto } from '../../contestants/renderInto.jsx';
import { film } from '../film.js';

const described = {
  id: 'film',
  title: film.title,
  sources: [{ src: film.src, type: film.type }],
  captions: [film.captions],
  descriptions: [{ delivery: 'text', language: film.descriptions.language, src: film.descriptions.src }],
};

export const mount = (box) => renderInto(box, <FilmPlayer film={described} locale="en" />, {});
