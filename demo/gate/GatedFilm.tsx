import { chooseText } from '../../src/core/i18n/chooseText.js';
import { AccessGate, Player, type PlayingFilm, TheatrePlayer } from '../../src/react/index.js';

/** The film of a title's page: its media are for who is verified, and where they are is known once the gate is open. */
export function GatedFilm(playing: PlayingFilm) {
  const title = chooseText(playing.work.title, document.documentElement.lang).text;
  return (
    <AccessGate film={playing.work.id} title={title}>
      {({ base, onRequest }) => (
        <TheatrePlayer {...playing} film={`${base}film.json`} onRequest={onRequest}>
          {playing.work.signLanguage && (
            <>
              <Player.SignLanguage />
              <Player.SignLanguageButton />
              <Player.SignLanguageSettings />
            </>
          )}
          <Player.Transcript />
          <Player.BrailleFeed />
          <Player.LargeText />
          <Player.SecondCaptions />
        </TheatrePlayer>
      )}
    </AccessGate>
  );
}
