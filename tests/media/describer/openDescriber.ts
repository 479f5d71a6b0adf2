import {
  defaultDescriberPreferences,
  type DescriberPreferences,
} from '../../../src/core/descriptions/DescriberPreferences.js';
import type { DescriptionCue } from '../../../src/core/descriptions/DescriptionCue.js';
import { orderCues } from '../../../src/core/descriptions/OrderedCues.js';
import type { PlanConditions } from '../../../src/core/descriptions/planDescriptions.js';
import { createDescriber, type DescriberReport } from '../../../src/media/describer/createDescriber.js';
import type { Ducker } from '../../../src/media/sound/Ducker.js';
import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { fakeDucker } from './fakeDucker.js';
import { FakeFilm } from './FakeFilm.js';

/** A describer that is on, over a film that plays; nothing happens but by the test's own word. */
export function openDescriber(
  cues: readonly DescriptionCue[],
  options: {
    readonly preferences?: Partial<DescriberPreferences>;
    readonly ability?: Ducker['ability'];
    readonly conditions?: Partial<Pick<PlanConditions, 'gaps' | 'duration' | 'spoken'>>;
  } = {},
) {
  const film = new FakeFilm();
  const voice = fakeVoice();
  const ducker = fakeDucker(options.ability);
  const describer = createDescriber({
    clock: film,
    voice,
    ducker,
    timers: film.timers,
    script: orderCues(cues, 'zh-CN'),
    preferences: { ...defaultDescriberPreferences, ...options.preferences },
    conditions: { duration: 600, ...options.conditions },
  });
  const reports: DescriberReport[] = [];
  describer.onReport((report) => reports.push(report));
  describer.start();
  film.press(true);
  return {
    film,
    voice,
    ducker,
    describer,
    reports,
    phase: () => describer.getState().doing.phase,
    said: () => voice.asked.map((one) => one.cue?.id),
    told: () => reports.flatMap((one) => (one.type === 'tell' ? [one.news.reason] : [])),
    skipped: () => reports.flatMap((one) => (one.type === 'skipped' ? [`${one.cue.id} ${one.reason}`] : [])),
  };
}
