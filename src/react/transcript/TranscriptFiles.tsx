import { useState } from 'react';
import { chooseText } from '../../core/i18n/chooseText.js';
import { chooseLineGlossaries } from '../../core/glossary/chooseLineGlossaries.js';
import type { Glossary } from '../../core/glossary/chooseGlossaries.js';
import { readingBounds } from '../../core/reading/ReadingPreferences.js';
import { writeTranscriptBraille } from '../../core/transcript/writeTranscriptBraille.js';
import { writeTranscriptHtml } from '../../core/transcript/writeTranscriptHtml.js';
import { writeTranscriptText } from '../../core/transcript/writeTranscriptText.js';
import { writeTranscriptVtt } from '../../core/transcript/writeTranscriptVtt.js';
import type { TranscriptDocument } from '../../core/transcript/TranscriptDocument.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import { printPage, saveText } from '../../media/index.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { NumberField } from '../reading/NumberField.js';
import { useReading } from '../reading/useReading.js';

/** The transcript to keep: printed, as text, WebVTT, a web page, or laid out for braille. */
export function TranscriptFiles({ lines }: { readonly lines: readonly TranscriptLine[] }) {
  const { film } = usePlayer();
  const translate = useTranslate();
  const [{ times, brailleWidth, brailleHeight }, change] = useReading();
  const [saved, setSaved] = useState('');
  const { text: title } = chooseText(film.title, translate.locale);
  // Made when it is asked for: there may be a hundred thousand lines.
  const page = (): TranscriptDocument => ({
    title,
    lines,
    translate,
    glossaries: chooseLineGlossaries(film.glossary, lines, translate.locale).map(addressed),
  });
  const save = (text: string, suffix: string, type: string) => {
    const name = `${translate('transcript.document', { title })
      .replace(/[\\/:*?"<>|]+/g, ' ')
      .trim()}.${suffix}`;
    saveText(text, name, type, document);
    setSaved(translate('transcript.saved', { file: name }));
  };
  return (
    <div data-part="transcript-files">
      <button type="button" onClick={() => printPage(writeTranscriptHtml(page()), document)}>
        {translate('transcript.print')}
      </button>
      <button type="button" onClick={() => save(writeTranscriptText(page(), { times }), 'txt', 'text/plain')}>
        {translate('transcript.saveText')}
      </button>
      <button type="button" onClick={() => save(writeTranscriptVtt(page()), 'vtt', 'text/vtt')}>
        {translate('transcript.saveVtt')}
      </button>
      <button type="button" onClick={() => save(writeTranscriptHtml(page()), 'html', 'text/html')}>
        {translate('transcript.saveHtml')}
      </button>
      <NumberField
        label={translate('transcript.brailleWidth')}
        bounds={readingBounds.brailleWidth}
        value={brailleWidth}
        onChange={(width) => change({ brailleWidth: width })}
      />
      <NumberField
        label={translate('transcript.brailleHeight')}
        bounds={readingBounds.brailleHeight}
        value={brailleHeight}
        onChange={(height) => change({ brailleHeight: height })}
      />
      <button
        type="button"
        onClick={() =>
          save(
            writeTranscriptBraille(page(), { width: brailleWidth, height: brailleHeight }),
            'braille.txt',
            'text/plain',
          )
        }
      >
        {translate('transcript.saveBraille')}
      </button>
      <output>{saved}</output>
    </div>
  );
}

/** Away from this page, an address that counts from it leads nowhere; what is no address is left out. */
const addressed = ({ language, terms }: Glossary): Glossary => ({
  language,
  terms: terms.map(({ href, ...term }) => {
    const address = href === undefined ? null : resolve(href);
    return address === null ? term : { ...term, href: address };
  }),
});

function resolve(href: string): string | null {
  try {
    return new URL(href, document.baseURI).href;
  } catch {
    return null;
  }
}
