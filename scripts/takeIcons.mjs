// @ts-check
/**
 * Takes the icons that the player draws from lucide, each as one path: the shapes stay lucide's, a component and an object
 * for each of their parts need not travel to every viewer. Those of the bar are in `src/react/icons/icons.ts`; those that
 * come later, in `description/descriptionIcons.ts`, `listening/listeningIcons.ts` and `moving/wayIcons.ts`, are no part of the first bytes.
 *
 *   node scripts/takeIcons.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Our name → lucide's. */
const icons = {
  play: 'play',
  pause: 'pause',
  replay: 'rotate-ccw',
  back: 'rotate-ccw',
  forward: 'rotate-cw',
  longBack: 'chevrons-left',
  longForward: 'chevrons-right',
  description: 'audio-lines',
  captions: 'captions',
  choice: 'chevron-down',
  volume: 'volume-2',
  muted: 'volume-x',
  speed: 'gauge',
  chapters: 'list',
  settings: 'settings',
  help: 'keyboard',
  pictureInPicture: 'picture-in-picture-2',
  fullscreen: 'maximize',
  leaveFullscreen: 'minimize',
  close: 'x',
};

const listeningIcons = {
  listen: 'headphones',
  nightMode: 'moon',
  picture: 'contrast',
  profiles: 'user-cog',
  moreControls: 'ellipsis',
};

const descriptionIcons = {
  repeatDescription: 'repeat-1',
  nextDescription: 'arrow-right-to-line',
  previousDescription: 'arrow-left-to-line',
  describeHere: 'eye',
  skipDescription: 'redo-2',
  moreDescription: 'circle-plus',
  lessDescription: 'circle-minus',
};

const wayIcons = {
  whereAmI: 'map-pin',
  whatWasSaid: 'message-square',
  typeTime: 'clock',
  nextPlace: 'step-forward',
  previousPlace: 'step-back',
  undoJump: 'undo-2',
  repeatPassage: 'repeat',
  bookmark: 'bookmark',
  search: 'search',
  more: 'compass',
  goLive: 'radio',
};

/** @typedef {Record<string, string>} Attributes */
/** @type {Record<string, (attributes: Attributes) => string>} */
const shapes = {
  // A path that follows another begins where it says, not from where the one before it ended.
  path: ({ d = '' }) =>
    d.replace(
      /^m([\d.]+)[ ,]?(-?[\d.]+)([ ,-].*)?$/,
      (_all, x, y, rest = '') => `M${x} ${y}${/^ ?-?\d/.test(rest) ? 'l' : ''}${rest.trim()}`,
    ),
  circle: ({ cx, cy, r }) =>
    `M${Number(cx) - Number(r)} ${cy}a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0-${2 * Number(r)} 0z`,
  rect({ x, y, width, height, rx = '0' }) {
    const [across, down] = [Number(width) - 2 * Number(rx), Number(height) - 2 * Number(rx)];
    const corner = (/** @type {string} */ to) => `a${rx} ${rx} 0 0 1 ${to}`;
    return [
      `M${Number(x) + Number(rx)} ${y}h${across}${corner(`${rx} ${rx}`)}v${down}${corner(`-${rx} ${rx}`)}`,
      `h-${across}${corner(`-${rx}-${rx}`)}v-${down}${corner(`${rx}-${rx}`)}z`,
    ].join('');
  },
};

/** @param {string} name lucide's */
async function takePath(name) {
  const { __iconData: icon } = await import(`lucide-react/icons/${name}`);
  return icon.node
    .map((/** @type {[string, Attributes]} */ [tag, attributes]) => {
      const draw = shapes[tag];
      if (!draw)
        throw new Error(
          `The icon ${name} has a <${tag}>, which is not drawn as a path yet. Add it to shapes.`,
        );
      return draw(attributes);
    })
    .join('')
    .replace(/\d*\.\d+(?=(\.?))/g, roundNumber);
}

/**
 * To a hundredth of the 24 that an icon is high, which no screen can show. In a path a number may end where the next one's point begins.
 * @param {string} number @param {string} next
 */
function roundNumber(number, next) {
  const hundredths = Number(number) * 100;
  const below = Math.floor(hundredths);
  // A half to the even one: then two loudspeakers that are drawn a hair apart share their shape, and its bytes.
  const nearest = Math.abs(hundredths - below - 0.5) < 1e-6 ? below + (below % 2) : Math.round(hundredths);
  const rounded = String(nearest / 100).replace(/^0\./, '.');
  return next && !rounded.includes('.') ? `${rounded} ` : rounded;
}

/** The texts of all files, by their addresses. */
export const writeIcons = async () => ({
  'src/react/icons/icons.ts': await writeFile(icons),
  'src/react/description/descriptionIcons.ts': await writeFile(descriptionIcons),
  'src/react/listening/listeningIcons.ts': await writeFile(listeningIcons),
  'src/react/moving/wayIcons.ts': await writeFile(wayIcons),
});

/** @param {Record<string, string>} taken our name → lucide's */
async function writeFile(taken) {
  const license = readFileSync(new URL('../node_modules/lucide-react/LICENSE', import.meta.url), 'utf8');
  const notice = license
    .replace(/---\n\nThe following Lucide icons[^]*?\n\n[^]*?\n\n/, 'Some of them derive from Feather:\n\n')
    .replace(' (for the icons listed above)', '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n')
    .map((line) => ` * ${line}`.trimEnd())
    .join('\n');
  const names = Object.entries(taken);
  const paths = await Promise.all(names.map(([, name]) => takePath(name)));
  return `/*
 * Written by scripts/takeIcons.mjs. Icons by lucide (lucide.dev):
 *
${notice}
 */
${names.map(([own], index) => `export const ${own}Icon = '${paths[index]}';`).join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [file, text] of Object.entries(await writeIcons()))
    writeFileSync(new URL(`../${file}`, import.meta.url), text);
