/**
 * The shadow-play stage: its colours, its cloth, its light, and the few drawing words the puppets are made with.
 *
 * A drawing is a string of SVG, and every drawing is a pure function of time: no frame needs the one before it.
 */

export const width = 1280;
export const height = 720;

export const ink = '#14110f';
export const lamp = '#ffe9c7';
export const cinnabar = '#ff8a5c';
/** Cinnabar as dyed leather with the lamp behind it. */
export const dyed = '#c2432a';
/** Skin and paper: what the knife left thin. */
export const thin = '#ffd9a0';

/** @param {string} d @param {string} [fill] @param {string} [more] */
export const path = (d, fill = ink, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;
/** A cut: a line of light through the leather. @param {string} d @param {number} [w] @param {string} [colour] @param {number} [opacity] */
export const cut = (d, w = 2, colour = thin, opacity = 0.9) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`;
/** @param {number} x @param {number} y @param {number} r @param {string} [fill] @param {string} [more] */
export const dot = (x, y, r, fill = ink, more = '') =>
  `<circle cx="${f(x)}" cy="${f(y)}" r="${f(r)}" fill="${fill}" ${more}/>`;
/** @param {string} transform @param {...string} children */
export const group = (transform, ...children) => `<g transform="${transform}">${children.join('')}</g>`;
/** @param {number} opacity @param {...string} children */
export const fade = (opacity, ...children) =>
  opacity <= 0.003 ? '' : `<g opacity="${f(opacity)}">${children.join('')}</g>`;

/** Short numbers keep the frames small. @param {number} n */
export const f = (n) => `${Math.round(n * 100) / 100}`;
/** @param {number} x @param {number} y @param {number} [scale] @param {number} [angle] */
export const at = (x, y, scale = 1, angle = 0) =>
  `translate(${f(x)} ${f(y)}) rotate(${f(angle)}) scale(${f(scale)})`;
export const flip = 'scale(-1 1)';

/** From 0 to 1 between two times, slow at both ends. @param {number} t @param {number} from @param {number} to */
export function ease(t, from, to) {
  const x = Math.min(1, Math.max(0, (t - from) / (to - from)));
  return x * x * (3 - 2 * x);
}

/** A value through [time, value] keys, slow at each. @param {number} t @param {...[number, number]} points */
export function keys(t, ...points) {
  let value = points[0][1];
  for (let i = 1; i < points.length; i++)
    value += (points[i][1] - points[i - 1][1]) * ease(t, points[i - 1][0], points[i][0]);
  return value;
}

/** A slow, never repeating sway in −1 … 1. @param {number} t @param {number} [seed] */
export const sway = (t, seed = 0) =>
  0.6 * Math.sin(t * 1.3 + seed * 1.7) + 0.4 * Math.sin(t * 0.71 + seed * 4.1);

/** Seeded numbers for anything scattered. @param {number} n */
export const scatter = (n) => {
  const x = Math.sin(n * 127.1 + 11.7) * 43758.5453;
  return x - Math.floor(x);
};

/**
 * @typedef {{ x: number, y: number, r: number, level: number }} Light   A lamp on the stage, in world units.
 * @typedef {{ x: number, y: number, zoom: number }} Camera
 */

/** Lamplight turned down goes amber, then brown, never grey: blue dies first. @param {number} light 0 … 1 */
const dusk = (light) =>
  `rgb(${[0.74, 1, 1.36].map((power) => Math.round(255 * Math.max(0, light) ** power)).join(' ')})`;

/**
 * Puts a scene on the cloth: the lamp behind it, the night over it, the lights that pierce the night.
 * @param {object} scene
 * @param {string} [scene.sky]      drawn far away: moves half as much as the world
 * @param {string} scene.world
 * @param {Camera} [scene.camera]
 * @param {Light[]} [scene.lights]
 * @param {number} [scene.night]    0 lit … 1 black
 * @param {number} [scene.flash]    lightning, 0 … 1
 * @param {string} [scene.front]    on the screen itself: titles, rain
 */
export function compose({
  sky = '',
  world,
  camera = { x: 640, y: 360, zoom: 1 },
  lights = [],
  night = 0,
  flash = 0,
  front = '',
}) {
  const view = `translate(640 360) scale(${f(camera.zoom)}) translate(${f(-camera.x)} ${f(-camera.y)})`;
  const farZoom = 1 + (camera.zoom - 1) * 0.45;
  const far = `translate(640 360) scale(${f(farZoom)}) translate(${f(-640 - (camera.x - 640) * 0.45)} ${f(-360 - (camera.y - 360) * 0.45)})`;
  const lit = lights.filter((light) => light.level > 0.01);
  const holes = lit
    .map((light) => dot(light.x, light.y, light.r, 'url(#hole)', `opacity="${f(Math.min(1, light.level))}"`))
    .join('');
  const halos = lit
    .map((light) => dot(light.x, light.y, light.r * 0.8, 'url(#halo)', `opacity="${f(light.level * 0.5)}"`))
    .join('');
  return [
    `<rect width="${width}" height="${height}" fill="url(#cloth)"/>`,
    group(far, sky),
    group(view, world),
    `<mask id="night"><rect width="${width}" height="${height}" fill="#fff"/>${group(view, holes)}</mask>`,
    `<rect width="${width}" height="${height}" fill="${dusk(1 - night * (1 - flash * 0.85))}" mask="url(#night)" style="mix-blend-mode:multiply"/>`,
    group(view, halos),
    flash > 0.01
      ? `<rect width="${width}" height="${height}" fill="${lamp}" opacity="${f(flash * 0.34)}"/>`
      : '',
    front,
    `<rect width="${width}" height="${height}" fill="url(#edge)"/>`,
  ].join('');
}

/** Gradients every frame shares. The `hole` lets a lamp through the night; the `halo` warms the cloth round it. */
export const defs = `
<radialGradient id="cloth" cx="50%" cy="46%" r="72%">
  <stop offset="0" stop-color="#fff0d6"/><stop offset=".38" stop-color="#fbd79f"/><stop offset=".7" stop-color="#dd9c56"/><stop offset="1" stop-color="#8a4f25"/>
</radialGradient>
<radialGradient id="edge" cx="50%" cy="48%" r="74%">
  <stop offset=".55" stop-color="#14110f" stop-opacity="0"/><stop offset=".82" stop-color="#14110f" stop-opacity=".42"/><stop offset="1" stop-color="#14110f" stop-opacity=".94"/>
</radialGradient>
<radialGradient id="hole"><stop offset="0" stop-color="#000"/><stop offset=".3" stop-color="#000" stop-opacity=".82"/><stop offset="1" stop-color="#000" stop-opacity="0"/></radialGradient>
<radialGradient id="halo"><stop offset="0" stop-color="#fff3da" stop-opacity=".95"/><stop offset=".18" stop-color="#ffdf9f" stop-opacity=".6"/><stop offset=".5" stop-color="#ffb066" stop-opacity=".2"/><stop offset="1" stop-color="#ff8a5c" stop-opacity="0"/></radialGradient>
<radialGradient id="moon" cx="46%" cy="44%"><stop offset="0" stop-color="#fffaf0"/><stop offset=".8" stop-color="#fff0d2"/><stop offset="1" stop-color="#ffe3b0"/></radialGradient>
<linearGradient id="mist" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffe9c7" stop-opacity="0"/><stop offset="1" stop-color="#ffe9c7" stop-opacity=".4"/></linearGradient>
`;
