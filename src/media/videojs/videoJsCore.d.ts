/** The core build has no types of its own; we use it through `videojsTypes`. */
declare module 'video.js/core.es.js' {
  const videojs: unknown;
  export default videojs;
}
