import { MediaPlayer, MediaProvider, Track } from '@vidstack/react';
import { defaultLayoutIcons, DefaultVideoLayout } from '@vidstack/react/player/layouts/default';
import '@vidstack/react/player/styles/default/layouts/video.css';
import '@vidstack/react/player/styles/default/theme.css';
import { renderInto } from '../../contestants/renderInto.jsx';
import { film, tracks } from '../film.js';

export const mount = (box) =>
  renderInto(
    box,
    <MediaPlayer src={{ src: film.src, type: film.type }} title={film.title} aspectRatio="16/9" playsInline>
      <MediaProvider>
        {tracks.map(({ kind, src, language, label }) => (
          <Track key={kind} kind={kind} src={src} lang={language} label={label} />
        ))}
      </MediaProvider>
      <DefaultVideoLayout icons={defaultLayoutIcons} />
    </MediaPlayer>,
    {},
  );
