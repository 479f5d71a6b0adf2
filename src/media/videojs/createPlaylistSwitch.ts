import type { Vhs } from './videojsTypes.js';

/** VHS waits a tenth of a second before it goes to another playlist; a busy page makes it longer. */
const PATIENCE_MS = 1000;

/**
 * Where sound is all there is, VHS takes another track by going to another playlist, and forgets what it has loaded of the
 * old one; but not where something else goes there first (its rule for bandwidth, after any segment), nor where it has been
 * there before. Then the old sound goes on for all that is loaded of it. So here the rule stands aside until VHS has gone,
 * and is told again of a playlist that it knows.
 */
export function createPlaylistSwitch(): {
  choose(vhs: Vhs | undefined, choose: () => void): void;
  end(): void;
} {
  let end: () => void = () => undefined;
  return {
    choose(vhs, choose) {
      end();
      choose();
      const { playlists } = vhs ?? {};
      if (!vhs || !playlists) return;
      const select = vhs.selectPlaylist;
      vhs.selectPlaylist = () => playlists.media();
      const timer = setTimeout(() => end(), PATIENCE_MS);
      const arrive = () => {
        end();
        // Only when VHS, that is still in the middle of it, waits to be told.
        setTimeout(() => {
          playlists.trigger('loadedplaylist');
          // Told of a playlist while the film is paused, it loads no more of it before Play; what it has forgotten would not come back.
          vhs.playlistController_?.load();
        });
      };
      playlists.on('mediachange', arrive);
      end = () => {
        end = () => undefined;
        clearTimeout(timer);
        playlists.off('mediachange', arrive);
        vhs.selectPlaylist = select;
      };
    },
    end: () => end(),
  };
}
