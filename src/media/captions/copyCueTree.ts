import { chooseCueColors, type CueColors } from '../../core/captions/chooseCueColors.js';

/** The elements that cue text can become (WebVTT §6.5). Whatever else stands in a tree, only its words go on. */
const allowed = new Set(['b', 'i', 'u', 'ruby', 'rt', 'span']);

/** Their text is not words. */
const dropped = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object']);

/** Deeper than any author goes; a file that goes on nesting cannot exhaust the stack. */
const deepest = 32;

export interface CopyOptions {
  /** What the letters look like around the cue. */
  readonly colors: CueColors;
  /** A speaker's name as it is shown, or null where it is not. Asked once for each voice, in order. */
  readonly labelSpeaker: (speaker: string, words: string) => string | null;
  /** Whether words that a timestamp holds back are marked as such. */
  readonly timed: boolean;
  /** Whether the words run down: then short numbers and capitals stand upright in the place of one character. */
  readonly vertical: boolean;
}

/**
 * Copies a cue's tree, as `getCueAsHTML()` gives it, into elements of ours, node by node through an allow-list.
 * No attribute goes over as it is: `lang` is checked, classes become `data-class` or a legible colour so that no
 * style of the page meets them, a voice's name becomes `data-speaker`, and a timestamp `data-time` on what follows it.
 */
export function copyCueTree(tree: Node, document: Document, options: CopyOptions): DocumentFragment {
  let time: number | null = null;
  const fragment = document.createDocumentFragment();
  copyChildren(tree, fragment, options.colors, 0);
  return fragment;

  function copyChildren(from: Node, to: Node, colors: CueColors, depth: number): void {
    for (const node of from.childNodes) copyNode(node, to, colors, depth);
  }

  function copyNode(node: Node, to: Node, colors: CueColors, depth: number): void {
    if (isText(node)) to.appendChild(copyText(node.data));
    else if (isTimestamp(node)) time = parseTimestamp(node.data) ?? time;
    else if (!isElement(node) || dropped.has(node.localName)) return;
    else if (depth >= deepest) to.appendChild(copyText(node.textContent));
    else if (allowed.has(node.localName)) copyElement(node, to, colors, depth);
    else copyChildren(node, to, colors, depth + 1);
  }

  function copyElement(element: Element, to: Node, around: CueColors, depth: number): void {
    const copy = document.createElement(element.localName);
    const classes = [...element.classList].filter((name) => /^[\p{L}\p{N}_-]+$/u.test(name));
    const colors = chooseCueColors(classes, around);
    if (classes.length > 0) copy.dataset.class = classes.join(' ');
    paint(copy, colors, around);

    const lang = element.getAttribute('lang') ?? '';
    if (/^[a-z\d]{1,8}(-[a-z\d]{1,8})*$/i.test(lang)) copy.lang = lang;

    const speaker = element.getAttribute('title');
    if (speaker) {
      copy.dataset.speaker = speaker;
      const label = options.labelSpeaker(speaker, element.textContent);
      if (label) copy.append(createLabel(label));
    }
    to.appendChild(copy);
    copyChildren(element, copy, colors, depth + 1);
  }

  function createLabel(label: string): HTMLElement {
    const element = document.createElement('span');
    element.dataset.part = 'caption-speaker';
    element.textContent = label;
    return element;
  }

  function copyText(text: string): Node {
    const words = options.vertical ? setUpright(text, document) : document.createTextNode(text);
    if (time === null || !options.timed) return words;
    const element = document.createElement('span');
    element.dataset.time = String(time);
    element.append(words);
    return element;
  }
}

/** Two to four digits or capitals that stand by themselves; full-width ones are characters already. */
const short =
  /(?<![\p{Script=Latin}\p{N}.,:/-])(?:[0-9]{2,4}|[A-Z]{2,4})(?![\p{Script=Latin}\p{N}]|[.,:/-][\p{Script=Latin}\p{N}])/gu;

/** Text in which such runs are set upright in one place (CSS Writing Modes, `text-combine-upright`); the words stay one after the other. */
function setUpright(text: string, document: Document): Node {
  const fragment = document.createDocumentFragment();
  let from = 0;
  for (const { 0: run, index } of text.matchAll(short)) {
    fragment.append(text.slice(from, index));
    const element = document.createElement('span');
    element.style.textCombineUpright = 'all';
    element.textContent = run;
    fragment.append(element);
    from = index + run.length;
  }
  fragment.append(text.slice(from));
  return fragment;
}

function paint(element: HTMLElement, colors: CueColors, around: CueColors): void {
  if (colors.color !== around.color) element.style.color = colors.color;
  if (colors.ground.color === around.ground.color) return;
  const { color, opacity } = colors.ground;
  element.style.backgroundColor = `color-mix(in srgb, ${color} ${opacity * 100}%, transparent)`;
}

// By type, not by class: a tree may come from another window's document.
const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;
const isTimestamp = (node: Node): node is ProcessingInstruction =>
  node.nodeType === 7 && node.nodeName === 'timestamp';

function parseTimestamp(data: string): number | null {
  const [, hours = '0', minutes, seconds] = /^(?:(\d+):)?(\d{2}):(\d{2}\.\d{3})/.exec(data) ?? [];
  return minutes && seconds ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : null;
}
