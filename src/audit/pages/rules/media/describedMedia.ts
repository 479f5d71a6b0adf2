import type { PageHit, RulePage } from '../../definePageRule.js';
import { isSameSound } from './describeSound.js';
import { voiceTracks } from './descriptionVoiced.js';
import { gatherMedia } from './gatherMedia.js';
import type { Judged } from './judgeEach.js';
import { measureFile } from './measureFile.js';
import type { MediaFacts } from './MediaFacts.js';
import { findDescriptionControls } from './nearControls.js';

/** A film, and what its offers of a description are worth as far as a machine can try them. */
export interface DescribedMedia extends MediaFacts {
  /** Its text track of descriptions was played over, and nothing voiced it. */
  readonly isUnvoiced: boolean;
  /** Described versions, by name, whose sound is the film's own sound from beginning to end. */
  readonly sameVersions: readonly string[];
}

/** No more versions of one film are fetched. */
const mostVersions = 2;

/** Every film of the page with its offers tried: text tracks are played over, files behind links are compared with the film's own sound. */
export async function tryDescriptions(page: RulePage): Promise<readonly DescribedMedia[]> {
  const voiced = await page.once(voiceTracks);
  const tried: DescribedMedia[] = [];
  for (const media of await page.once(gatherMedia))
    tried.push({
      ...media,
      isUnvoiced: voiced.get(media)?.outcome === 'failed',
      sameVersions: [...findSameRenditions(media), ...(await findSameFiles(media, page))],
    });
  return tried;
}

/** Asks a judge about each film with its offers tried. */
export const judgeDescribed =
  <Facts>(judge: (media: DescribedMedia) => Judged<Facts> | null) =>
  async (page: RulePage): Promise<readonly PageHit<Facts>[]> =>
    (await page.once(tryDescriptions)).flatMap((media) => {
      const judged = judge(media);
      return judged ? [{ ...judged, target: media.target }] : [];
    });

const isFile = (href: string): boolean =>
  /\.(mp4|m4v|mov|webm|ogv|mp3|m4a|aac|oga|ogg|opus|wav|flac)([?#]|$)/i.test(href);

async function findSameFiles(media: MediaFacts, { driver }: RulePage): Promise<readonly string[]> {
  const own = media.sound?.bands;
  if (!own) return [];
  const same = media.tellers
    .filter(({ sound }) => sound && isSameSound(own, sound.bands))
    .map(({ name }) => name);
  const versions = findDescriptionControls(media).filter(({ href }) => isFile(href));
  for (const { name, href } of versions.slice(0, mostVersions)) {
    const sound = await measureFile(href, media.frame, driver);
    if (sound && isSameSound(own, sound.bands)) same.push(name);
  }
  return same;
}

/** A described sound of a stream that is fetched from where another one is. */
const findSameRenditions = ({ manifests }: MediaFacts): readonly string[] =>
  manifests.flatMap(({ audio }) =>
    audio
      .filter(({ kind }) => kind === 'main-desc')
      .filter(({ address }) =>
        audio.some((one) => address !== '' && one.kind !== 'main-desc' && one.address === address),
      )
      .map(({ label, language }) => label || language),
  );
