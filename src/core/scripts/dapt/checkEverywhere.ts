import { isContentDescriptor, isDescriptionType, isSubType } from './contentDescriptors.js';
import { isLanguageTag } from './isLanguageTag.js';
import { isXmlName } from './isXmlName.js';
import { ns } from './namespaces.js';
import type { Reading } from './Reading.js';
import { checkAudioStyle } from './readMixing.js';
import { checkTime, timeSyntax } from './readTime.js';
import { shortName, vocabulary } from './vocabulary.js';
import { attributeOf, is, shorten, tellElement, textOf, type XmlElement } from './XmlElement.js';

/** Attributes that may stand on many elements: each is judged where it is written. */
export function checkEverywhere(reading: Reading, represents: readonly string[]): void {
  const ids = new Set<string>();
  const syntaxes = new Set<string>();
  for (const element of reading.elements) {
    checkId(reading, element, ids);
    checkLanguage(reading, element);
    checkRepresents(reading, element, represents);
    checkSpace(reading, element);
    checkTimeContainer(reading, element);
    checkAnimation(reading, element);
    checkRole(reading, element);
    checkAudioStyle(reading, element);
    if (is(element, 'desc', ns.ttm)) checkDescription(reading, element);
    if (is(element, 'item', ns.ttm)) checkItem(reading, element);
    const { attributes } = vocabulary.get(shortName(element.namespace, element.name)) ?? {};
    if (element.namespace === ns.tt)
      for (const name of timeAttributes.filter((one) => attributes?.has(one))) {
        checkTime(reading, element, name);
        const syntax = timeSyntax(attributeOf(element, name) ?? '');
        if (syntax !== null) syntaxes.add(syntax);
      }
  }
  if (syntaxes.size === 2)
    reading.warn(
      'mixed-time-syntax',
      reading.root,
      'Some times are written like 00:01:23.5 and some like 83.5s. Both are read, but the document is hard to check by eye. Use one of the two.',
    );
}

const timeAttributes = ['begin', 'end', 'dur', 'clipBegin', 'clipEnd'];

function checkId(reading: Reading, element: XmlElement, seen: Set<string>): void {
  const id = attributeOf(element, 'id', ns.xml);
  if (id === undefined) return;
  if (!isXmlName(id))
    reading.error(
      'id-syntax',
      element,
      `xml:id="${shorten(id)}" is not a name. Other tools refuse it. Begin with a letter, and use letters, digits, “-”, “_” and “.”.`,
    );
  if (seen.has(id))
    reading.error(
      'id-repeated',
      element,
      `xml:id="${shorten(id)}" is there twice. What refers to it may reach the wrong one. Give each a name of its own.`,
    );
  seen.add(id);
}

function checkLanguage(reading: Reading, element: XmlElement): void {
  const language = attributeOf(element, 'lang', ns.xml);
  const isRoot = element === reading.root;
  if (isRoot && (language ?? '') === '')
    reading.error(
      'language-missing',
      element,
      `xml:lang on <tt> is ${language === undefined ? 'missing' : 'empty'}. A voice cannot be chosen. Write the language of the script, such as xml:lang="zh-CN".`,
    );
  else if (language !== undefined && language !== '' && !isLanguageTag(language))
    reading.error(
      'language-tag',
      element,
      `xml:lang="${shorten(language)}" of ${tellElement(element)} is not a language tag. A voice cannot be chosen. Write one such as en or zh-CN.`,
    );
  const source = attributeOf(element, 'langSrc', ns.daptm);
  if (source === undefined || source === '') return;
  if (!isLanguageTag(source))
    reading.error(
      'language-source',
      element,
      `daptm:langSrc="${shorten(source)}" of ${tellElement(element)} is not a language tag. It is not known whether the words are a translation. Write the language they come from, or zxx where there is none.`,
    );
  else if (/^und$/i.test(source))
    reading.warn(
      'language-source-undetermined',
      element,
      `daptm:langSrc of ${tellElement(element)} is und: it is not told where the words come from. Write the language, or zxx where what is described has none.`,
    );
}

function checkRepresents(reading: Reading, element: XmlElement, represents: readonly string[]): void {
  const value = attributeOf(element, 'represents', ns.daptm);
  if (value === undefined) return;
  if (!isContentDescriptor(value))
    reading.error(
      'content-descriptor',
      element,
      `daptm:represents="${shorten(value)}" of ${tellElement(element)} is nothing that a text can stand for. It is not known whether it is a description. Write one value such as visual.nonText; one's own begin with x-.`,
    );
  else if (represents.length > 0 && !represents.some((one) => isSubType(value, one)))
    reading.error(
      'represents-not-covered',
      element,
      `daptm:represents="${shorten(value)}" of ${tellElement(element)} is not part of what the script represents (${represents.join(' ')}). Other tools may leave it out. Add it to daptm:scriptRepresents, or correct it.`,
    );
}

function checkSpace(reading: Reading, element: XmlElement): void {
  const space = attributeOf(element, 'space', ns.xml);
  if (space === undefined || space === 'default' || space === 'preserve') return;
  reading.error(
    'space',
    element,
    `xml:space="${shorten(space)}" of ${tellElement(element)} is neither default nor preserve. It is read as default. Write one of the two.`,
  );
}

function checkTimeContainer(reading: Reading, element: XmlElement): void {
  const container = attributeOf(element, 'timeContainer');
  if (container === undefined || element.namespace !== ns.tt) return;
  if (container === 'par')
    reading.warn(
      'time-container',
      element,
      `timeContainer="par" of ${tellElement(element)} says what goes without saying. Leave it out.`,
    );
  else
    reading.error(
      'time-container',
      element,
      `timeContainer="${shorten(container)}" of ${tellElement(element)} is not allowed. Its children are timed side by side, and words may be heard at the wrong place. Count their times from the start of ${tellElement(element)}.`,
    );
}

function checkAnimation(reading: Reading, element: XmlElement): void {
  if (
    !is(element, 'animation') &&
    (element.namespace !== ns.tt || attributeOf(element, 'animate') === undefined)
  )
    return;
  reading.error(
    'out-of-line-animation',
    element,
    `${tellElement(element)} keeps changes of sound or style away from what they change, which DAPT does not allow. They do not apply. Put each <animate> into its element.`,
  );
}

const roles: ReadonlySet<string> = new Set(
  'action caption description dialog expletive kinesic lyrics music narration quality sound source suppressed reproduction thought title transcription'.split(
    ' ',
  ),
);

function checkRole(reading: Reading, element: XmlElement): void {
  const written = attributeOf(element, 'role', ns.ttm);
  if (written === undefined) return;
  const named = written.split(/\s+/).filter((one) => one !== '');
  const strange = named.find((one) => !roles.has(one) && !/^x-./.test(one));
  if (named.length > 0 && strange === undefined) return;
  reading.error(
    'role',
    element,
    `ttm:role of ${tellElement(element)} ${strange === undefined ? 'is empty' : `holds “${shorten(strange)}”, which is no role`}. It is left out. Write one such as description; one's own begin with x-.`,
  );
}

function checkDescription(reading: Reading, element: XmlElement): void {
  const type = attributeOf(element, 'descType', ns.daptm);
  if (type !== undefined && !isDescriptionType(type))
    reading.error(
      'description-type',
      element,
      `daptm:descType="${shorten(type)}" is none that is registered. Other tools do not know what the remark is about. Write scene, pronunciationNote or plotSignificance; one's own begin with x-.`,
    );
  if (textOf(element).trim() === '' && element.parent && is(element.parent, 'div'))
    reading.warn(
      'empty-description',
      element,
      'A <ttm:desc> is empty. It tells nobody anything. Fill it, or take it out.',
    );
}

/** TTML2 §14.1.6: an item has a name, one of the standard's or a qualified one. */
function checkItem(reading: Reading, element: XmlElement): void {
  const name = attributeOf(element, 'name') ?? '';
  if (name !== '' && name.split(':').length <= 2 && name.split(':').every(isXmlName)) return;
  reading.error(
    'item-name',
    element,
    `A <ttm:item> ${name === '' ? 'has no name' : `has the name “${shorten(name)}”, which is none`}. Nobody knows what it tells. Write one such as name="altText".`,
  );
}
