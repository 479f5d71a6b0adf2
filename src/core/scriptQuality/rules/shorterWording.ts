import { defineRule, type Hit } from '../defineRule.js';
import { measureSpeech } from '../measureSpeech.js';
import { saySeconds } from '../words/sayTime.js';

interface Facts {
  readonly takes: number;
  readonly room: number;
}

export const shorterWording = defineRule<Facts>({
  id: 'shorter-wording',
  severity: 'warning',
  source: 'ours: a shorter wording is for viewers whose film is not held',
  find: ({ inTime, settings }) =>
    inTime.flatMap((cue): Hit<Facts>[] => {
      if (cue.shorter === null) return [];
      const facts = {
        takes: measureSpeech(cue.shorter, cue.spokenIn, settings),
        room: cue.endTime - cue.startTime,
      };
      return facts.takes > facts.room + 0.15 ? [{ cue, facts }] : [];
    }),
  words: {
    en: {
      title: 'A shorter wording fits',
      found: ({ takes, room }) =>
        `The shorter wording takes about ${saySeconds(takes, 'en')}, and the cue has ${saySeconds(room, 'en')}.`,
      cost: 'Viewers who never want the film held hear it over what follows.',
      fix: () => 'Shorten it until it fits.',
    },
    'zh-CN': {
      title: '短句要放得进去',
      found: ({ takes, room }) =>
        `短句约需 ${saySeconds(takes, 'zh-CN')}，这一条只有 ${saySeconds(room, 'zh-CN')}。`,
      cost: '不愿意停片的听众，会听到它压在后面的声音上。',
      fix: () => '再短一些，直到放得进去。',
    },
  },
});
