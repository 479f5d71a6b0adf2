import type { MessageKey } from '../../core/i18n/en.js';
import type { LineKind } from '../../core/transcript/TranscriptLine.js';
import { openTranscript } from '../../media/index.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';

const lost = {
  caption: 'transcript.captionsFailed',
  description: 'transcript.descriptionsFailed',
  chapter: 'transcript.chaptersFailed',
} as const satisfies Record<LineKind, MessageKey>;

/** What a reader must know before the lines: that they are on their way, that there are none, or which are missing. */
export function TranscriptNotes({
  empty,
  loading,
  failed,
}: {
  readonly empty: boolean;
  readonly loading: boolean;
  readonly failed: readonly LineKind[];
}) {
  const player = usePlayer();
  const translate = useTranslate();
  return (
    <>
      {empty && loading && <p data-part="note">{translate('transcript.loading')}</p>}
      {empty && !loading && failed.length === 0 && <p data-part="note">{translate('transcript.none')}</p>}
      {failed.map((kind) => (
        <p key={kind} data-part="note">
          {translate(lost[kind])}
        </p>
      ))}
      {failed.length > 0 && (
        <button
          type="button"
          data-part="transcript-retry"
          onClick={() => openTranscript(player, translate.locale).retry()}
        >
          {translate('retry.label')}
        </button>
      )}
    </>
  );
}
