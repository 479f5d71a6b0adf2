/**
 * The two figures. Like their leather ancestors they are flat, seen from the side, jointed at neck, shoulder and
 * elbow, and moved by rods. A pose says where the hands are; the arms find their own way there.
 *
 * Feet stand at the origin; a figure faces right.
 */
import { at, cut, dot, dyed, f, flip, group, ink, path, thin } from './stage.mjs';

/**
 * @typedef {object} Pose
 * @property {number} x
 * @property {number} y                      the ground under the feet
 * @property {number} [scale]
 * @property {-1 | 1} [facing]
 * @property {number} [lean]                 the whole figure, degrees forward
 * @property {number} [nod]                  the head, degrees forward
 * @property {[number, number]} [hand]       the near hand, from the feet, facing right
 * @property {[number, number]} [otherHand]  the far hand
 * @property {string} [held]                 hangs upright from the near hand
 * @property {string} [heldAway]             hangs upright from the far hand, behind the face
 * @property {number} [walk]                 phase of the step, in radians; absent when standing
 * @property {boolean} [eyesShut]
 * @property {number} [hat]                  ferryman: 0 on his head … 1 held to his chest
 */

/** Two bones and a target: the shoulder's and the elbow's angles. @param {[number, number]} from @param {[number, number]} to @param {number} a @param {number} b */
function bend([x0, y0], [x1, y1], a, b) {
  const reach = Math.min(a + b - 0.5, Math.max(Math.abs(a - b) + 0.5, Math.hypot(x1 - x0, y1 - y0)));
  const toward = Math.atan2(x1 - x0, y1 - y0);
  const shoulder = toward - Math.acos((a * a + reach * reach - b * b) / (2 * a * reach));
  const elbow = Math.PI - Math.acos((a * a + b * b - reach * reach) / (2 * a * b));
  const hand = [x0 + Math.sin(toward) * reach, y0 + Math.cos(toward) * reach];
  return {
    shoulder: (-shoulder * 180) / Math.PI,
    elbow: (-elbow * 180) / Math.PI,
    hand: /** @type {[number, number]} */ (hand),
  };
}

/**
 * @param {{ from: [number, number], to: [number, number], upper: number, lower: number, cloth: string, trim: string, width: number }} arm
 */
function arm({ from, to, upper, lower, cloth, trim, width: w }) {
  const { shoulder, elbow, hand } = bend(from, to, upper, lower);
  const drawn = group(
    `${at(from[0], from[1], 1, shoulder)}`,
    path(
      `M ${-w} -4 Q 0 -14 ${w} -4 L ${w * 0.85} ${upper} Q 0 ${upper + 8} ${-w * 0.85} ${upper} Z`,
      cloth,
      `stroke="${ink}" stroke-width="2"`,
    ),
    group(
      at(0, upper, 1, elbow),
      dot(0, lower + 1, 5.4, thin, `stroke="${ink}" stroke-width="1.6"`),
      path(
        `M ${-w * 0.8} -3 Q 0 -9 ${w * 0.8} -3 L ${w * 1.25} ${lower - 5} Q 0 ${lower + 1} ${-w * 1.25} ${lower - 5} Z`,
        cloth,
        `stroke="${ink}" stroke-width="2"`,
      ),
      cut(`M ${-w * 1.05} ${lower - 11} Q 0 ${lower - 5} ${w * 1.05} ${lower - 11}`, 2.2, trim, 0.95),
    ),
    dot(0, 0, 2.6, trim),
  );
  return { drawn, hand };
}

/** Where a point of a figure is once it leans and faces; for light and for what it lets go of. @param {Pose} pose @param {[number, number]} point @returns {{ x: number, y: number }} */
export function onFigure({ x, y, scale = 1, facing = 1, lean = 0 }, [px, py]) {
  const a = (lean * Math.PI) / 180;
  return {
    x: x + facing * scale * (px * Math.cos(a) - py * Math.sin(a)),
    y: y + scale * (px * Math.sin(a) + py * Math.cos(a)),
  };
}

/** The rod a hand is moved by, down past the edge of the cloth. @param {[number, number]} hand @param {number} slant */
const rod = ([x, y], slant) => cut(`M ${f(x)} ${f(y)} L ${f(x + slant)} ${f(y + 420)}`, 2.6, '#2b1a0f', 0.85);

/** 阿萤, in dyed cinnabar, her hair in two knots. @param {Pose} pose */
export function ying({
  x,
  y,
  scale = 1,
  facing = 1,
  lean = 0,
  nod = 0,
  hand = [34, -62],
  otherHand = [26, -56],
  held = '',
  walk,
  eyesShut = false,
}) {
  const near = arm({ from: [2, -98], to: hand, upper: 32, lower: 34, cloth: dyed, trim: thin, width: 8.5 });
  const away = arm({
    from: [8, -98],
    to: otherHand,
    upper: 32,
    lower: 34,
    cloth: '#8f2f1d',
    trim: thin,
    width: 8,
  });
  const step = walk === undefined ? 0 : Math.sin(walk) * 30;
  const hop = walk === undefined ? 0 : -Math.abs(Math.cos(walk)) * 6;
  const leg = (/** @type {number} */ angle, /** @type {string} */ cloth) =>
    group(
      at(0, -40, 1, angle),
      path('M -9 -6 H 9 L 7 30 H -7 Z', cloth, `stroke="${ink}" stroke-width="1.6"`),
      path('M -8 30 H 8 Q 20 34 19 40 H -8 Z'),
    );
  return group(
    `${at(x, y + hop, scale)} ${facing < 0 ? flip : ''} rotate(${f(lean)})`,
    rod(away.hand, 18),
    away.drawn,
    leg(-step, '#2b1b12'),
    leg(step, ink),
    // the robe: coin-flower cuts, a wave hem
    path(
      'M -17 -108 Q 0 -116 18 -108 L 22 -70 Q 34 -44 38 -20 Q 0 -10 -40 -20 Q -34 -46 -22 -70 Z',
      dyed,
      `stroke="${ink}" stroke-width="2.4"`,
    ),
    path('M -23 -72 Q 0 -66 23 -72 L 24 -63 Q 0 -57 -25 -63 Z'),
    cut('M -36 -28 q 6 -7 12 0 q 6 -7 12 0 q 6 -7 12 0 q 6 -7 12 0 q 6 -7 12 0 q 5 -6 10 -1', 2, thin, 0.95),
    coin(-10, -44, 8),
    coin(12, -46, 8),
    cut('M 10 -110 Q 2 -92 14 -76', 2.4, thin, 0.95),
    group(
      `${at(2, -110, 1, nod)}`,
      path('M -6 4 H 8 V -8 H -6 Z', thin, `stroke="${ink}" stroke-width="1.6"`),
      // hair, then the face the knife left open
      path('M -24 -22 Q -28 -52 0 -54 Q 20 -54 22 -38 L 10 -34 L 4 -4 Q -20 -2 -24 -22 Z'),
      path(
        'M 6 -41 Q 18 -43 20 -37 L 19 -31 L 25 -22 L 20 -19 Q 22 -14 18 -13 Q 18 -5 10 -5 Q -2 -6 -5 -16 Q -2 -30 6 -41 Z',
        thin,
        `stroke="${ink}" stroke-width="1.8"`,
      ),
      eyesShut
        ? cut('M 8 -27 Q 13 -24 18 -27', 2.2, ink, 1)
        : path('M 6 -28 Q 13 -34 20 -28 Q 13 -25 6 -28 Z'),
      cut('M 6 -35 Q 12 -39 19 -35', 1.8, ink, 1),
      path('M 16 -15 L 21 -16 L 18 -12 Z', dyed),
      dot(9, -18, 4, '#f0905c', 'opacity=".55"'),
      dot(-15, -56, 11.5),
      dot(9, -60, 11.5),
      cut('M -20 -60 q 5 -5 11 0 M 4 -64 q 5 -5 11 0', 1.6, thin, 0.8),
      path('M -24 -46 Q -14 -42 -6 -48 L -8 -43 Q -16 -38 -24 -41 Z', dyed),
      path('M -22 -44 Q -38 -40 -42 -28 Q -30 -30 -24 -40 Z', dyed),
      path('M 2 -50 L 16 -51 L 15 -47 L 2 -46 Z', dyed),
      dot(2, 0, 2.2, thin),
    ),
    rod(near.hand, -14),
    near.drawn,
    held && group(`${at(near.hand[0], near.hand[1])} rotate(${f(-lean)}) ${facing < 0 ? flip : ''}`, held),
  );
}

/** A flower cut as a pierced coin. @param {number} x @param {number} y @param {number} r */
const coin = (x, y, r) =>
  cut(
    `M ${x - r} ${y} Q ${x} ${y} ${x} ${y - r} Q ${x} ${y} ${x + r} ${y} Q ${x} ${y} ${x} ${y + r} Q ${x} ${y} ${x - r} ${y} Z`,
    2,
    thin,
    0.95,
  );

/** 老艄公, in straw cape and bamboo hat. @param {Pose} pose */
export function ferryman({
  x,
  y,
  scale = 1,
  facing = 1,
  lean = 0,
  nod = 0,
  hand = [44, -104],
  otherHand = [38, -98],
  held = '',
  heldAway = '',
  hat = 0,
}) {
  const near = arm({
    from: [2, -172],
    to: hand,
    upper: 48,
    lower: 48,
    cloth: '#241710',
    trim: '#ffc987',
    width: 11,
  });
  const away = arm({
    from: [8, -172],
    to: otherHand,
    upper: 48,
    lower: 48,
    cloth: '#33210f',
    trim: '#ffc987',
    width: 10,
  });
  return group(
    `${at(x, y, scale)} ${facing < 0 ? flip : ''} rotate(${f(lean)})`,
    rod(away.hand, 22),
    away.drawn,
    heldAway &&
      group(`${at(away.hand[0], away.hand[1])} rotate(${f(-lean)}) ${facing < 0 ? flip : ''}`, heldAway),
    path('M -30 -8 H -4 Q 10 -4 9 0 H -30 Z M 6 -8 H 30 Q 46 -4 45 0 H 6 Z'),
    path(
      'M -30 -122 H 28 Q 40 -60 40 -8 Q 0 2 -40 -8 Q -40 -60 -30 -122 Z',
      '#241710',
      `stroke="${ink}" stroke-width="2.4"`,
    ),
    cut('M -34 -26 q 7 -9 14 0 q 7 -9 14 0 q 7 -9 14 0 q 7 -9 14 0 q 7 -9 12 0', 2.2, '#ffc987', 0.9),
    cut('M -20 -112 Q -26 -70 -26 -40 M 0 -112 V -40 M 18 -112 Q 24 -70 24 -40', 1.8, '#ffc987', 0.55),
    path('M -32 -128 H 30 V -114 H -33 Z', dyed),
    cut('M -26 -121 H 24', 1.4, thin, 0.9),
    // the straw cape, two tiers of fringe
    cape(-150, 44, 58),
    cape(-186, 30, 42),
    group(
      `${at(2, -186, 1, nod)}`,
      path('M -8 6 H 10 V -8 H -8 Z', thin, `stroke="${ink}" stroke-width="1.6"`),
      path(
        'M -22 -22 Q -26 -54 2 -56 Q 20 -56 20 -44 L 8 -38 L 0 -6 Q -20 -4 -22 -22 Z',
        '#e8cfa4',
        `stroke="${ink}" stroke-width="2"`,
      ),
      cut('M -18 -24 Q -16 -44 2 -50 M -12 -14 Q -12 -34 4 -42', 1.4, ink, 0.8),
      dot(-14, -58, 9, '#e8cfa4', `stroke="${ink}" stroke-width="2"`),
      cut('M -26 -60 H -2', 2.4, dyed, 1),
      path(
        'M 4 -46 L 18 -44 Q 22 -38 19 -34 L 28 -22 L 20 -19 Q 24 -14 18 -12 Q 14 -4 4 -6 Q -5 -10 -5 -20 Q -2 -36 4 -46 Z',
        thin,
        `stroke="${ink}" stroke-width="2"`,
      ),
      path('M 7 -30 Q 13 -35 20 -30 Q 13 -27 7 -30 Z'),
      cut('M 2 -38 Q 12 -46 24 -36', 3.6, '#f6e6c4', 1),
      cut('M 2 -38 Q 12 -46 24 -36', 1, ink, 0.8),
      cut('M 3 -24 q 3 3 1 7', 1.2, ink, 0.7),
      path(
        'M 18 -16 Q 32 8 20 52 Q 15 36 10 48 Q 6 30 0 38 Q 0 10 -4 -8 Q 6 -2 12 -9 Z',
        '#f6e6c4',
        `stroke="${ink}" stroke-width="1.8"`,
      ),
      cut('M 17 -6 Q 24 14 18 38 M 11 -4 Q 15 14 10 34 M 5 -3 Q 7 12 3 26', 1.2, ink, 0.75),
      hat < 1 ? group(at(0, 0, 1), bambooHat(1 - hat)) : '',
    ),
    rod(near.hand, -16),
    near.drawn,
    hat >= 1 ? group(`${at(near.hand[0] - 34, near.hand[1] + 12, 0.8, 74)}`, bambooHat(1)) : '',
    held && group(`${at(near.hand[0], near.hand[1])} rotate(${f(-lean)}) ${facing < 0 ? flip : ''}`, held),
  );
}

/** One tier of straw: a yoke and its fringe. @param {number} y @param {number} half @param {number} drop */
function cape(y, half, drop) {
  let edge = `M ${-half * 0.6} ${y} Q 0 ${y - 8} ${half * 0.6} ${y} L ${half} ${y + drop}`;
  let lines = '';
  for (let i = 0; i < 8; i++) {
    const w = (half * 2) / 8;
    edge += ` l ${f(-w * 0.5)} ${i % 2 ? -13 : -9} l ${f(-w * 0.5)} ${i % 2 ? 13 : 9}`;
    const bx = half - w * (i + 0.5);
    lines += `M ${f(bx * 0.5)} ${y + 8} L ${f(bx * 0.95)} ${y + drop - 13} `;
  }
  return (
    path(`${edge} Z`, ink, `stroke="#3d2817" stroke-width="1.6" stroke-linejoin="round"`) +
    cut(lines, 1.6, '#d99a58', 0.8)
  );
}

/** @param {number} shown */
const bambooHat = (shown) =>
  shown <= 0
    ? ''
    : group(
        at(0, (1 - shown) * -26, 1, (1 - shown) * -14),
        path(
          'M -62 -40 Q -20 -58 2 -92 Q 24 -58 66 -40 Q 2 -26 -62 -40 Z',
          ink,
          `stroke="#3d2817" stroke-width="1.6"`,
        ),
        cut(
          'M -46 -42 Q -14 -58 2 -84 M -26 -37 Q -8 -58 2 -84 M 2 -36 V -84 M 30 -37 Q 12 -58 2 -84 M 50 -42 Q 18 -58 2 -84',
          1.5,
          '#ffc987',
          0.85,
        ),
        cut('M -40 -46 Q 2 -34 44 -46 M -22 -58 Q 2 -50 26 -58', 1.5, '#ffc987', 0.85),
        dot(2, -93, 4.4, dyed),
      );
