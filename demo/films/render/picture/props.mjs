/** What the puppets live among: water, boat, lanterns, moon, banks. Each is cut from leather around its own origin. */
import {
  at,
  cinnabar,
  cut,
  dot,
  dyed,
  ease,
  f,
  fade,
  group,
  ink,
  lamp,
  path,
  scatter,
  sway,
  thin,
} from './stage.mjs';

/** The full moon in its ring of light. @param {number} x @param {number} y @param {number} shown 0 … 1 */
export const moon = (x, y, shown) =>
  fade(shown, dot(x, y, 200, 'url(#halo)', 'opacity=".8"'), dot(x, y, 66, 'url(#moon)'));

/** A cloud as the cutters make it: rolled heads on a long tail. @param {number} x @param {number} y @param {number} scale @param {number} opacity */
export const cloud = (x, y, scale, opacity) =>
  fade(
    opacity,
    group(
      at(x, y, scale),
      path(
        'M -150 20 Q -120 18 -104 6 Q -112 -22 -82 -30 Q -64 -62 -28 -44 Q 2 -74 38 -46 Q 74 -54 82 -20 Q 112 -18 112 8 Q 150 10 190 22 Q 60 34 -150 20 Z',
        '#2b1b12',
      ),
      cut(
        'M -82 4 q -8 -18 10 -22 q 16 0 12 14 q -4 8 -11 3 M -26 -2 q -14 -24 12 -32 q 24 -2 20 20 q -6 14 -18 6 M 48 4 q -10 -22 12 -28 q 20 0 18 18 q -6 12 -16 5',
        3.2,
        '#dca365',
        0.85,
      ),
      cut('M -120 17 Q 20 26 150 18', 2, '#dca365', 0.6),
    ),
  );

/** Hills far off, one cut sheet behind another. @param {number} shift */
export const hills = (shift) =>
  [
    fade(
      0.3,
      path(
        `M ${-300 + shift * 0.5} 430 L ${-300 + shift * 0.5} 360 Q ${-130 + shift * 0.5} 230 ${-10 + shift * 0.5} 330 Q ${90 + shift * 0.5} 250 ${210 + shift * 0.5} 350 Q ${420 + shift * 0.5} 300 ${560 + shift * 0.5} 372 Q ${760 + shift * 0.5} 350 ${900 + shift * 0.5} 376 Q ${1080 + shift * 0.5} 250 ${1210 + shift * 0.5} 330 Q ${1330 + shift * 0.5} 270 ${1600 + shift * 0.5} 370 L ${1600 + shift * 0.5} 430 Z`,
        '#7a4a26',
      ),
    ),
    fade(
      0.42,
      path(
        `M ${-300 + shift} 440 L ${-300 + shift} 380 Q ${-60 + shift} 320 ${130 + shift} 388 Q ${420 + shift} 372 ${640 + shift} 396 Q ${900 + shift} 392 ${1010 + shift} 388 Q ${1180 + shift} 340 ${1330 + shift} 384 Q ${1500 + shift} 370 ${1700 + shift} 400 L ${1700 + shift} 440 Z`,
        '#5a341b',
      ),
    ),
  ].join('');

/**
 * One sheet of water. Crests roll; under each, the rings of the old wave pattern.
 * @param {{ y: number, t: number, speed?: number, length?: number, rise?: number, fill: string, rim: string, rings?: number, depth?: number, seed?: number, from?: number, to?: number }} sheet
 */
export function wave({
  y,
  t,
  speed = 20,
  length = 96,
  rise = 8,
  fill,
  rim,
  rings = 3,
  depth = 400,
  seed = 0,
  from = -420,
  to = 1800,
}) {
  const offset = ((t * speed + seed * 37) % length) - length;
  let top = '';
  let marks = '';
  for (let x = from + offset; x < to; x += length) {
    const lift = rise * (0.75 + 0.25 * Math.sin(t * 1.1 + (x - offset) * 0.013 + seed));
    top += ` q ${f(length * 0.3)} ${f(-lift * 2.2)} ${f(length * 0.5)} ${f(-lift * 0.2)} t ${f(length * 0.5)} ${f(lift * 0.2)}`;
    for (let ring = 0; ring < rings; ring++) {
      const r = length * (0.11 + ring * 0.1);
      marks += `M ${f(x + length * 0.3 - r)} ${f(y + 18 + rise * 0.3)} a ${f(r)} ${f(r * 0.62)} 0 0 1 ${f(r * 2)} 0 `;
    }
  }
  const edge = `M ${f(from + offset)} ${f(y)}${top}`;
  return [
    path(`${edge} V ${y + depth} H ${f(from + offset)} Z`, fill),
    cut(edge, 2.2, rim, 0.75),
    cut(marks, 1.5, rim, 0.34),
  ].join('');
}

/** Water behind whatever floats. @param {number} t @param {number} storm 0 … 1 @param {number} [drift] how fast the river slides by */
export const waterBehind = (t, storm, drift = 1) =>
  [
    path('M -420 404 H 1800 V 1100 H -420 Z', '#8a5428', 'opacity=".55"'),
    wave({
      y: 424,
      t,
      speed: 12 * drift,
      length: 74,
      rise: 4 + storm * 5,
      fill: '#6d4020',
      rim: '#ffd79a',
      rings: 1,
      seed: 1,
    }),
    wave({
      y: 452,
      t,
      speed: 18 * drift,
      length: 92,
      rise: 5 + storm * 9,
      fill: '#52301a',
      rim: '#ffcb86',
      rings: 2,
      seed: 2,
    }),
    wave({
      y: 488,
      t,
      speed: 26 * drift,
      length: 116,
      rise: 7 + storm * 13,
      fill: '#3b2315',
      rim: '#f7b973',
      rings: 3,
      seed: 3,
    }),
  ].join('');

/** Water before whatever floats. @param {number} t @param {number} storm @param {number} [drift] */
export const waterBefore = (t, storm, drift = 1) =>
  [
    wave({
      y: 538,
      t,
      speed: 36 * drift,
      length: 138,
      rise: 9 + storm * 17,
      fill: '#271810',
      rim: '#f0a860',
      rings: 3,
      seed: 4,
    }),
    wave({
      y: 600,
      t,
      speed: 50 * drift,
      length: 172,
      rise: 11 + storm * 20,
      fill: '#1b120d',
      rim: '#c98246',
      rings: 4,
      seed: 5,
    }),
    wave({
      y: 664,
      t,
      speed: 66 * drift,
      length: 214,
      rise: 13 + storm * 20,
      fill: ink,
      rim: '#8d5930',
      rings: 4,
      seed: 6,
    }),
  ].join('');

/**
 * The girl's paper lantern, hung from its handle at the origin. The woman cut from red paper shows when it is lit.
 * @param {number} lit 0 … 1 @param {number} [angle]
 */
export function lantern(lit, angle = 0) {
  const paper = lit > 0 ? mix('#a8713c', '#fff6df', lit) : '#a8713c';
  return group(
    `rotate(${f(angle)})`,
    cut('M 0 0 V 16', 2, ink, 1),
    path('M -13 16 H 13 L 16 23 H -16 Z'),
    path(
      'M -16 23 C -36 32 -36 74 -16 83 H 16 C 36 74 36 32 16 23 Z',
      paper,
      `stroke="${ink}" stroke-width="2"`,
    ),
    lit > 0.02 ? dot(0, 56, 30, 'url(#halo)', `opacity="${f(lit * 0.6)}"`) : '',
    motherCut(lit),
    cut('M -11 24 C -26 36 -26 70 -11 82 M 11 24 C 26 36 26 70 11 82', 1, '#8a5428', 0.5),
    path('M -16 83 H 16 L 12 89 H -12 Z'),
    path('M -3 89 L -6 110 H 6 L 3 89 Z', dyed),
    cut('M -3 92 L -4 109 M 0 92 V 110 M 3 92 L 4 109', 0.9, ink, 0.8),
  );
}

/** The mother, as the girl cut her: in profile, her hair pinned up. @param {number} lit */
const motherCut = (lit) =>
  fade(
    0.35 + 0.65 * lit,
    path(
      'M -15 81 Q -15 68 -5 65 L -5 58 Q -13 54 -12 43 Q -12 33 -2 32 Q 8 32 9 40 L 3 42 Q 1 50 -2 56 L 4 59 L 4 65 Q 14 68 14 81 Z',
      dyed,
    ),
    cut('M 9 40 L 9.5 45 L 13 50.5 L 10.5 52 Q 11.5 56 9 57 Q 8 60.5 3 60', 1.6, dyed, 1),
    cut('M 4.5 46.5 Q 7 45 9 46.5', 1.3, dyed, 1),
    dot(-5, 29, 5.6, dyed),
    cut('M -13 27 L 5 33', 1.6, dyed, 1),
    cut('M -10 40 Q -5 36 2 37 M -10 46 Q -6 42 -1 43', 1, lit > 0.3 ? '#fff6df' : '#a8713c', 1),
    cut('M -10 77 q 3 -5 6 0 q 3 -5 6 0 q 3 -5 6 0', 1, lit > 0.3 ? '#fff6df' : '#a8713c', 1),
  );

/** The boat's own lamp: iron and horn, hung from its ring at the origin. @param {number} lit @param {number} [angle] */
export const boatLamp = (lit, angle = 0) =>
  group(
    `rotate(${f(angle)})`,
    cut('M 0 0 V 8', 2.4, ink, 1),
    path('M -15 22 L 0 6 L 15 22 Z'),
    path(
      'M -11 22 H 11 L 13 52 H -13 Z',
      mix('#7a4a24', '#fff4d8', lit),
      `stroke="${ink}" stroke-width="2.6"`,
    ),
    lit > 0.02 ? path('M 0 30 Q 7 41 0 48 Q -7 41 0 30 Z', '#ffb24d', `opacity="${f(lit)}"`) : '',
    cut('M -4 23 L -5 52 M 4 23 L 5 52', 1.6, ink, 1),
    path('M -16 52 H 16 L 13 58 H -13 Z'),
    cut('M -4 58 V 66 M 4 58 V 66', 2, dyed, 1),
  );

/** @param {string} from @param {string} to @param {number} k */
function mix(from, to, k) {
  const channel = (/** @type {string} */ hex, /** @type {number} */ i) =>
    parseInt(hex.slice(1 + i * 2, 3 + i * 2), 16);
  return `rgb(${[0, 1, 2].map((i) => Math.round(channel(from, i) + (channel(to, i) - channel(from, i)) * Math.min(1, Math.max(0, k)))).join(' ')})`;
}

/** Where the boat's lamp hangs, in the boat's own units. */
export const lampHook = { x: 150, y: -240 };

/**
 * The ferry boat, its waterline at the origin, its bow to the right.
 * @param {{ lampLit: number, lampAway?: boolean, swing?: number, inside: string, behind?: string }} parts `inside` sits in the hull and is hidden by its side
 */
export const boat = ({ lampLit, lampAway = false, swing = 0, inside, behind = '' }) =>
  [
    behind,
    // the lamp pole, bent by its years
    cut('M 226 -40 C 234 -120 230 -214 200 -248 Q 178 -266 150 -246 V -240', 5, ink, 1),
    lampAway ? '' : group(at(lampHook.x, lampHook.y), boatLamp(lampLit, swing)),
    // the mat roof over the stern half, woven
    path(
      'M -158 -26 Q -156 -112 -92 -114 Q -28 -112 -26 -26 Z',
      '#2a1a11',
      `stroke="${ink}" stroke-width="5"`,
    ),
    weave(),
    inside,
    path(
      'M -252 -78 C -222 -38 -156 -30 -60 -28 L 80 -28 C 152 -30 206 -46 258 -92 C 240 -20 196 30 122 36 L -120 36 C -194 30 -238 -20 -252 -78 Z',
    ),
    cut('M -232 -52 C -200 -22 -150 -16 -60 -14 L 84 -14 C 150 -16 200 -28 236 -62', 2.4, '#ffc987', 0.9),
    cut(
      [-150, -100, -50, 0, 50, 100, 150]
        .map((x) => `M ${x - 17} 8 q 2 -13 14 -12 q 10 2 7 10 q -4 5 -9 1 M ${x - 17} 8 q 20 6 34 -2`)
        .join(' '),
      2,
      '#ffc987',
      0.85,
    ),
    dot(226, -52, 5, cinnabar),
    dot(226, -52, 2, ink),
  ].join('');

const weave = () => {
  let lines = '';
  for (let i = 0; i < 7; i++)
    lines += `M ${-150 + i * 18} -34 L ${-128 + i * 16} -104 M ${-36 - i * 18} -34 L ${-58 - i * 16} -104 `;
  return `<clipPath id="roof"><path d="M -152 -32 Q -150 -104 -92 -106 Q -34 -104 -32 -32 Z"/></clipPath><g clip-path="url(#roof)">${cut(lines, 1.8, '#e6a862', 0.75)}</g>`;
};

/** The long stern oar; `stroke` −1 … 1 is where it stands in its swing. @param {number} stroke */
export const oar = (stroke) =>
  group(
    at(-214, -52, 1, 38 + stroke * 9),
    cut('M -2 -96 V 150', 6, ink, 1),
    path('M -5 96 L 4 96 L 11 190 Q 2 200 -9 190 Z'),
    cut('M 1 110 V 182', 1.6, '#f0a860', 0.8),
  );

/** The near bank: earth, steps, and the plank jetty with its mooring post. */
export const jetty = () =>
  [
    path('M -420 760 V 392 Q -240 372 -80 420 Q 10 440 74 470 L 128 476 Q 150 560 120 760 Z'),
    cut('M -200 398 Q -90 412 20 452 M -160 424 Q -60 436 40 474', 2, '#8d5930', 0.7),
    path('M 40 468 H 420 V 484 H 40 Z'),
    cut('M 60 475 H 410', 1.8, '#f0a860', 0.8),
    cut(
      'M 112 470 V 482 M 164 470 V 482 M 216 470 V 482 M 268 470 V 482 M 320 470 V 482 M 372 470 V 482',
      1.4,
      '#f0a860',
      0.7,
    ),
    path('M 176 484 H 188 V 720 H 176 Z M 286 484 H 298 V 720 H 286 Z M 392 426 H 406 V 720 H 392 Z'),
    cut('M 182 500 L 292 570 M 292 500 L 182 570 M 292 500 L 398 566 M 398 500 L 292 566', 3.4, ink, 1),
    path('M 388 420 H 410 L 406 430 H 392 Z'),
    cut('M 392 444 H 406 M 392 450 H 406', 2, cinnabar, 0.9),
  ].join('');

/** Reeds, bending with the wind. @param {number} x @param {number} y @param {number} t @param {number} wind @param {number} [count] */
export function reeds(x, y, t, wind, count = 9) {
  let stems = '';
  let heads = '';
  for (let i = 0; i < count; i++) {
    const tall = 70 + scatter(i + x) * 80;
    const bend = 12 * sway(t * 1.4, i) + wind * (34 + 12 * sway(t * 4, i));
    const root = x + i * 15 + scatter(i * 3 + x) * 10;
    const [tx, ty] = [root + bend, y - tall];
    stems += `M ${f(root)} ${f(y)} Q ${f(root)} ${f(y - tall * 0.5)} ${f(tx)} ${f(ty)} `;
    heads += group(at(tx, ty, 1, bend * 0.6), path('M 0 -22 Q 6 -8 2 6 Q -5 -6 0 -22 Z', '#2b1b12'));
  }
  return cut(stems, 3, ink, 1) + heads;
}

/** The old willow. `y` is the ground. @param {number} x @param {number} y @param {number} scale @param {number} t @param {number} wind @param {number} [opacity] */
export function willow(x, y, scale, t, wind, opacity = 1) {
  let strands = '';
  let leaves = '';
  for (let i = 0; i < 40; i++) {
    const along = scatter(i * 1.7 + 3);
    const out = along * 2 - 1;
    const [sx, sy] = [out * 150, -292 + out * out * 70 + scatter(i * 2.3) * 44];
    const long = 110 + scatter(i * 7) * 130;
    const bend = 9 * sway(t, i * 0.6) + wind * 40;
    const [mx, ex] = [sx + out * 34, sx + out * 30 + bend];
    strands += `M ${f(sx)} ${f(sy)} Q ${f(mx)} ${f(sy + long * 0.3)} ${f(ex)} ${f(sy + long)} `;
    for (let k = 3; k < 12; k++) {
      const u = k / 12;
      const lx = (1 - u) * (1 - u) * sx + 2 * u * (1 - u) * mx + u * u * ex;
      const ly = (1 - u) * (1 - u) * sy + 2 * u * (1 - u) * (sy + long * 0.3) + u * u * (sy + long);
      const side = k % 2 ? 1 : -1;
      leaves += `M ${f(lx)} ${f(ly)} q ${4.5 * side} 5 ${2.5 * side} 15 q ${-4.5 * side} -5 ${-2.5 * side} -15 Z `;
    }
  }
  return fade(
    opacity,
    group(
      at(x, y, scale),
      path(
        'M -30 4 Q -6 -56 -20 -112 Q -34 -172 -92 -214 Q -40 -200 -12 -158 Q -8 -214 -36 -272 Q 4 -224 10 -164 Q 40 -214 112 -240 Q 48 -186 28 -124 Q 14 -52 40 4 Z',
      ),
      cut(
        'M -8 -10 Q 4 -70 -4 -120 M 12 -14 Q 8 -70 14 -116 M -4 -84 q 8 8 4 18 M 6 -40 q -8 6 -4 16',
        2,
        '#c98246',
        0.6,
      ),
      path(
        'M -168 -218 Q -176 -262 -132 -268 Q -118 -312 -66 -302 Q -34 -334 12 -312 Q 62 -330 88 -294 Q 138 -292 140 -258 Q 174 -248 164 -214 Q 120 -250 84 -238 Q 40 -268 4 -246 Q -40 -270 -78 -240 Q -126 -252 -168 -218 Z',
      ),
      cut(
        'M -140 -244 q 22 -26 44 -8 M -84 -276 q 24 -26 50 -6 M -14 -288 q 26 -22 50 0 M 50 -276 q 30 -16 50 12 M 108 -248 q 26 -6 34 16',
        2,
        '#c98246',
        0.55,
      ),
      cut(strands, 1.7, ink, 1),
      path(leaves),
    ),
  );
}

/** The grave: a mound, and a stone with no name. @param {number} x @param {number} y @param {number} scale */
export const grave = (x, y, scale) =>
  group(
    at(x, y, scale),
    path('M -84 4 Q -70 -62 0 -66 Q 70 -62 84 4 Z'),
    cut(
      'M -58 -14 Q -40 -46 0 -50 Q 40 -46 58 -14 M -34 -12 Q -22 -30 0 -33 Q 22 -30 34 -12',
      2,
      '#c98246',
      0.75,
    ),
    path(
      'M -72 4 V -58 Q -72 -80 -52 -82 Q -32 -80 -32 -58 V 4 Z',
      '#2b1b12',
      `stroke="${ink}" stroke-width="3"`,
    ),
    cut('M -63 -2 V -56 Q -63 -70 -52 -71 Q -41 -70 -41 -56 V -2 Z', 1.8, '#f0b26a', 0.85),
    path('M -82 4 H -22 V 12 H -82 Z'),
    cut('M 20 -66 q 2 -16 -4 -22 M 26 -64 q 6 -12 14 -16 M 50 -50 q 6 -12 4 -20', 2.2, ink, 1),
  );

/** The wave that takes the lantern: a claw of water. @param {number} x @param {number} y @param {number} up 0 … 1 */
export const claw = (x, y, up) =>
  up <= 0
    ? ''
    : group(
        `${at(x, y + 150 * (1 - up))} scale(1.25 ${f(0.35 + up * 0.9)})`,
        path(
          'M -230 40 Q -130 20 -90 -60 Q -50 -150 50 -152 Q 104 -146 112 -108 Q 92 -122 78 -112 Q 98 -98 92 -80 Q 76 -96 60 -88 Q 74 -70 62 -56 Q 50 -76 34 -70 Q 6 -20 70 10 Q 120 32 200 40 Z',
          '#22150e',
        ),
        cut(
          'M -200 38 Q -110 16 -70 -58 Q -34 -128 44 -134 M -150 38 Q -84 18 -48 -46 Q -20 -100 28 -112 M -96 38 Q -50 18 -24 -26 Q -6 -66 18 -86',
          3,
          '#f0a860',
          0.75,
        ),
        cut(
          'M 50 -152 Q 104 -146 112 -108 M -230 40 Q -130 20 -90 -60 Q -50 -150 50 -152',
          2.6,
          '#ffd79a',
          0.85,
        ),
        dot(124, -92, 4, '#ffd79a', 'opacity=".8"'),
        dot(108, -64, 3, '#ffd79a', 'opacity=".7"'),
        dot(84, -40, 3.4, '#ffd79a', 'opacity=".7"'),
      );

/** Slanting rain across the screen. @param {number} t @param {number} hard 0 … 1 */
export function rain(t, hard) {
  if (hard <= 0.01) return '';
  let lines = '';
  for (let i = 0; i < 34; i++) {
    const fall = (t * 1.9 + scatter(i)) % 1;
    const x = scatter(i * 5 + Math.floor(t * 1.9 + scatter(i))) * 1500;
    lines += `M ${f(x - fall * 150)} ${f(fall * 860 - 90)} l -11 62 `;
  }
  return cut(lines, 1.6, lamp, 0.26 * hard);
}

/** Light on moving water under a lamp. @param {number} x @param {number} y @param {number} t @param {number} level @param {number} [spread] */
export function glitter(x, y, t, level, spread = 60) {
  let marks = '';
  for (let i = 0; i < 9; i++) {
    const w = spread * (0.25 + 0.5 * scatter(i * 3)) * (0.7 + 0.3 * Math.sin(t * 3 + i * 2));
    const gx = x + spread * 0.16 * Math.sin(t * 1.7 + i * 1.3);
    marks += `M ${f(gx - w / 2)} ${f(y + i * 13)} h ${f(w)} `;
  }
  return cut(marks, 3, thin, 0.6 * level);
}

/** The title in ink, with the company's red seal. @param {string} big @param {string} small @param {number} shown */
export const title = (big, small, shown) =>
  fade(
    shown,
    [...big]
      .map(
        (character, i) =>
          `<text x="${f(640 + (i - (big.length - 1) / 2) * 220)}" y="372" font-family="Noto Serif CJK SC" font-weight="700" font-size="190" text-anchor="middle" fill="${ink}" opacity="${f(ease(shown * 1.6 - i * 0.4, 0, 1))}">${character}</text>`,
      )
      .join(''),
    `<text x="640" y="466" font-family="Noto Serif CJK SC" font-size="34" letter-spacing="7" text-anchor="middle" fill="${ink}">${small}</text>`,
    `<rect x="866" y="214" width="54" height="54" rx="7" fill="${dyed}"/>`,
    `<text x="893" y="236" font-family="Noto Serif CJK SC" font-weight="700" font-size="22" text-anchor="middle" fill="${lamp}">听</text><text x="893" y="261" font-family="Noto Serif CJK SC" font-weight="700" font-size="22" text-anchor="middle" fill="${lamp}">影</text>`,
  );

/** The title as it stands on the poster. @param {string} big @param {string} small */
export const posterTitle = (big, small) =>
  [
    [...big]
      .map(
        (character, i) =>
          `<text x="${132 + i * 150}" y="228" font-family="Noto Serif CJK SC" font-weight="700" font-size="140" text-anchor="middle" fill="${ink}">${character}</text>`,
      )
      .join(''),
    `<text x="66" y="284" font-family="Noto Serif CJK SC" font-size="26" letter-spacing="5" fill="${ink}">${small}</text>`,
    `<rect x="366" y="112" width="40" height="40" rx="5" fill="${dyed}"/>`,
    `<text x="386" y="129" font-family="Noto Serif CJK SC" font-weight="700" font-size="16" text-anchor="middle" fill="${lamp}">听</text><text x="386" y="147" font-family="Noto Serif CJK SC" font-weight="700" font-size="16" text-anchor="middle" fill="${lamp}">影</text>`,
  ].join('');
