/**
 * The words that are there with the player itself, in English: names and values of the bar, times, what a film offers, and
 * what is said where the rest did not come. All other words follow in `en.ts`, which holds these too.
 */
export const enBar = {
  // Names say what a thing is, never its role, key or state.
  'player.region': 'Film player: {title}',
  'controls.group': 'Film controls',
  'play.label': 'Play',
  'pause.label': 'Pause',
  'replay.label': 'Play from the start',
  'loading.label': 'Loading',
  'retry.label': 'Try again',
  'seek.label': 'Position',
  'seek.entry': '{time} of {duration}',
  'clock.position': '{current} / {duration}',
  'back.label': { by: 'seconds', one: 'Back {seconds} second', other: 'Back {seconds} seconds' },
  'forward.label': { by: 'seconds', one: 'Forward {seconds} second', other: 'Forward {seconds} seconds' },
  'longBack.label': { by: 'minutes', one: 'Back {minutes} minute', other: 'Back {minutes} minutes' },
  'longForward.label': { by: 'minutes', one: 'Forward {minutes} minute', other: 'Forward {minutes} minutes' },
  'volume.label': 'Volume',
  'volume.value': '{percent}%',
  'volume.valueMuted': '{percent}%, muted',
  'mute.label': 'Mute',
  'speed.label': 'Speed',
  'description.label': 'Description',
  'description.none': 'Description (none for this film)',
  'description.unsupported': 'Description (not in this browser)',
  'descriptionChoice.label': 'Description choice',
  'captions.label': 'Captions',
  'captions.none': 'Captions (none for this film)',
  'captionsChoice.label': 'Captions choice',
  'chapters.label': 'Chapters',
  'fullscreen.label': 'Full screen',
  'pictureInPicture.label': 'Picture in picture',
  'settings.label': 'Settings',
  'help.label': 'Keyboard help',

  // Times as a person says them. The parts carry the plurals, the shapes the order.
  'time.hours': { by: 'hours', one: '{hours} hour', other: '{hours} hours' },
  'time.minutes': { by: 'minutes', one: '{minutes} minute', other: '{minutes} minutes' },
  'time.seconds': { by: 'seconds', one: '{seconds} second', other: '{seconds} seconds' },
  'time.onlyHours': '{hours}',
  'time.onlyMinutes': '{minutes}',
  'time.onlySeconds': '{seconds}',
  'time.hoursMinutes': '{hours} {minutes}',
  'time.hoursSeconds': '{hours} {seconds}',
  'time.minutesSeconds': '{minutes} {seconds}',
  'time.hoursMinutesSeconds': '{hours} {minutes} {seconds}',

  'badge.describedRecorded': 'Description: {languages}, human voice',
  'badge.describedSynthesised': 'Description: {languages}, synthetic voice',
  'badge.describedText': 'Description: {languages}, spoken from text',
  'badge.described': 'Description: {languages}',
  'badge.notDescribed': 'No description',
  'badge.captions': 'Captions: {languages}',
  'badge.noCaptions': 'No captions',

  'trouble.engine.message':
    'Part of the player did not load. Check the network, then press Try again or reload the page.',
} as const;

/** What can be said with the first bytes. */
export type BarKey = keyof typeof enBar;
