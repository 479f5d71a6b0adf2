import type { DescriberEffect } from '../../../../src/core/descriptions/describer/DescriberEffect.js';
import type { DescriberEvent } from '../../../../src/core/descriptions/describer/DescriberEvent.js';
import { atRest, type DescriberState } from '../../../../src/core/descriptions/describer/DescriberState.js';
import { findNextTime } from '../../../../src/core/descriptions/describer/findNextTime.js';
import { stepDescriber } from '../../../../src/core/descriptions/describer/stepDescriber.js';
import type { Gap } from '../../../../src/core/descriptions/findGaps.js';
import type { DescriptionPlan } from '../../../../src/core/descriptions/planDescriptions.js';
import type { Utterance, VoiceFailure } from '../../../../src/core/descriptions/Utterance.js';

/** What a voice does with one utterance. Seconds by the wall; null is never. */
export interface Manner {
  readonly begins: number | null;
  readonly lasts: number | null;
  readonly fails: VoiceFailure | null;
}

export const promptly = (lasts: number): Manner => ({ begins: 0.1, lasts, fails: null });

/** A film, a voice and a ducker without sound or clock, that hold the describer to its promises at every step. */
export class World {
  state: DescriberState;
  now = 0;
  /** What the element does; `wish` is what the viewer wants. */
  time = 0;
  paused = true;
  wish = false;
  held = false;
  seeking = false;
  ducked = false;
  gone = false;
  said: string[] = [];
  log: DescriberEffect[] = [];
  current: Utterance | null = null;
  /** Ids whose time has come and of which nothing has been heard yet. */
  private readonly owed = new Set<string>();
  private answers: { at: number; event: DescriberEvent }[] = [];
  private watch: { at: number; utterance: string } | null = null;
  private readonly old: string[] = [];

  constructor(
    plan: DescriptionPlan,
    private readonly manner: (utterance: Utterance) => Manner,
    /** When somebody speaks in the film. */
    private readonly dialogue: readonly Gap[] = [],
  ) {
    this.state = atRest(plan);
  }

  get rate(): number {
    return this.state.plan.conditions.filmRate;
  }
  get moving(): boolean {
    return !this.paused && !this.seeking;
  }

  hear(event: DescriberEvent): void {
    const before = this.state;
    const [after, effects] = stepDescriber(before, event);
    this.state = after;
    this.owe(before, event);
    for (const effect of effects) this.perform(effect);
    this.log.push(...effects);
    this.judge(before, event, effects);
  }

  /** What the describer owes an account of: every planned cue that the film has come to. */
  private owe(before: DescriberState, event: DescriberEvent): void {
    if (event.type !== 'passed' || before.seeking || before.doing.phase === 'off') return;
    // What a recording says is not ours to say.
    if (before.plan.conditions.inSound) return;
    for (const cue of before.plan.cues)
      if (before.time <= cue.startTime && cue.startTime < event.time) this.owed.add(cue.id);
  }

  private perform(effect: DescriberEffect): void {
    if (this.gone) throw new Error(`after the end: ${effect.type}`);
    switch (effect.type) {
      case 'speak': {
        const { utterance } = effect;
        if (this.current) throw new Error(`two voices at once: ${this.current.id} and ${utterance.id}`);
        this.current = utterance;
        this.said.push(utterance.cue?.id ?? '');
        if (utterance.cue) this.owed.delete(utterance.cue.id);
        const { begins, lasts, fails } = this.manner(utterance);
        if (begins !== null) this.answer(begins, { type: 'begun', utterance: utterance.id });
        if (fails)
          this.answer((begins ?? 0) + 0.05, { type: 'failed', utterance: utterance.id, reason: fails });
        else if (lasts !== null)
          this.answer((begins ?? 0) + lasts, { type: 'spoken', utterance: utterance.id, seconds: lasts });
        return;
      }
      case 'silence':
        this.quiet();
        return;
      case 'watch':
        if (effect.seconds > 600) throw new Error('a watchdog that sleeps');
        this.watch = { at: this.now + effect.seconds, utterance: effect.utterance };
        return;
      case 'duck':
        this.ducked = true;
        return;
      case 'restore':
        this.ducked = false;
        return;
      case 'hold':
        if (this.held) throw new Error('held twice');
        if (!this.wish) throw new Error('held, and the viewer has paused');
        this.held = true;
        this.paused = true;
        return;
      case 'release':
        if (!this.held) throw new Error('released, and not held');
        if (effect.play !== this.wish) throw new Error('released against the viewer’s wish');
        this.held = false;
        this.paused = !effect.play;
        return;
      case 'skipped':
        this.owed.delete(effect.cue.id);
        return;
      case 'seek':
        this.seekTo = effect.time;
        return;
      case 'tell':
      case 'fall':
      case 'prefer':
    }
  }
  seekTo: number | null = null;

  private answer(after: number, event: DescriberEvent): void {
    this.answers.push({ at: this.now + after, event });
  }
  private quiet(): void {
    if (this.current) this.old.push(this.current.id);
    this.current = null;
  }

  /** What must hold whatever has happened. */
  private judge(before: DescriberState, event: DescriberEvent, effects: readonly DescriberEffect[]): void {
    const { doing, waiting } = this.state;
    const fail = (what: string) => {
      throw new Error(
        `${what}, after ${JSON.stringify(event)} (${doing.phase}, ${effects.map((one) => one.type).join()})`,
      );
    };
    const speaks = doing.phase === 'speaking' || doing.phase === 'holding';
    if (speaks !== (this.current !== null)) fail('the phase and the voice disagree');
    if (speaks && doing.speech.utterance !== this.current?.id) fail('another is spoken than is thought');
    if ((doing.phase === 'holding') !== this.held) fail('the phase and the film disagree');
    if (speaks && this.watch?.utterance !== doing.speech.utterance) fail('nobody watches the voice');
    if (this.held && !this.current) fail('held, and nobody speaks');
    if (this.paused !== (!this.wish || this.held)) fail('the film does not do what the viewer wants');
    const { preferences, canDuck, filmRate } = this.state.plan.conditions;
    const mayDuck = canDuck && !preferences.neverDuck;
    if (this.ducked !== this.state.ducked) fail('the film’s level is not what is thought');
    if (speaks && mayDuck && !this.ducked) fail('the film is not turned down');
    if (this.ducked && !mayDuck) fail('turned down against the viewer’s wish');
    if (this.ducked && !speaks) {
      const lead = (preferences.attack + preferences.release) * filmRate + 1e-3;
      const next = this.state.plan.cues.find((cue) => cue.startTime >= this.state.time);
      if (!next || next.startTime - this.state.time > lead || this.paused) fail('turned down for nothing');
    }
    if (this.seeking && this.current && event.type === 'seeking')
      fail('speaks while the viewer goes elsewhere');
    if (doing.phase === 'off' && (this.current || this.ducked || this.held)) fail('off, and still there');
    for (const id of this.owed) if (!waiting.some((cue) => cue.id === id)) fail(`${id} was lost`);
    const { inSound = false } = this.state.plan.conditions;
    if (inSound && this.ducked && !speaks) fail('the recording is turned down under its own description');
    if (inSound && speaks && doing.speech.rank === 'description') {
      if (doing.speech.askedBy === 'film') fail('a description of the recording was spoken a second time');
      if (this.moving) fail('spoken while the recording plays');
    }
    if (inSound && event.type === 'passed' && speaks && doing.speech.rank === 'subtitle') {
      const running = this.state.plan.script.cues.find(
        (cue) => cue.startTime < this.time - 1e-3 && this.time + 1e-3 < cue.endTime,
      );
      if (running && this.moving) fail(`a subtitle was spoken over ${running.id}`);
    }
    if (doing.phase === 'speaking' && this.moving) {
      const { holdsAt } = doing.speech.planned;
      if (holdsAt !== null && this.time > holdsAt + 0.01) fail('talks over what follows');
      // By the dialogue itself, not by the plan; a caption's last half second is taken for silence.
      const talks = this.dialogue.some(
        (one) => one.startTime + 0.01 < this.time && this.time < one.endTime - 0.51,
      );
      if (holdsAt !== null && talks) fail('talks over dialogue');
    }
    const cut = before.doing.phase === 'speaking' && before.doing.speech.rank === 'description';
    if (event.type === 'passed' && cut && effects.some((one) => one.type === 'silence'))
      fail('a description was cut off by another');
    if (event.type === 'passed' && before.doing.phase === 'speaking' && this.held) {
      const { holdsAt } = before.doing.speech.planned;
      if (holdsAt !== null && this.time > holdsAt + 0.01) fail('held too late');
    }
    if (event.type === 'passed')
      for (const effect of effects)
        if (effect.type === 'speak' && effect.utterance.cue && before.doing.phase !== 'speaking') {
          const late = event.time - effect.utterance.cue.startTime;
          const isDue = before.time <= effect.utterance.cue.startTime && !before.joining;
          if (isDue && late > 0.001) fail(`${effect.utterance.cue.id} was spoken ${late} s late`);
        }
  }

  /** So many seconds go by: the film plays if it can, the voice answers, the watchdog barks. */
  pass(seconds: number): void {
    const end = this.now + seconds;
    for (let guard = 0; this.now < end; guard += 1) {
      if (guard > 5000) throw new Error('the describer asks for the time without end');
      const next = this.moving ? findNextTime(this.state) : null;
      const due = next === null ? Infinity : this.now + Math.max(0, next - this.time) / this.rate;
      const answer = this.answers.length > 0 ? Math.min(...this.answers.map((one) => one.at)) : Infinity;
      const at = Math.min(end, due, answer, this.watch?.at ?? Infinity);
      const step = Math.max(0, at - this.now);
      this.now = at;
      if (this.moving) {
        this.time += step * this.rate;
        // Told when it was asked for, and now and then besides.
        const to = due <= at ? Math.max(this.time, next!) + 1e-6 : this.time;
        this.time = to;
        this.hear({ type: 'passed', time: to });
      }
      this.ring();
      this.doSeek();
    }
  }

  private ring(): void {
    const due = this.answers.filter((one) => one.at <= this.now).sort((a, b) => a.at - b.at);
    this.answers = this.answers.filter((one) => one.at > this.now);
    for (const { event } of due) this.voiceTells(event);
    if (this.watch && this.watch.at <= this.now) {
      const { utterance } = this.watch;
      this.watch = null;
      this.hear({ type: 'watchdog', utterance });
    }
  }

  /** Answers about the utterance that is over come, too; they must come to nothing. */
  private voiceTells(event: DescriberEvent): void {
    const utterance = 'utterance' in event ? event.utterance : '';
    if (utterance === this.current?.id) {
      if (event.type !== 'begun') this.current = null;
      this.hear(event);
      return;
    }
    const before = [this.state, this.log.length] as const;
    this.hear(event);
    if (this.state !== before[0] && JSON.stringify(this.state) !== JSON.stringify(before[0]))
      throw new Error('a late answer was taken for a new one');
    if (this.log.length !== before[1]) throw new Error('a late answer had an effect');
  }

  tellLate(type: 'begun' | 'spoken' | 'failed' | 'watchdog'): void {
    const utterance = this.old.at(-1);
    if (!utterance) return;
    if (type === 'spoken') this.voiceTells({ type, utterance, seconds: 1 });
    else if (type === 'failed') this.voiceTells({ type, utterance, reason: 'other' });
    else this.voiceTells({ type, utterance });
  }

  start(): void {
    this.hear({ type: 'on', time: this.time, wish: this.wish });
  }
  press(play: boolean): void {
    if (this.gone) return;
    this.wish = play;
    if (!this.held) this.paused = !play;
    const heldFor = this.held ? this.current : null;
    this.hear({ type: 'wish', play });
    if (heldFor && play && (this.held || this.current === heldFor))
      throw new Error('Play does not end a hold');
    this.tick();
  }
  seek(time: number, takes = 0.2): void {
    this.seeking = true;
    this.time = time;
    this.hear({ type: 'seeking', time });
    this.pass(takes);
    this.seeking = false;
    this.hear({ type: 'seeked', time: this.time });
    this.tick();
  }
  /** The film tells its time whenever it begins to move. */
  private tick(): void {
    if (!this.moving || this.gone) return;
    this.time += 1e-6;
    this.hear({ type: 'passed', time: this.time });
  }
  private doSeek(): void {
    const to = this.seekTo;
    this.seekTo = null;
    if (to !== null) this.seek(to);
  }
  command(command: Extract<DescriberEvent, { type: 'command' }>['command']): void {
    this.hear({ type: 'command', command });
    this.doSeek();
  }
  leave(): void {
    this.hear({ type: 'unmount' });
    this.gone = true;
    if (this.owed.size > 0) throw new Error(`lost: ${[...this.owed].join()}`);
    // Nothing comes of anything after it.
    this.start();
    this.hear({ type: 'passed', time: this.time + 20 });
    this.hear({ type: 'command', command: 'describe' });
    this.hear({ type: 'gesture' });
    if (this.state.doing.phase !== 'off') throw new Error('on again after the end');
    this.wish = !this.paused;
  }
  /** Effects of one kind so far. */
  all<T extends DescriberEffect['type']>(type: T): Extract<DescriberEffect, { type: T }>[] {
    return this.log.filter((one): one is Extract<DescriberEffect, { type: T }> => one.type === type);
  }
  skipped(): string[] {
    return this.all('skipped').map(({ cue, reason }) => `${cue.id} ${reason}`);
  }
}
