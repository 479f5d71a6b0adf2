/** What shows that a part is as it should be: the requirements that its tests show, and what a screen reader said on it. */
export interface Proof {
  /** By id, as in `tests/requirements.tsv`; each is claimed there by a test. */
  readonly requirements: readonly string[];
  /** The controls (`data-part`) whose recorded speech stands on its page. */
  readonly controls?: readonly string[];
}

const toggle = ['WCAG 4.1.2', 'ARIA toggle', 'EN 5.6.1', 'EN 5.6.2', 'WCAG 2.5.5'];
const dialogButton = ['WCAG 2.1.1', 'WCAG 2.4.3', 'WCAG 2.5.5', 'ARIA dialog'];

/** By a story's title. `tests/stories/proofs.test.ts` holds it to the claims and to the recordings. */
export const proofs: Readonly<Record<string, Proof>> = {
  'Film/FilmPlayer': {
    requirements: [
      ...[
        'EN 7.1.1',
        'EN 7.2.1',
        'EN 7.3',
        '508 503.4.2',
        'FCC 79.109(a)(1)',
        'FCC 79.109(a)(2)',
        'MAUR DAC-1',
        'MAUR DAC-4',
        'MAUR IC-6',
        'MAUR DAC-8',
      ],
      ...['WCAG 1.4.10', 'WCAG 2.1.1', 'WCAG 2.1.2', 'WCAG 2.4.7', 'WCAG 4.1.3', 'ARIA region', 'EN 4.2.1'],
      ...['WCAG 1.2.2', 'EN 4.2.4', 'EN 5.2', 'UAAG 1.1.1', 'UAAG 3.1.3', 'GBT37668 perceivable'],
      'WCAG3 audio-descriptions-controllable',
    ],
    controls: ['play-button', 'description-button', 'seek-slider', 'captions-button'],
  },
  'Film/From parts': { requirements: ['EN 7.3', 'WCAG 1.4.10', 'WCAG 2.5.8'] },
  'Controls/PlayButton': {
    requirements: ['WCAG 1.1.1', 'WCAG 2.1.1', 'EN 7.3', 'UAAG 2.10.5'],
    controls: ['play-button'],
  },
  'Controls/BackButton': { requirements: ['UAAG 2.10.6', 'WCAG 2.5.7'], controls: ['back-button'] },
  'Controls/ForwardButton': { requirements: ['UAAG 2.10.6', 'WCAG 2.5.7'], controls: ['forward-button'] },
  'Controls/SeekSlider': {
    requirements: [
      'ARIA slider',
      'ARIA slider-keys',
      'ARIA slider-valuetext',
      'ARIA slider-quiet',
      'WCAG 2.5.7',
      'UAAG 2.10.6',
    ],
    controls: ['seek-slider'],
  },
  'Controls/VolumeSlider': {
    requirements: ['ARIA slider', 'ARIA slider-keys', 'UAAG 2.1.5'],
    controls: ['volume-slider'],
  },
  'Controls/MuteButton': { requirements: toggle, controls: ['mute-button'] },
  'Controls/CaptionsButton': {
    requirements: [...toggle, 'MAUR CC-24', 'EN 7.1.1', '508 503.4.1'],
    controls: ['captions-button'],
  },
  'Controls/ChaptersButton': {
    requirements: [...dialogButton, 'MAUR CN-2', 'UAAG 2.10.7'],
    controls: ['chapters-button'],
  },
  'Controls/SpeedButton': {
    requirements: [...dialogButton, 'MAUR TSM-1', 'MAUR TSM-2', 'MAUR TSM-4'],
    controls: ['speed-button'],
  },
  'Controls/SettingsButton': { requirements: [...dialogButton, 'UAAG 2.6.1'], controls: ['settings-button'] },
  'Controls/HelpButton': { requirements: [...dialogButton, 'UAAG 2.3.4'], controls: ['help-button'] },
  'Controls/PictureInPictureButton': { requirements: toggle, controls: ['picture-in-picture-button'] },
  'Controls/FullscreenButton': { requirements: toggle, controls: ['fullscreen-button'] },
  'Captions/CaptionsChoiceButton': {
    requirements: [...dialogButton, 'MAUR CC-24', 'MAUR CC-9', 'MAUR CC-10', 'MAUR CC-11', 'EN 7.1.4'],
    controls: ['captions-choice-button'],
  },
  'Description/DescriptionBadge': { requirements: ['MAUR DV-1', 'MAUR DAC-1'] },
  'Description/DescriptionButton': {
    requirements: [...toggle, 'MAUR DV-1', 'EN 7.2.1', 'EN 7.3', '508 503.4.2'],
    controls: ['description-button'],
  },
  'Description/DescriptionChoiceButton': {
    requirements: [...dialogButton, 'MAUR DV-3', 'MAUR DV-10', 'EN 7.2.1'],
    controls: ['description-choice-button'],
  },
  'Description/A described film, state by state': {
    requirements: [
      'MAUR EVD-2',
      'MAUR EVD-3',
      'MAUR TVD-4',
      'MAUR DV-2',
      'MAUR DV-4',
      'WCAG 1.2.7',
      'EN 7.2.2',
      'SPEECH sr-collision',
    ],
  },
  'Dialogs/Dialogs': {
    requirements: [
      'ARIA dialog',
      'WCAG 2.4.3',
      'WCAG 2.1.2',
      'WCAG 2.4.11',
      'WCAG 1.3.1',
      'WCAG 1.4.3',
      'WCAG 1.4.10',
      'UAAG 2.3.5',
      'UAAG 3.1.2',
    ],
    controls: ['close-button', 'choice-option'],
  },
  'Dialogs/Settings for description': {
    requirements: ['MAUR DV-7', 'MAUR TVD-4', 'EN 7.1.5', 'MAUR DAC-2', 'HTML volume-ios'],
  },
  'Moving/WayDialogs': { requirements: ['UAAG 2.10.6', 'WCAG 3.3.3'] },
  'Gate/The door of a film': {
    requirements: ['CN-AFP 3(4)', 'CN-AFP 3(5)', 'CN-AFP 3(8)', 'MVT 2(c)(iii)', 'MIIT-APP ads'],
  },
  'Gate/Verify, one question a page': {
    requirements: [
      ...[
        'WCAG 1.3.5',
        'WCAG 3.2.6',
        'WCAG 3.3.1',
        'WCAG 3.3.2',
        'WCAG 3.3.4',
        'WCAG 3.3.7',
        'WCAG 3.3.8',
        'EN 5.3',
        'CN-FR sole',
      ],
      ...['GBT37668 captcha', 'PIPL 14', 'PIPL 17', 'PIPL 23', 'PIPL 29', 'PIPL 30'],
    ],
    controls: ['next-button', 'change-button'],
  },
  'Gate/My data': { requirements: ['PIPL 15', 'PIPL 45', 'PIPL 46', 'WCAG 3.3.4'] },
  'Authoring/ScriptTimeline': {
    requirements: ['ADQ overlap-dialogue', 'ADQ fits-gap', 'ADQ max-silence', 'ADQ unused-gap'],
  },
  'Theatre/Theatre': {
    requirements: [
      ...['EAA I-IV(b)(i)', 'CN-AFP 3(1)', 'CN-AFP 3(4)'],
      ...['WCAG 2.4.2', 'WCAG 2.4.4', 'WCAG 2.4.5', 'WCAG 2.4.6', 'WCAG 2.4.8'],
    ],
  },
  'Reading/Beside the film': { requirements: ['WCAG 3.1.3', 'WCAG 3.1.6'] },
};
