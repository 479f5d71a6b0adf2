import type { AdoptEngine, EngineNeed } from '../port/Engine.js';
import type { Videojs } from './videojsTypes.js';

/**
 * Fetches video.js when it is needed: the small core for progressive files, the full build only for streams.
 * Never the core for a stream: it would fall to Chromium's native HLS, which has no audio tracks to choose from.
 */
export const adoptVideojs: AdoptEngine = async (need) => {
  const [videojs, { createVideojsEngine }] = await Promise.all([
    loadVideojs(need),
    import('./createVideojsEngine.js'),
  ]);
  return (element, reports) => createVideojsEngine(videojs, need, element, reports);
};

async function loadVideojs(need: EngineNeed): Promise<Videojs> {
  const module: { default: unknown } =
    need === 'stream' ? await import('video.js') : await import('video.js/core.es.js');
  return module.default as Videojs;
}
