/**
 * What happens on the cloth, second by second. `draw(t)` is the whole film: give it a time, get a picture.
 *
 * Nothing here may move that the screenplay (script.mjs) describes at another moment.
 */
import { dialogue } from '../script.mjs';
import * as prop from './props.mjs';
import { ferryman, onFigure, ying } from './puppets.mjs';
import { at, compose, cut, dot, ease, f, fade, flip, group, keys, sway } from './stage.mjs';

/** A figure's small nods while it speaks. @param {number} t @param {'ying' | 'ferryman'} speaker */
function speaking(t, speaker) {
  const line = dialogue.find((l) => l.speaker === speaker && l.start <= t && t < l.start + l.room - 0.2);
  return line ? 5 * Math.sin((t - line.start) * 7.5) * ease(t, line.start, line.start + 0.2) : 0;
}

/** The lamp breathes. @param {number} t @param {number} [seed] */
const breathe = (t, seed = 0) => 0.95 + 0.05 * sway(t * 2.2, seed);

/** Between two scenes the lamp behind the cloth dips. @param {number} t @param {...number} cuts */
const dip = (t, ...cuts) => Math.max(0, ...cuts.map((c) => 1 - Math.abs(t - c) / 0.4));

/** Night never goes below what the dip asks. @param {number} night @param {number} dark */
const darker = (night, dark) => night + (1 - night) * dark;

/** A flicker of lightning at one moment. @param {number} t @param {number} when */
const strike = (t, when) =>
  t < when || t > when + 0.9
    ? 0
    : Math.max(0, 1 - (t - when) / 0.22, t > when + 0.32 ? 0.8 - (t - when - 0.32) / 0.5 : 0);

/** How the boat lies on the water. @param {number} t @param {number} storm */
const rock = (t, storm) => ({
  angle: (1.1 + storm * 4.6) * sway(t * (1 + storm * 0.5), 2),
  lift: (3 + storm * 12) * sway(t * (1.1 + storm * 0.6), 5),
});

/**
 * A point of the boat, in world units, rocking included. Lamps need it: light is cast in the world.
 * @param {{ x: number, y: number }} boat @param {{ angle: number, lift: number }} rocking @param {{ x: number, y: number }} point
 */
function onBoat(boat, rocking, point) {
  const a = (rocking.angle * Math.PI) / 180;
  return {
    x: boat.x + point.x * Math.cos(a) - point.y * Math.sin(a),
    y: boat.y + rocking.lift + point.x * Math.sin(a) + point.y * Math.cos(a),
  };
}

const farBank = (/** @type {number} */ t, /** @type {number} */ opacity) =>
  fade(
    opacity,
    group(
      at(1150, 408),
      '<path d="M -150 8 Q -60 -14 40 -10 Q 150 -8 300 -22 L 700 -30 V 26 H -170 Z" fill="#3b2315"/>',
      prop.willow(46, -8, 0.36, t, 0),
      prop.grave(-42, -8, 0.36),
    ),
  );

/** @param {number} t */
function opening(t) {
  const out = ease(t, 8.2, 9.2);
  return compose({
    sky: prop.hills(-20),
    world: [
      prop.cloud(250 + t * 4, 150, 0.9, 0.75),
      prop.cloud(1060 - t * 3, 220, 0.7, 0.6),
      group('translate(0 70)', prop.waterBehind(t, 0), prop.waterBefore(t, 0)),
    ].join(''),
    front: prop.title('渡灯', 'THE LANTERN FERRY', ease(t, 2.6, 4.6) * (1 - out)),
    night: darker(1 - ease(t, 0.3, 3.4), dip(t, 9.4)),
  });
}

/** @param {number} t */
function ferry(t) {
  const boat = { x: 700, y: 520 };
  const rocking = rock(t, 0);
  const girlX = keys(t, [17.2, -80], [20.8, 344]);
  const running = t > 17.2 && t < 20.7;
  const lifted = ease(t, 28.3, 29.4);
  const looks = t >= 35.7 && t < 39.1;
  const hatOff = t >= 36.9;
  const hand = /** @type {[number, number]} */ ([
    keys(t, [35.9, 44], [36.8, 42], [37.0, 42], [37.9, 40]),
    keys(t, [35.9, -112], [36.8, -232], [37.0, -232], [37.9, -146]),
  ]);
  const refuses = t > 25 && t < 27.6 ? 7 * Math.sin((t - 25) * 5) : 0;
  const old = ferryman({
    x: 176,
    y: 62,
    facing: looks ? 1 : -1,
    scale: 0.98,
    nod:
      keys(t, [20.5, 10], [22.6, 0], [34.9, 0], [35.6, -6], [37.6, -6], [38.6, 24], [39.1, 24], [39.4, 8]) +
      refuses +
      speaking(t, 'ferryman'),
    hand,
    otherHand: [40, -104],
    hat: hatOff ? 1 : 0,
  });
  const hook = onBoat(boat, rocking, { x: prop.lampHook.x, y: prop.lampHook.y + 38 });
  return compose({
    camera: {
      x: keys(t, [9.4, 640], [17, 640], [22, 610], [35, 610], [37.4, 905], [39, 905], [40.2, 860]),
      y: keys(t, [9.4, 352], [17, 360], [22, 404], [35, 404], [37.4, 398]),
      zoom: keys(t, [9.4, 1], [17, 1.04], [22, 1.24], [35, 1.24], [37.4, 1.46]),
    },
    sky: [
      prop.moon(930, 150, 1),
      prop.hills(0),
      prop.cloud(300 + t * 2.2, 130, 0.85, 0.7),
      prop.cloud(640 + t * 1.2, 212, 0.5, 0.5),
    ].join(''),
    world: [
      prop.waterBehind(t, 0),
      farBank(t, 0.94),
      prop.glitter(915, 428, t, 0.9, 120),
      group(
        at(boat.x, boat.y + rocking.lift, 1, rocking.angle),
        prop.boat({ lampLit: 1, swing: 3 * sway(t, 3), inside: old }),
      ),
      cut(`M 396 452 Q 430 520 ${f(boat.x - 236)} ${f(boat.y - 60 + rocking.lift)}`, 3, '#2b1b12', 1),
      prop.jetty(),
      girlX > -70 &&
        ying({
          x: girlX,
          y: 468,
          nod: keys(t, [22, 0], [34.6, 0], [36, -8]) + speaking(t, 'ying'),
          lean: running ? 9 : 0,
          walk: running ? t * 11 : undefined,
          hand: [44 + lifted * 10, -80 - lifted * 62 + (running ? 5 * Math.sin(t * 11) : 0)],
          otherHand: [30 + lifted * 18, -66 - lifted * 54],
          held: group('scale(.8)', prop.lantern(0, running ? 12 * Math.sin(t * 11) : 2 * sway(t, 1))),
        }),
      prop.waterBefore(t, 0),
      prop.reeds(-30, 700, t, 0, 11),
    ].join(''),
    lights: [
      { ...hook, r: 300, level: breathe(t) },
      { x: 930, y: 150, r: 260, level: 0.8 },
      { x: 1140, y: 370, r: 190, level: 0.55 * ease(t, 35.4, 36.8) },
    ],
    night: darker(0.44, dip(t, 9.4, 40.8)),
  });
}

/** @param {number} t */
function lighting(t) {
  const boat = { x: 700, y: 520 };
  const rocking = rock(t, 0);
  const sits = ease(t, 41.6, 43.2);
  const lit = keys(t, [46.9, 0], [47.4, 0.55], [47.7, 0.4], [48.6, 1]) * breathe(t, 8);
  // the taper: up to the lamp, down to the wick
  const hand = /** @type {[number, number]} */ ([
    keys(t, [43.4, 44], [44.6, 38], [45.2, 38], [46.6, 84], [48.2, 84], [49.2, 46]),
    keys(t, [43.4, -112], [44.6, -256], [45.2, -256], [46.6, -138], [48.2, -138], [49.2, -104]),
  ]);
  const burning = t > 44.9 && t < 48.3;
  const taper =
    t > 43.6 && t < 49
      ? [
          cut('M 0 4 L -2 -20', 2.4, '#f0a860', 1),
          burning ? dot(-2, -24, 16, 'url(#halo)') + dot(-2, -24, 3.2, '#fff3da') : '',
        ].join('')
      : '';
  const girl = ying({
    x: keys(t, [41, -4], [42.4, 36]),
    y: 6 + sits * 20,
    nod: keys(t, [47, 4], [48.4, 12], [53.6, 12], [54.2, -8], [57.8, -6]) + speaking(t, 'ying'),
    walk: t < 42.4 ? t * 8 : undefined,
    hand: [52, -146],
    otherHand: [44, -128],
    held: group('scale(.8)', prop.lantern(lit, 2 * sway(t, 1))),
  });
  const old = ferryman({
    x: 188,
    y: 60,
    facing: -1,
    scale: 0.98,
    nod:
      keys(t, [43.6, 0], [44.6, -14], [46.6, 10], [53.6, 10], [54.6, 4], [60.3, 16]) +
      speaking(t, 'ferryman'),
    hand,
    otherHand: [36, -100],
    held: taper,
  });
  const hook = onBoat(boat, rocking, { x: prop.lampHook.x, y: prop.lampHook.y + 38 });
  const flame = onBoat(boat, rocking, { x: 88, y: -78 });
  const close = keys(t, [48.4, 0], [50.4, 1], [53.2, 1], [54.6, 0]);
  return compose({
    camera: {
      x: 790 + (flame.x - 790) * close * 0.9,
      y: 412 + (flame.y - 412) * close,
      zoom: keys(t, [40.8, 1.52], [46.5, 1.72]) + close * 2.1,
    },
    sky: [prop.moon(930, 150, 1), prop.hills(0), prop.cloud(360 + t * 2, 130, 0.85, 0.7)].join(''),
    world: [
      prop.waterBehind(t, 0),
      farBank(t, 0.94),
      group(
        at(boat.x, boat.y + rocking.lift, 1, rocking.angle),
        prop.boat({ lampLit: 1, swing: 3 * sway(t, 3), inside: old + girl }),
      ),
      cut(`M 396 452 Q 430 520 ${f(boat.x - 236)} ${f(boat.y - 60 + rocking.lift)}`, 3, '#2b1b12', 1),
      prop.jetty(),
      prop.glitter(flame.x + 10, 556, t, lit * 0.8, 60),
      prop.waterBefore(t, 0),
    ].join(''),
    lights: [
      { ...hook, r: 300, level: breathe(t) },
      { ...flame, r: 150 + 60 * lit, level: lit },
    ],
    night: darker(0.52, dip(t, 40.8, 61.2)),
  });
}

/** @param {number} t */
function midstream(t) {
  const storm = ease(t, 65.6, 71.5);
  const boat = { x: 650, y: 520 };
  const rocking = rock(t, storm * 0.9);
  const rowing = 1 - ease(t, 68.6, 69.4);
  const stroke = Math.sin(((t - 61.2) * 2 * Math.PI) / 2.9) * rowing;
  const left = keys(t, [61.2, 0], [69, -760]);
  const turned = t > 71.2;
  const points = ease(t, 73.4, 74.2);
  const old = ferryman({
    x: -182,
    y: -2,
    facing: 1,
    scale: 0.94,
    lean: 6 + stroke * 7 - ease(t, 68.6, 69.6) * 4,
    nod: speaking(t, 'ferryman') + keys(t, [68.6, 0], [69.2, -6]),
    hand: [40 + stroke * 16 + points * 30, -120 - points * 28 - stroke * 4],
    otherHand: [34 + stroke * 16, -112],
  });
  const girl = ying({
    x: 60,
    y: 24,
    facing: turned ? -1 : 1,
    nod: speaking(t, 'ying') + keys(t, [71, 0], [71.6, -10]),
    lean: storm * 4 * sway(t * 2, 4),
    hand: [50, -146],
    otherHand: [44, -130],
    held: group(
      'scale(.8)',
      prop.lantern(
        0.9 * breathe(t * (1 + storm), 8) - storm * 0.12,
        (3 + storm * 13) * sway(t * (1.4 + storm), 1),
      ),
    ),
  });
  const hook = onBoat(boat, rocking, { x: prop.lampHook.x, y: prop.lampHook.y + 38 });
  const flame = onBoat(boat, rocking, { x: turned ? 8 : 112, y: -80 });
  const flash = strike(t, 67.2) * 0.6 + strike(t, 72.9) * 0.5;
  const calm = 1 - storm;
  return compose({
    camera: { x: 650, y: 398 - 6 * calm, zoom: keys(t, [61.2, 1.12], [67, 1.2], [76, 1.34]) },
    sky: [
      prop.moon(930, 150, 1 - ease(t, 63.4, 66) * 0.86),
      prop.hills(left * 0.16),
      prop.cloud(keys(t, [61.2, 470], [66.4, 880]), 158, 1.1, 0.92),
      prop.cloud(keys(t, [61.2, 120], [70, 470]), 120, 1.2, 0.85 * ease(t, 61.2, 64)),
      prop.cloud(keys(t, [61.2, 1460], [68, 1090]), 110, 1.25, 0.9 * ease(t, 62, 66)),
      prop.cloud(keys(t, [64, 300], [74, 700]), 66, 1.5, 0.9 * ease(t, 64.5, 68)),
    ].join(''),
    world: [
      prop.waterBehind(t * (1 + storm * 0.0), storm, 2.2),
      group(`translate(${f(left)} 0)`, prop.jetty()),
      group(
        at(boat.x, boat.y + rocking.lift, 1, rocking.angle),
        prop.boat({
          lampLit: 1,
          swing: (3 + storm * 16) * sway(t * (1.3 + storm), 3),
          inside: old + girl,
          behind: prop.oar(stroke),
        }),
      ),
      prop.glitter(hook.x, 556, t, 0.7, 70),
      prop.waterBefore(t, storm, 2.2),
    ].join(''),
    front: prop.rain(t, ease(t, 68, 71)),
    lights: [
      { ...hook, r: 290, level: breathe(t) },
      { ...flame, r: 200, level: 0.8 * breathe(t, 8) },
      { x: 930, y: 150, r: 260, level: 0.8 * (1 - ease(t, 63.4, 66)) },
    ],
    night: darker(0.46 + 0.2 * storm, dip(t, 61.2, 76.4)),
    flash,
  });
}

/** @param {number} t */
function lettingGo(t) {
  const storm = 0.62 + 0.38 * ease(t, 82.6, 84.6) - 0.45 * ease(t, 87, 90);
  const boat = { x: 610, y: 520 };
  const rocking = rock(t, storm * 0.7);
  const gone = t > 79.3;
  const prays = ease(t, 81.2, 82.6);
  const shut = t > 81.4;
  const drop = 79.3;
  const hand = /** @type {[number, number]} */ ([
    keys(t, [77, 50], [79, 56], [79.4, 56], [80.6, 40], [81.2, 40], [82.6, 30]),
    keys(t, [77, -146], [79, -104], [79.4, -104], [80.6, -84], [81.2, -84], [82.6, -112]),
  ]);
  const pose = { x: 112, y: 26, lean: keys(t, [77, 0], [79, 24], [79.5, 24], [80.8, 2]), hand };
  const girl = ying({
    ...pose,
    nod: speaking(t, 'ying') * 0.6 + 14 * prays,
    otherHand: [hand[0] - 2 + prays * 3, hand[1] + 4],
    eyesShut: shut,
  });
  const inHand = onBoat(boat, rocking, onFigure(pose, hand));
  const sees = ease(t, 84.5, 85.4);
  const old = ferryman({
    x: -176,
    y: -2,
    scale: 0.94,
    lean: 4 + sees * 7 - ease(t, 86.4, 87.4) * 5,
    nod:
      keys(t, [84.5, 0], [85.2, -8], [86.4, -8], [87.6, 14], [90, 14], [90.4, 2], [93, 10]) +
      speaking(t, 'ferryman'),
    hand: [44 + sees * 34 - 34 * ease(t, 86.4, 87.6), -116 - sees * 24 + 24 * ease(t, 86.4, 87.6)],
    otherHand: [36, -112],
  });
  const afloat = {
    x: keys(t, [drop, 818], [80.6, 884], [84.6, 1030], [86, 1020]),
    y: 474 + 5 * sway(t * 1.9, 6) + ease(t, 85.3, 86.5) * 170,
  };
  const left = ease(t, drop, drop + 0.5);
  const away = gone
    ? { x: inHand.x + (afloat.x - inHand.x) * left, y: inHand.y + (afloat.y - inHand.y) * left }
    : inHand;
  const lit = 0.95 * (1 - ease(t, 85.1, 85.5)) * breathe(t * 1.6, 8);
  const hook = onBoat(boat, rocking, { x: prop.lampHook.x, y: prop.lampHook.y + 38 });
  const wave = ease(t, 84.5, 85.3) * (1 - ease(t, 85.7, 86.9));
  return compose({
    camera: {
      x: keys(t, [76.4, 720], [79.4, 740], [83.4, 850], [87.2, 850], [89.6, 640]),
      y: keys(t, [76.4, 430], [83, 420], [89.6, 404]),
      zoom: keys(t, [76.4, 1.6], [79.4, 1.55], [83.4, 1.32], [87.2, 1.3], [89.6, 1.42]),
    },
    sky: [
      prop.moon(930, 150, 0.08),
      prop.hills(-150),
      prop.cloud(880, 158, 1.1, 0.92),
      prop.cloud(470 + t * 0.6, 120, 1.2, 0.85),
      prop.cloud(1180, 110, 1.25, 0.9),
      prop.cloud(700, 66, 1.5, 0.9),
    ].join(''),
    world: [
      prop.waterBehind(t, storm, 1.2),
      group(
        at(boat.x, boat.y + rocking.lift, 1, rocking.angle),
        prop.boat({
          lampLit: 1,
          swing: 15 * sway(t * 2, 3),
          inside: old + girl,
          behind: prop.oar(0.2 * sway(t, 1)),
        }),
      ),
      prop.glitter(away.x, 556, t, gone ? lit : 0, 60),
      t < 87
        ? group(
            `${at(away.x, away.y, 0.8, (gone ? 6 : 3) * sway(t * 2, 3) - ease(t, 84.9, 85.8) * 60)}`,
            prop.lantern(lit),
          )
        : '',
      group(`translate(1150 560) ${flip}`, prop.claw(0, 0, wave)),
      prop.waterBefore(t, storm, 1.2),
    ].join(''),
    front: prop.rain(t, 1 - ease(t, 90, 93)),
    lights: [
      { ...hook, r: 300, level: breathe(t) },
      { x: away.x, y: away.y + 44, r: 210, level: lit },
    ],
    night: darker(0.66 + 0.1 * ease(t, 85.2, 86), dip(t, 76.4, 93.8)),
    flash: strike(t, 83.7),
  });
}

/** @param {number} t */
function nearBank(t) {
  const found = ease(t, 100.3, 101.4);
  const reach = ease(t, 102.7, 103.6);
  return compose({
    camera: {
      x: keys(t, [93.8, 560], [100, 700]),
      y: 404,
      zoom: keys(t, [93.8, 1.42], [100, 1.2], [105.6, 1.28]),
    },
    sky: [
      prop.hills(0),
      prop.cloud(keys(t, [93.8, 760], [105, 560]), 150, 1.2, 0.85),
      prop.cloud(keys(t, [93.8, 240], [105, 120]), 110, 1.1, 0.8),
      prop.cloud(keys(t, [93.8, 1080], [105, 1230]), 120, 1, 0.8),
    ].join(''),
    world: [
      prop.waterBehind(t, 0.06),
      farBank(t, 0.95),
      found > 0
        ? dot(1088, 372, 90, 'url(#halo)', `opacity="${f(found * breathe(t * 1.4))}"`) +
          dot(1088, 372, 4, '#fffaf0', `opacity="${f(found)}"`)
        : '',
      prop.glitter(1088, 430, t, found * 0.9, 46),
      prop.jetty(),
      ying({
        x: 340,
        y: 468,
        nod: keys(t, [95, 6], [97, 0], [100.6, 0], [101.4, -8]) + speaking(t, 'ying'),
        lean: reach * 4,
        hand: [34 + reach * 26, -62 - reach * 86],
        otherHand: [26 + reach * 40, -56 - reach * 74],
      }),
      prop.waterBefore(t, 0.06),
      prop.reeds(-30, 700, t, 0.1, 11),
      prop.reeds(1010, 716, t, 0.1, 8),
    ].join(''),
    lights: [
      { x: 1088, y: 376, r: 190, level: found * breathe(t, 2) },
      { x: 352, y: 380, r: 230, level: 0.42 },
    ],
    night: darker(0.72, dip(t, 93.8, 105.7)),
  });
}

/** @param {number} t */
function farSide(t) {
  const drips = [0, 1, 2, 3]
    .map((i) => (t * 0.9 + i * 0.27) % 1)
    .map((k, i) =>
      dot(
        528 + [-44, 60, -18, 36][i],
        334 + k * k * 210,
        2.4,
        '#ffe9c7',
        `opacity="${f(0.9 * (1 - k * 0.6))}"`,
      ),
    )
    .join('');
  const light = { x: 456, y: 306 };
  const going = ease(t, 111, 112.2);
  return compose({
    camera: { x: keys(t, [105.7, 620], [112, 650]), y: 366, zoom: keys(t, [105.7, 1.16], [112, 1.02]) },
    sky: [
      prop.moon(250, 130, 0.5 * ease(t, 106, 110)),
      group(`translate(1280 0) ${flip}`, prop.hills(0)),
      prop.cloud(330 - (t - 105) * 6, 150, 0.9, 0.8),
      prop.cloud(960, 90, 0.9, 0.5),
    ].join(''),
    world: [
      prop.waterBehind(t, 0.05),
      // the jetty and the girl, far away where the film began
      group(
        at(176, 430, 0.17),
        group(
          'translate(-340 -468)',
          '<path d="M -420 560 V 420 Q 0 430 420 470 V 500 Z" fill="#2b1b12"/>',
          ying({ x: 340, y: 468, hand: [60, -148], otherHand: [66, -130] }),
        ),
      ),
      prop.glitter(430, 452, t, 0.9, 90),
      group(
        at(210, 545 + 3 * sway(t, 4), 0.72, 1.2 * sway(t, 2)),
        prop.boat({ lampLit: 0, lampAway: true, inside: '' }),
      ),
      prop.willow(850, 566, 1.72, t, 0.05),
      '<path d="M 300 740 Q 360 590 470 572 Q 700 552 900 560 Q 1150 552 1700 530 V 1100 H 280 Z" fill="#14110f"/>',
      cut(
        'M 372 640 Q 420 598 500 588 Q 700 572 900 578 Q 1120 570 1400 556 M 420 668 Q 520 622 760 610 Q 1000 604 1300 600',
        2.4,
        '#8d5930',
        0.6,
      ),
      prop.grave(716, 566, 1.22),
      group(
        at(528, 578, 1.16),
        ferryman({
          x: 0,
          y: 0,
          facing: -1,
          nod: keys(t, [106, -6], [109.8, -6], [110.2, 8], [112, 12]) + speaking(t, 'ferryman'),
          otherHand: [62, -244],
          hand: [40, -104],
          heldAway: prop.boatLamp(1, 2 * sway(t, 3)),
        }),
      ),
      drips,
      prop.reeds(240, 730, t, 0.05, 10),
    ].join(''),
    lights: [
      { ...light, y: light.y + 30, r: 430, level: breathe(t) * (1 - going * 0.5) },
      { x: 740, y: 500, r: 260, level: 0.5 * (1 - going) },
    ],
    night: darker(0.62, Math.max(dip(t, 105.7), going)),
  });
}

/** @param {number} t */
function ending(t) {
  return compose({
    sky: prop.hills(-20),
    world: group(
      'translate(0 70)',
      prop.waterBehind(t, 0),
      prop.glitter(640, 430, t, 0.8, 90),
      prop.waterBefore(t, 0),
    ),
    front:
      prop.title('剧终', 'THE END', ease(t, 112.3, 113.2)) +
      `<rect width="1280" height="720" fill="#14110f" opacity="${f(ease(t, 114.4, 115.9))}"/>`,
    night: darker(0.16 * ease(t, 112.6, 114.4), 1 - ease(t, 112.2, 112.8)),
  });
}

/** The picture at a time, as the inside of an SVG. @param {number} t */
export function draw(t) {
  if (t < 9.4) return opening(t);
  if (t < 40.8) return ferry(t);
  if (t < 61.2) return lighting(t);
  if (t < 76.4) return midstream(t);
  if (t < 93.8) return lettingGo(t);
  if (t < 105.7) return nearBank(t);
  if (t < 112.2) return farSide(t);
  return ending(t);
}

/** The still for the film's page: the crossing, before the weather. */
export function drawPoster() {
  const boat = { x: 716, y: 548 };
  const old = ferryman({ x: -182, y: -2, scale: 0.94, lean: 9, hand: [52, -122], otherHand: [46, -114] });
  const girl = ying({
    x: 60,
    y: 24,
    nod: 6,
    hand: [50, -146],
    otherHand: [44, -130],
    held: group('scale(.8)', prop.lantern(1, 4)),
  });
  return compose({
    camera: { x: 640, y: 372, zoom: 1.18 },
    sky: [
      prop.moon(930, 226, 1),
      prop.hills(-20),
      prop.cloud(1180, 118, 0.8, 0.8),
      prop.cloud(650, 96, 0.5, 0.5),
    ].join(''),
    world: [
      prop.waterBehind(64, 0.12),
      prop.glitter(1010, 436, 64, 0.9, 130),
      group(
        at(boat.x, boat.y, 1.06, -1.2),
        prop.boat({ lampLit: 1, swing: 4, inside: old + girl, behind: prop.oar(0.5) }),
      ),
      prop.glitter(838, 586, 64, 0.9, 70),
      prop.waterBefore(64, 0.12),
    ].join(''),
    front: prop.posterTitle('渡灯', 'THE LANTERN FERRY'),
    lights: [
      { x: boat.x + 160, y: boat.y - 210, r: 330, level: 1 },
      { x: boat.x + 120, y: boat.y - 86, r: 230, level: 1 },
      { x: 985, y: 190, r: 330, level: 0.95 },
      { x: 250, y: 200, r: 420, level: 0.55 },
    ],
    night: 0.42,
  });
}
