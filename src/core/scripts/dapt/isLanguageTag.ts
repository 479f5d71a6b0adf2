/** RFC 5646 §2.1, well-formed: its parts in their order, whether they are registered or not. */
const language = '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})';
const script = '(?:-[a-z]{4})?';
const region = '(?:-(?:[a-z]{2}|[0-9]{3}))?';
const variants = '(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*';
const extensions = '(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*';
const own = 'x(?:-[a-z0-9]{1,8})+';
const irregular =
  'en-gb-oed|i-ami|i-bnn|i-default|i-enochian|i-hak|i-klingon|i-lux|i-mingo|i-navajo|i-pwn|i-tao|i-tay|i-tsu|sgn-be-fr|sgn-be-nl|sgn-ch-de';

const pattern = new RegExp(
  `^(?:${language}${script}${region}${variants}${extensions}(?:-${own})?|${own}|${irregular})$`,
  'i',
);

/** Whether a tag is well-formed. Unlike `Intl`, it knows the tags that were registered before there was a grammar. */
export const isLanguageTag = (tag: string): boolean => pattern.test(tag);

/** Whether a tag stands for a language at all: `und` and `zxx` say that there is none, or that it is not known. */
export const isLinguistic = (tag: string): boolean => tag !== '' && !/^(und|zxx)(-|$)/i.test(tag);
