import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { renderTable, writeSection } from '../lib/results.mjs';

/**
 * How long a film with 100 000 descriptions takes to be planned, looked up and stepped through, in Node, without a
 * browser. Aims: plan < 50 ms, a step < 20 µs. Writes its section of RESULTS.md; with `--print` it only shows it.
 */
const root = fileURLToPath(new URL('../../src/core/', import.meta.url));
const entry = `
export { orderCues, editCues } from '${root}descriptions/OrderedCues.ts';
export { planDescriptions, findPlanned, findCueFrom } from '${root}descriptions/planDescriptions.ts';
export { findGaps } from '${root}descriptions/findGaps.ts';
export { estimateSpeech } from '${root}descriptions/estimateSpeech.ts';
export { evenPace } from '${root}descriptions/SpeechPace.ts';
export { defaultDescriberPreferences } from '${root}descriptions/DescriberPreferences.ts';
export { stepDescriber } from '${root}descriptions/describer/stepDescriber.ts';
export { findNextTime } from '${root}descriptions/describer/findNextTime.ts';
export { atRest } from '${root}descriptions/describer/DescriberState.ts';
`;
const { output } = await build({
  logLevel: 'error',
  configFile: false,
  build: { write: false, ssr: true, minify: false, rollupOptions: { input: 'entry' } },
  plugins: [
    {
      name: 'entry',
      resolveId: (id) => (id === 'entry' ? id : null),
      load: (id) => (id === 'entry' ? entry : null),
    },
  ],
});
const core = await import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);

const COUNT = 100_000;
const text = '灯光照暖一面纸幕。幕上两个墨字：渡灯。老艄公摇着橹，小姑娘提着一盏点亮的纸灯。';
const cues = Array.from({ length: COUNT }, (_, index) => ({
  id: `d${index}`,
  startTime: index * 5,
  endTime: index * 5 + 4,
  text: `${text}${index}`,
  shorter: null,
  language: null,
  extended: 'allowed',
  verbosity: ['brief', 'standard', 'rich'][index % 3],
  voice: null,
  gain: 1,
  pan: 0,
  clip: null,
}));
const captions = cues.map((cue) => ({
  startTime: cue.startTime + 3,
  endTime: cue.startTime + 4.5,
  text: index(cue) % 4 ? '夜里不渡人。' : '[风声]',
}));
function index(cue) {
  return cue.startTime / 5;
}

const rows = [];
const sorted = (values) => [...values].sort((a, b) => a - b);
const at = (values, part) => sorted(values)[Math.floor((values.length - 1) * part)];
/**
 * `task` is done `times` times, after some to warm up; each is timed, `each` tasks at once. Processor time stands beside
 * the clock's, for other work on the machine lengthens only the latter.
 */
function measure(name, times, each, task) {
  for (let warm = 0; warm < Math.min(5, times); warm += 1) task(warm);
  const { user, system } = process.cpuUsage();
  const took = Array.from({ length: times }, (_, round) => {
    const begin = performance.now();
    task(round);
    return ((performance.now() - begin) * 1000) / each;
  });
  const cpu = process.cpuUsage();
  const used = (cpu.user - user + cpu.system - system) / times / each;
  rows.push({ name, used, median: at(took, 0.5), p95: at(took, 0.95), worst: at(took, 1) });
}

const gaps = core.findGaps(captions, COUNT * 5);
const conditions = {
  gaps,
  duration: COUNT * 5,
  spoken: 'text',
  preferences: core.defaultDescriberPreferences,
  filmRate: 1,
  pace: core.evenPace,
  canDuck: true,
};
const script = core.orderCues(cues, 'zh-CN');
const plan = core.planDescriptions(script, conditions);
const shuffled = [...cues].sort((a, b) => ((index(a) * 7919) % COUNT) - ((index(b) * 7919) % COUNT));

measure('find the gaps of 100 000 captions', 9, 1, () => core.findGaps(captions, COUNT * 5));
measure('order and plan 100 000 cues', 21, 1, () =>
  core.planDescriptions(core.orderCues(cues, 'zh-CN'), conditions),
);
measure('the same, in no order', 9, 1, () =>
  core.planDescriptions(core.orderCues(shuffled, 'zh-CN'), conditions),
);
measure('plan again for another rate', 201, 1, (round) =>
  core.planDescriptions(script, { ...conditions, filmRate: 1 + round / 100 }, plan),
);
measure('edit one cue and plan again', 21, 1, (round) =>
  core.planDescriptions(
    core.editCues(script, { put: [{ ...cues[5000], text: `${round}` }] }),
    conditions,
    plan,
  ),
);
let seed = 1;
const anywhere = () => (seed = (seed * 48271) % 2147483647) % (COUNT * 5);
/** The cost of a search grows by a step where the script doubles: shown beside a script of a hundredth of the length. */
const small = core.planDescriptions(core.orderCues(cues.slice(0, COUNT / 100), 'zh-CN'), conditions);
measure('look a time up', 201, 1000, () => {
  for (let n = 0; n < 1000; n += 1) core.findCueFrom(plan, anywhere());
});
measure('look a time up in 1 000 cues', 201, 1000, () => {
  for (let n = 0; n < 1000; n += 1) core.findCueFrom(small, anywhere() / 100);
});
measure('plan one cue for the first time', 101, 100, (round) => {
  const fresh = core.planDescriptions(script, { ...conditions, filmRate: 1 + round / 1000 });
  for (let n = 0; n < 100; n += 1) core.findPlanned(fresh, anywhere() % fresh.cues.length);
});
measure('plan every cue to the end, none left out', 5, 1, (round) => {
  const fresh = core.planDescriptions(script, { ...conditions, filmRate: 1.1 + round / 1000 });
  for (let n = 0; n < fresh.cues.length; n += 1) core.findPlanned(fresh, n);
});

const start = () => {
  const [on] = core.stepDescriber(core.atRest(plan), { type: 'on', time: 0, wish: true });
  return on;
};
let state = start();
measure('a step in which time passes and nothing begins', 201, 1000, () => {
  state = start();
  for (let n = 1; n <= 1000; n += 1)
    [state] = core.stepDescriber(state, { type: 'passed', time: 4 + n / 1000 });
});
measure('the next time to wake', 201, 1000, () => {
  for (let n = 0; n < 1000; n += 1) core.findNextTime(state);
});
state = start();
let time = 0;
measure('a step: a cue begins, is spoken and ends (mean of three)', 501, 300, () => {
  for (let n = 0; n < 100; n += 1) {
    time += 5;
    if (time > COUNT * 4) [time, state] = [5, start()];
    [state] = core.stepDescriber(state, { type: 'passed', time: time + 0.001 });
    const { speech } = state.doing;
    if (!speech) continue;
    [state] = core.stepDescriber(state, { type: 'begun', utterance: speech.utterance });
    [state] = core.stepDescriber(state, { type: 'spoken', utterance: speech.utterance, seconds: 8 });
  }
});

const say = (us) =>
  us >= 1000
    ? `${(us / 1000).toPrecision(3)} ms`
    : us >= 1
      ? `${us.toPrecision(3)} µs`
      : `${(us * 1000).toFixed(0)} ns`;
const machine = `${availableParallelism()} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}`;
const section = `## Planning and stepping

Made by \`node bench/describe/plan.mjs\`. A script of 100 000 descriptions over 100 000 captions, one core. Nothing is planned
before it is looked up; the row that plans every cue shows what that saves. The goals: planned in less than 50 ms, a time looked up
by a search that halves (O(log n): 17 steps in 100 000 cues, 10 in 1 000), a step in less than 20 µs.

${renderTable(
  ['', 'processor, mean', 'clock, median', 'p95', 'worst'],
  rows.map((one) => [one.name, ...[one.used, one.median, one.p95, one.worst].map(say)]),
)}

<sub>${new Date().toISOString().slice(0, 10)}, ${machine}</sub>
`;
if (process.argv.includes('--print')) console.log(section);
else writeSection(section);
