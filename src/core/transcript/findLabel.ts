/** What stands before the words of a caption as a name does. */
export interface SpeakerLabel {
  readonly name: string;
  /** What follows it. */
  readonly rest: string;
  /** `[Mei] Come in`: as sounds are written, too. */
  readonly bracketed: boolean;
}

/** Beyond this a colon ends half a sentence. */
const LONGEST = 30;

const beforeColon = /^\s*(?:[-–—‐]\s*)?(\p{L}[\p{L}\p{M}\p{N} .,'’·#&-]{0,29}?)\s*(?:：|:(?=\s|$))\s*/u;
const inBrackets =
  /^\s*(?:[-–—‐]\s*)?[[(（［【]\s*(\p{L}[\p{L}\p{M}\p{N} .'’·#&-]{0,29}?)\s*[\])）］】]\s*[:：]?\s*/u;
const cased = /[\p{Lu}\p{Ll}]/u;
const small = /\p{Ll}/u;
const capitalised = /^(?:\p{Lu}[\p{L}\p{M}\p{N}.'’-]*)(?: (?:\p{Lu}|\p{N}|#)[\p{L}\p{M}\p{N}.'’-]*){0,2}$/u;

/** A name's worth of a script without capitals: 四字姓名, and a title. */
const UNCASED_LONGEST = 8;

/** The label that a caption's words begin with, whether or not it is a person's; null where there is none. */
export function findLabel(text: string): SpeakerLabel | null {
  const isBracketed = beginsInBrackets(text);
  if (!isBracketed && !hasEarlyColon(text)) return null;
  const [before, name] = (isBracketed ? inBrackets : beforeColon).exec(text) ?? [];
  if (before === undefined || name === undefined || !isNameLike(name)) return null;
  return { name, rest: text.slice(before.length), bracketed: isBracketed };
}

/** Whether its capitals alone say that it is a speaker: `MEI: Come in`, in captions that are not all in capitals. */
export const isSure = ({ name, rest, bracketed }: SpeakerLabel): boolean =>
  !bracketed && name.length > 1 && cased.test(name) && !small.test(name) && (rest === '' || small.test(rest));

/** Most captions have no label: they are told by a few characters, without the regular expressions. */
function beginsInBrackets(text: string): boolean {
  let at = 0;
  while (at < text.length && ' \t\n-–—‐'.includes(text.charAt(at))) at++;
  return at < text.length && '[(（［【'.includes(text.charAt(at));
}

function hasEarlyColon(text: string): boolean {
  for (let at = 0; at < LONGEST + 4 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 58 || code === 0xff1a) return true;
  }
  return false;
}

const isNameLike = (name: string): boolean =>
  cased.test(name)
    ? !small.test(name) || capitalised.test(name)
    : name.length <= UNCASED_LONGEST && !name.includes(' ');
