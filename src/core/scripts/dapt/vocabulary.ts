import { ns } from './namespaces.js';

/** What an element may hold and carry: TTML2 §8 to §14 with DAPT's own vocabulary. */
export interface Content {
  /** Groups of child elements in the order they must come in. */
  readonly stages: readonly Stage[];
  readonly text?: boolean;
  /** Attributes without a namespace. */
  readonly attributes: ReadonlySet<string>;
}

export interface Stage {
  readonly names: ReadonlySet<string>;
  /** Whether it may come once only. */
  readonly once?: boolean;
}

/** `tt:p`, `ttm:agent`: a short name for a namespace and a local name. */
export const shortName = (namespace: string, name: string): string =>
  `${short.get(namespace) ?? '?'}:${name}`;

const short: ReadonlyMap<string, string> = new Map([
  [ns.tt, 'tt'],
  [ns.ttp, 'ttp'],
  [ns.ttm, 'ttm'],
  [ns.daptm, 'daptm'],
]);

const words = (list: string): string[] => list.split(' ').filter((word) => word !== '');
const set = (list: string): ReadonlySet<string> => new Set(words(list));
const many = (list: string): Stage => ({ names: set(list) });
const once = (list: string): Stage => ({ names: set(list), once: true });

const metadata = many('tt:metadata ttm:agent ttm:copyright ttm:desc ttm:item ttm:title');
const animation = many('tt:animate tt:set');
const region = once('tt:region');
const inline = many('tt:span tt:br tt:audio tt:image');
const sources = many('tt:source');

const timed = 'begin end dur';
const bound = `animate condition region style timeContainer ${timed}`;
const animated = `calcMode condition fill keySplines keyTimes repeatCount ${timed}`;

const content = (stages: readonly Stage[], attributes = '', text = false): Content => ({
  stages,
  text,
  attributes: set(attributes),
});

/** Every element that is known, by its short name. */
export const vocabulary: ReadonlyMap<string, Content> = new Map([
  ['tt:tt', content([once('tt:head'), once('tt:body')])],
  [
    'tt:head',
    content([
      metadata,
      many('ttp:profile'),
      once('tt:resources'),
      once('tt:styling'),
      once('tt:layout'),
      once('tt:animation'),
    ]),
  ],
  ['tt:body', content([metadata, animation, many('tt:div')], bound)],
  ['tt:div', content([metadata, animation, region, many('tt:div tt:p tt:audio tt:image')], bound)],
  ['tt:p', content([metadata, animation, region, inline], bound, true)],
  ['tt:span', content([metadata, animation, inline], bound, true)],
  ['tt:br', content([metadata, animation], 'condition style')],
  [
    'tt:audio',
    content(
      [metadata, animation, sources],
      `animate clipBegin clipEnd condition format src style timeContainer type ${timed}`,
    ),
  ],
  ['tt:image', content([metadata, animation, sources], `format src type ${bound}`)],
  // `source` within `data` has a rule of its own.
  [
    'tt:data',
    content([metadata, many('tt:chunk tt:source')], 'condition encoding format length src type', true),
  ],
  ['tt:chunk', content([], 'condition encoding length', true)],
  ['tt:source', content([metadata, once('tt:data')], 'condition format src type')],
  ['tt:font', content([metadata, sources], 'condition family format range src style type weight')],
  ['tt:resources', content([metadata, many('tt:data tt:audio tt:image tt:font')])],
  ['tt:styling', content([metadata, many('tt:initial'), many('tt:style')])],
  ['tt:style', content([metadata], 'condition style')],
  ['tt:initial', content([metadata], 'condition')],
  ['tt:layout', content([metadata, many('tt:region')])],
  [
    'tt:region',
    content([metadata, animation, many('tt:style')], `animate condition style timeContainer ${timed}`),
  ],
  ['tt:animation', content([metadata, animation])],
  ['tt:animate', content([metadata], animated)],
  ['tt:set', content([metadata], `condition fill repeatCount ${timed}`)],
  [
    'tt:metadata',
    content(
      [
        many(
          'tt:data ttm:actor ttm:agent ttm:copyright ttm:desc ttm:item ttm:name ttm:title daptm:daptOriginTimecode',
        ),
      ],
      'condition',
    ),
  ],
  ['ttm:agent', content([many('ttm:name'), once('ttm:actor')], 'condition type')],
  ['ttm:actor', content([], 'agent condition')],
  ['ttm:name', content([], 'condition type', true)],
  ['ttm:desc', content([], 'condition', true)],
  ['ttm:copyright', content([], 'condition', true)],
  ['ttm:title', content([], 'condition', true)],
  ['ttm:item', content([many('ttm:item')], 'condition name', true)],
  [
    'ttp:profile',
    content(
      [metadata, many('ttp:features'), many('ttp:extensions ttp:profile')],
      'combine designator type use',
    ),
  ],
  ['ttp:features', content([metadata, many('ttp:feature')])],
  ['ttp:feature', content([], 'extends restricts value', true)],
  ['ttp:extensions', content([metadata, many('ttp:extension')])],
  ['ttp:extension', content([], 'extends restricts value', true)],
  ['daptm:daptOriginTimecode', content([], '', true)],
]);

/** Attributes of the namespaces that are ours to judge; `tts` is left to those who draw. */
export const globalAttributes: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    ns.ttp,
    set(
      'cellResolution clockMode contentProfileCombination contentProfiles displayAspectRatio dropMode frameRate frameRateMultiplier inferProcessorProfileMethod inferProcessorProfileSource markerMode permitFeatureNarrowing permitFeatureWidening pixelAspectRatio processorProfileCombination processorProfiles profile subFrameRate tickRate timeBase validation validationAction version activeArea',
    ),
  ],
  [ns.tta, set('gain pan pitch speak')],
  [ns.ttm, set('agent role')],
  [ns.daptm, set('descType langSrc onScreen represents scriptRepresents scriptType')],
  [ns.xml, set('base id lang space')],
]);
