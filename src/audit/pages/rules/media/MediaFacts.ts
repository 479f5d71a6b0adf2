import type { SoundShape } from './describeSound.js';
import type { Writing } from './inPage/lookForWriting.js';
import type { Stopped } from './inPage/pressStop.js';
import type { ListenedMedia } from './listenToMedia.js';
import type { ReadTrack } from './readCues.js';
import type { FoundManifest } from './readManifests.js';
import type { NearControl, SeenTrack } from './SeenMedia.js';

/** All that the rules of media decide from. */
export interface MediaFacts extends ListenedMedia {
  readonly manifests: readonly FoundManifest[];
  readonly files: readonly { readonly track: SeenTrack; readonly file: ReadTrack }[];
  readonly writing: Writing;
  /** What stands behind links that call themselves a transcript; null for what cannot be read here. */
  readonly transcripts: readonly (string | null)[];
  /** Controls near that were pressed while it played by itself, with what came of it. */
  readonly pressed: readonly { readonly control: NearControl; readonly did: Stopped }[];
  /** Sounds on the page that a visitor can play, this one left out. */
  readonly otherSounds: readonly string[];
  /** Other media of the page that may tell this one: every other sound, operated or not, and films that are called described. */
  readonly tellers: readonly { readonly name: string; readonly sound: SoundShape | null }[];
}
