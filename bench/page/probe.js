/* global document, location, performance, window, Element, MutationObserver, NodeFilter, PerformanceObserver, HTMLVideoElement */
/**
 * The instrument in the page. It runs before anything else, is the same for every contestant, and sees into open
 * shadow roots. What it finds hangs on `bench`.
 */
{
  const marks = {};
  const longTasks = [];
  const errors = [];
  const roots = new Set([document]);
  const onNewRoot = [];

  const mark = (name) => (marks[name] ??= performance.now());
  const { setTimeout } = window; // the instrument's own are not counted
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  window.addEventListener('error', (event) => errors.push(event.message));
  window.addEventListener('unhandledrejection', ({ reason }) =>
    errors.push(String(reason?.message ?? reason)),
  );
  const tasks = new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map((task) => task.duration)),
  );
  tasks.observe({ type: 'longtask', buffered: true });

  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.add(root);
    onNewRoot.forEach((observe) => observe(root));
    return root;
  };

  /** Counts how often the page is woken by a timer or for a frame: what a battery feels of a player at rest. */
  function countWakes() {
    const counted = (task) =>
      typeof task === 'function'
        ? function (...given) {
            bench.wakes += 1;
            return task.apply(this, given);
          }
        : task;
    const wrap = (owner, name) => {
      const original = owner[name];
      owner[name] = function (task, ...rest) {
        return original.call(this, counted(task), ...rest);
      };
    };
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'])
      wrap(window, name);
    wrap(HTMLVideoElement.prototype, 'requestVideoFrameCallback');
  }

  // React reports every commit to its developer tools, in production too.
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    isDisabled: false,
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberRoot: () => (bench.commits += 1),
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    checkDCE() {},
  };

  const isLive = (root) => root === document || root.host.isConnected;
  const find = (selector) =>
    [...roots].filter(isLive).flatMap((root) => [...root.querySelectorAll(selector)]);
  const observe = (observer, options) => {
    const start = (root) => observer.observe(root, { subtree: true, ...options });
    onNewRoot.push(start);
    roots.forEach(start);
  };

  const findVideo = () => find('video').find((video) => video.currentSrc || video.src) ?? find('video')[0];
  const isLaidOut = (element) =>
    element.getBoundingClientRect().width > 1 && element.getBoundingClientRect().height > 1;

  function readName(element) {
    const labels = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const labelled = labels
      .map((id) => element.getRootNode().getElementById(id)?.textContent ?? '')
      .join(' ');
    const name = element.getAttribute('aria-label') || labelled || element.textContent || element.title;
    return name.replace(/\s+/g, ' ').trim();
  }

  const isPlayButton = (element) =>
    /^((play|pause|replay)\b(?!back|list)|播放|暂停)/i.test(readName(element)) &&
    !element.disabled &&
    element.getAttribute('aria-disabled') !== 'true' &&
    isLaidOut(element);
  const findPlayButton = () => find('button, [role=button], media-play-button').find(isPlayButton);
  /** Usable: a play button a screen reader can find, or the browser's own controls laid out. */
  const areControlsUsable = () => Boolean(findPlayButton() ?? find('video[controls]').find(isLaidOut));

  /** Until the film plays: a look each 4 ms would be in all that is measured after it, and of a sound alone there is no first frame. */
  let starts = true;

  /** Notes when the controls can be used and when the first frame is there, without more work than one look each 4 ms. */
  function watchStart() {
    let watched = null;
    const look = () => {
      const video = findVideo();
      if (video && video !== watched) {
        watched = video;
        video.requestVideoFrameCallback(() => mark('firstFrame'));
      }
      if (areControlsUsable()) mark('controls');
      if (starts && (!marks.controls || !marks.firstFrame)) setTimeout(look, 4);
    };
    look();
  }

  const query = new URLSearchParams(location.search);
  const toAbsolute = (path) => location.origin + path;
  const films = {
    mp4: { src: '/film/mp4/film.zh.mp4', type: 'video/mp4' },
    hls: { src: '/film/hls/master.m3u8', type: 'application/vnd.apple.mpegurl' },
  };
  const { src, type } = films[query.get('film')];
  if (query.has('wakes')) countWakes();
  const captions = {
    src: toAbsolute(`/cues.vtt?count=${query.get('cues')}`),
    language: 'en',
    label: 'English',
  };
  const options = {
    src: toAbsolute(src),
    type,
    hls: query.get('film') === 'hls',
    captions: query.has('cues') ? captions : null,
    mode: query.get('mode') ?? '',
    descriptions: query.has('descriptions')
      ? {
          src: toAbsolute(`/descriptions.vtt?count=${query.get('descriptions')}&step=${query.get('step')}`),
          silence: toAbsolute('/silence.wav'),
          delivery: query.get('delivery') ?? 'text',
          on: !query.has('off'),
        }
      : null,
    strict: query.has('strict'),
    whole: query.has('whole'),
    plant: query.has('plant'),
  };

  let mount;
  const box = () => document.getElementById('player');

  const bench = (window.bench = {
    ready: false,
    marks,
    longTasks,
    errors,
    commits: 0,
    mutations: 0,
    wakes: 0,
    shown: [],
    said: [],
    findVideo,
    findPlayButton,
    readName,

    /** @param {Function} contestant its `mount` */
    begin(contestant) {
      mount = contestant;
      bench.ready = true;
      if (query.has('idle')) return;
      mount(box(), options);
      watchStart();
    },

    /** Plays whatever stands in its way: a player may still be preparing when it is first asked. */
    async play() {
      const video = findVideo();
      video.muted = true;
      for (let tries = 0; tries < 20 && (video.paused || video.currentTime === 0); tries++) {
        await Promise.race([video.play().catch(() => {}), wait(500)]);
        await wait(200);
      }
      if (video.paused) throw new Error('The film does not play.');
      starts = false;
    },

    /**
     * Waits for `seconds` of film, from and to 0.6 s into a second: what is written once a second is then counted
     * neither once too often nor once too seldom.
     */
    async pass(seconds) {
      const video = findVideo();
      const goal = Math.floor(video.currentTime) + seconds + 0.6;
      while (video.currentTime < goal) await wait(20);
    },

    countMutations() {
      bench.mutations = 0;
      bench.commits = 0;
      observe(new MutationObserver((records) => (bench.mutations += records.length)), {
        childList: true,
        attributes: true,
        characterData: true,
      });
    },

    /**
     * Notes how late each cue is, in ms of the film: when its words enter the page, or when a track that the browser
     * itself shows changes cues. Cue n starts at 0.5 + 2n.
     */
    watchCues() {
      const seen = new Set();
      const video = findVideo();
      const show = (text) => {
        const cue = /Cue number (\d+)/.exec(text)?.[1];
        if (cue === undefined || seen.has(cue)) return;
        const late = (video.currentTime - (0.5 + 2 * cue)) * 1000;
        // A cue that was already under way when we began to look tells nothing.
        if (seen.size > 0 || late < 400) bench.shown.push(late);
        seen.add(cue);
      };
      const read = ({ target, addedNodes }) =>
        (addedNodes.length > 0 ? [...addedNodes] : [target]).forEach((node) =>
          show(node.textContent.slice(0, 400)),
        );
      observe(new MutationObserver((records) => records.forEach(read)), {
        childList: true,
        characterData: true,
      });
      for (const track of video.textTracks) {
        track.addEventListener('cuechange', () => {
          if (track.mode === 'showing') [...track.activeCues].forEach((cue) => show(cue.text));
        });
      }
    },

    /**
     * Notes that a description is asked of the voice, or that its words are shown: which, and how late, in ms of the clock on
     * the wall by the film's own. Description n starts at 2 + n steps.
     */
    say(text) {
      const number = Number(/^Scene (\d+)/.exec(text)?.[1]);
      if (Number.isNaN(number) || bench.said.some((one) => one.number === number)) return;
      const { currentTime, playbackRate } = findVideo();
      const late = ((currentTime - (2 + number * Number(query.get('step')))) / playbackRate) * 1000;
      bench.said.push({ number, late });
    },

    /** Other work on the page: 10 ms in every 33, which is 30 of a hundred. */
    keepBusy() {
      const end = performance.now() + 10;
      while (performance.now() < end);
      setTimeout(bench.keepBusy, 23);
    },

    /** Captions on, where the player did not switch them on by itself. */
    showCaptions() {
      const tracks = [...findVideo().textTracks].filter(
        ({ kind }) => kind === 'captions' || kind === 'subtitles',
      );
      if (tracks.length > 0 && tracks.every(({ mode }) => mode === 'disabled')) tracks[0].mode = 'showing';
    },

    /** Mounts and unmounts. It leaves before the engine has come, while it comes, and every fourth time in mid-film. */
    async cycle(count) {
      for (let turn = 0; turn < count; turn++) {
        const own = document.createElement('div');
        box().append(own);
        const mounted = mount(own, options);
        for (let waited = 0; waited < 300 && !areControlsUsable(); waited += 10) await wait(10);
        await wait([0, 20, 60, 150][turn % 4]);
        if (turn % 4 === 3) {
          for (let waited = 0; waited < 2000 && !(findVideo()?.readyState >= 2); waited += 20) await wait(20);
          if (options.captions) bench.showCaptions();
          findVideo()
            ?.play()
            .catch(() => {});
          await wait(150);
        }
        await mounted.unmount();
        own.remove();
        for (const root of roots) if (!isLive(root)) roots.delete(root);
        await wait(20);
      }
      // The browser's own lists, and React's traces in them, are not the player's memory.
      longTasks.length = 0;
      performance.clearResourceTimings();
      performance.clearMeasures();
      performance.clearMarks();
    },

    /** Elements, text and comments of the player, shadow roots included. */
    countNodes() {
      const count = (root) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
        let nodes = 0;
        while (walker.nextNode()) nodes += 1;
        return nodes;
      };
      const shadows = [...roots].filter((root) => root !== document && isLive(root));
      return [box(), ...shadows].reduce((nodes, root) => nodes + count(root), 0);
    },
  });
}
