import { describeChapter } from '../../core/announcements/describeChapter.js';
import { findChapter } from '../../core/chapters/findChapter.js';
import { describeTime } from '../../core/time/describeTime.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { PlayerDialog } from './PlayerDialog.js';

/** The film's chapters as a list of buttons; a press goes there and closes. */
export function ChaptersDialog() {
  const player = usePlayer();
  const { openDialog } = usePlayerContext();
  const translate = useTranslate();
  const chapters = usePlayerState((state) => state.chapters);
  const current = findChapter(chapters, player.clock.getTime());
  return (
    <PlayerDialog part="chapters-dialog" title={translate('chapters.label')}>
      <ol data-part="chapter-list">
        {chapters.map((chapter, index) => (
          // Two may begin at once and be called the same.
          <li key={index} data-depth={chapter.depth}>
            <button
              type="button"
              data-part="chapter"
              {...(chapter === current ? { 'aria-current': true } : {})}
              onClick={() => {
                player.seek(chapter.startTime);
                openDialog(null);
              }}
            >
              <span>{describeChapter(chapters, chapter, translate)}</span>
              <span data-part="chapter-time">{describeTime(chapter.startTime, translate)}</span>
            </button>
          </li>
        ))}
      </ol>
    </PlayerDialog>
  );
}
