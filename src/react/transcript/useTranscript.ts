import { useMemo, useSyncExternalStore } from 'react';
import { openTranscript, type TranscriptNow } from '../../media/index.js';
import { useInterfaceLanguage } from '../i18n/useInterfaceLanguage.js';
import { usePlayer } from '../player/usePlayer.js';

const before: TranscriptNow = { loading: true, lines: [], failed: [] };

/**
 * The text of the film around this part: captions, descriptions and chapters in the order of time, as they come. Fetched
 * while a part that uses it is on the page. Throws outside `<Player.Root>`.
 */
export function useTranscript(): TranscriptNow {
  const player = usePlayer();
  const { locale } = useInterfaceLanguage();
  const transcript = useMemo(() => openTranscript(player, locale), [player, locale]);
  return useSyncExternalStore(transcript.subscribe, transcript.getNow, () => before);
}
