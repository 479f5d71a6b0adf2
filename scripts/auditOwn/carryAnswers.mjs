// @ts-check
/**
 * @typedef {import('../../src/audit/index.js').PageReport} PageReport
 * @typedef {Extract<ReturnType<typeof import('../../src/audit/index.js').parseAnswers>, { ok: true }>['answers'][number]} Answer
 * @typedef {PageReport['pages'][number]} AuditedPage
 *
 * @typedef {object} Family
 * @property {string} from the page at which a person has looked
 * @property {readonly string[]} rules
 * @property {string} why why what was seen there holds here
 * @property {(page: AuditedPage, films: readonly string[]) => boolean} holds whether a page shows the same
 * @property {RegExp} [place] which places on it; all of them where it is left out
 * @property {RegExp} [said] what the rule said of it; whatever it was where it is left out
 */

const sameFilm = {
  why: 'All that this page has loaded of a film is of the same film.',
  /** @type {Family['holds']} */
  holds: ({ url }, films) => url.startsWith('/iframe.html') && films.join() === 'lantern-ferry',
};

/** @type {readonly Family[]} */
const families = [
  { from: '/theatre/film', rules: ['media/captions', 'media/audio-description'], ...sameFilm },
  {
    from: '/theatre/film',
    rules: ['media/visual-alternative'],
    ...sameFilm,
    // Without its description it is told by nothing that a person has looked at.
    holds: (page, films) =>
      sameFilm.holds(page, films) &&
      page.answers
        .filter(({ rule }) => rule === 'media/audio-description')
        .every(({ findings }) =>
          findings.every(({ message }) => message.startsWith('Audio description shows')),
        ),
  },
  {
    from: '/iframe.html?id=film-filmplayer--waits-for-the-viewer&viewMode=story',
    rules: ['axe/video-caption'],
    ...sameFilm,
  },
  {
    from: '/theatre/verify-choice',
    rules: ['gate/time-limits'],
    why: 'It is a form of the same gate, and tells of no limit either.',
    holds: ({ url }) => url.startsWith('/iframe.html?id=gate-'),
  },
  {
    from: '/iframe.html?id=authoring-scripttimeline--clean&viewMode=story',
    rules: ['axe/color-contrast'],
    why: 'All labels of all scripts stand in the same lanes (core/scriptQuality/timeline/layOutTimeline.ts).',
    holds: ({ url }) => url.startsWith('/iframe.html?id=authoring-scripttimeline--'),
    place: /^text\[/,
  },
  {
    from: '/iframe.html?id=film-filmplayer--captions-and-description-together&viewMode=story',
    rules: ['axe/color-contrast'],
    why: 'The bar and the slash are the same on every button of a player.',
    holds: ({ url }) => url.startsWith('/iframe.html'),
    place: /span\[data-part="label"\]$/,
    said: /pseudo element/,
  },
  {
    from: '/iframe.html?id=film-filmplayer--turns-captions-on&viewMode=story',
    rules: ['axe/color-contrast'],
    why: 'Captions over a picture have the same ground in every player.',
    holds: ({ url }) => url.startsWith('/iframe.html'),
    place: /data-speaker|caption-speaker|data-part="cue/,
  },
];

/**
 * Answers for pages that show what a person has looked at elsewhere, so that of a story that comes nobody is asked again what its film or
 * its form was asked: the same rule with the same question, and nothing else.
 * @param {PageReport} report @param {readonly Answer[]} answers
 * @param {(url: string) => readonly string[]} filmsOf the films of which a page has loaded anything
 * @returns {readonly Answer[]}
 */
export function carryAnswers({ pages }, answers, filmsOf) {
  return pages.flatMap((page) =>
    families
      .filter(({ holds }) => holds(page, filmsOf(page.url)))
      .flatMap((family) => family.rules.flatMap((rule) => carry(page, rule, family, answers))),
  );
}

/**
 * @param {AuditedPage} page @param {string} rule @param {Family} family @param {readonly Answer[]} answers
 * @returns {readonly Answer[]}
 */
function carry(page, rule, { from, why, place, said }, answers) {
  const given = answers.find((one) => one.rule === rule && one.pages.includes(from));
  const asked = page.answers.find((one) => one.rule === rule);
  return (asked?.findings ?? []).flatMap(({ outcome, question, message, target }) => {
    if (!given || !target || outcome !== 'cantTell' || question !== given.question) return [];
    const name = target.path.join(' >>> ');
    const isAnswered = answers.some(
      (one) => one.rule === rule && one.target === name && one.pages.includes(page.url),
    );
    if (isAnswered || (place && !place.test(name)) || (said && !said.test(message))) return [];
    return [
      {
        ...given,
        pages: [page.url],
        target: name,
        reason: `${given.reason} (Seen at ${from}. ${why})`,
      },
    ];
  });
}
