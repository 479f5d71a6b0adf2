/** Marks and spans that hold no words of the story: WebVTT tags, and the spans that a class calls a sound. */
const soundSpans = /<c\.(?:[\w-]+\.)*(?:sound|sounds|sfx|music|song|noise)\b[^>]*>[\s\S]*?<\/c>/gi;
const tags = /<[^>]*>/g;
/** What stands in brackets is a sound, a tone or a speaker's name: never the words themselves. Latin and CJK widths. */
const bracketed =
  /\[[^\]]*\]|［[^］]*］|\([^)]*\)|（[^）]*）|【[^】]*】|〔[^〕]*〕|〖[^〗]*〗|\{[^}]*\}|｛[^｝]*｝/g;
/** Music, sung or played, from its note to the next, or to the end of the cue where none closes it. */
const music = /[♪♫♬♩🎵🎶][^♪♫♬♩🎵🎶\n]*[♪♫♬♩🎵🎶]|[♪♫♬♩🎵🎶][\s\S]*$|#\s[^#\n]+\s#/gu;
/** Lines such as `MAN:` or `阿萤：` with nothing after them; where white space is folded, for one that is all white space must not be tried in every way. */
const bareSpeaker = /^ ?[-–—]? ?[\p{L}\p{N} .'’]{1,30}[:：] ?$/gmu;
const space = /[^\S\n]+/g;

/** Most captions have nothing of all that. */
const marks = /[<[［(（【〔〖{｛♪♫♬♩🎵🎶#:：]/u;
const words = /[\p{L}\p{N}]/u;

/**
 * Whether somebody speaks in this caption. Sounds and music of captions for people who cannot hear are no dialogue: a
 * description may be spoken over them.
 *
 * @param text of a caption, with or without WebVTT mark-up.
 */
export function isDialogue(text: string): boolean {
  if (!marks.test(text)) return words.test(text);
  const left = text
    .replace(soundSpans, ' ')
    .replace(tags, '')
    .replace(music, ' ')
    .replace(bracketed, ' ')
    .replace(space, ' ')
    .replace(bareSpeaker, ' ');
  return words.test(left);
}
