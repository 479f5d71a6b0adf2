import { useState } from 'react';
import { describeTime } from '../../../core/time/describeTime.js';
import { announcementHistory } from '../../announcer/announcementHistory.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { PlayerDialog } from '../PlayerDialog.js';

/** What the player has said, to be read at leisure. As it was when the dialog opened: a list that grows is never in place. */
export function HistoryDialog() {
  const player = usePlayer();
  const translate = useTranslate();
  const [said] = useState(() => announcementHistory(player).get());
  return (
    <PlayerDialog part="history-dialog" title={translate('history.label')}>
      {said.length === 0 ? (
        <p>{translate('history.empty')}</p>
      ) : (
        <>
          <p data-part="note">{translate('history.note')}</p>
          <ol data-part="announcement-history" reversed>
            {said.map(({ number, text, time }) => (
              <li key={number} value={number}>
                <span>{text}</span> <span data-part="place">{describeTime(time, translate)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </PlayerDialog>
  );
}
