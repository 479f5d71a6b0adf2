import { vi } from 'vitest';
import { completeCues, createCaptionsView, type CaptionsView } from '../../../src/media/captions/index.js';
import '../../../src/styles/captions.css';

export interface OpenFilm {
  readonly video: HTMLVideoElement;
  /** The box that captions are drawn in. */
  readonly root: HTMLElement;
  readonly below: HTMLElement;
  readonly track: TextTrack;
  readonly view: CaptionsView;
  /** The captions in sight, in their order. */
  captions(): HTMLElement[];
  /** Moves the film there, and waits until its cues are those of that time. */
  seek(seconds: number): Promise<void>;
}

interface FilmOptions {
  readonly width?: number;
  readonly height?: number;
  readonly kind?: TextTrackKind;
  readonly language?: string;
  /** Address of what plays; twenty seconds of silence where it is left out. */
  readonly src?: string;
}

const ends: (() => void)[] = [];

/** A film of nothing but captions: a real track in a real browser, over a picture of a known size. */
export async function openFilm(cues: string, options: FilmOptions = {}): Promise<OpenFilm> {
  const { width = 1200, height = 600, kind = 'captions', language = 'en', src = silence() } = options;
  document.body.style.margin = '0';
  const screen = document.createElement('div');
  screen.style.cssText = `position: relative; width: ${width}px; height: ${height}px; background: #345`;
  const video = document.createElement('video');
  video.style.cssText = 'display: block; width: 100%; height: 100%';
  video.muted = true;
  const root = document.createElement('div');
  const below = document.createElement('div');
  below.dataset.part = 'captions-below';
  screen.append(video, root);
  document.body.append(screen, below);

  const file = `WEBVTT\n\n${cues}`;
  const element = document.createElement('track');
  element.kind = kind;
  element.srclang = language;
  element.src = URL.createObjectURL(new Blob([file], { type: 'text/vtt' }));
  video.append(element);
  video.src = src;
  element.track.mode = 'hidden';
  await Promise.all([event(element, 'load'), event(video, 'loadeddata')]);
  completeCues(element.track, file);

  const view = createCaptionsView(root, { media: video, below });
  ends.push(() => {
    view.dispose();
    screen.remove();
    below.remove();
  });
  view.show(element.track);
  const captions = () =>
    [...document.querySelectorAll<HTMLElement>('[data-part=caption]')].filter((one) => one.checkVisibility());
  const seek = async (seconds: number) => {
    video.currentTime = seconds;
    await event(video, 'seeked');
    const expected = [...element.track.cues!].filter(
      (cue) => cue.startTime <= seconds && seconds < cue.endTime,
    );
    await vi.waitUntil(() => element.track.activeCues?.length === expected.length);
    await nextFrame();
  };
  await seek(0.5);
  return { video, root, below, track: element.track, view, captions, seek };
}

export function closeFilms(): void {
  for (const end of ends.splice(0)) end();
}

export const nextFrame = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export const event = (target: EventTarget, name: string) =>
  new Promise<void>((resolve, reject) => {
    target.addEventListener(name, () => resolve(), { once: true });
    target.addEventListener('error', () => reject(new Error(`no ${name}, but an error`)), { once: true });
  });

/** A WAV file of silence, 8 bits at 8 kHz. */
function silence(seconds = 20): string {
  const samples = seconds * 8000;
  const header = new DataView(new ArrayBuffer(44));
  const write = (at: number, text: string) =>
    new TextEncoder().encode(text).forEach((byte, index) => header.setUint8(at + index, byte));
  write(0, 'RIFF');
  header.setUint32(4, 36 + samples, true);
  write(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, 8000, true);
  header.setUint32(28, 8000, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  write(36, 'data');
  header.setUint32(40, samples, true);
  return URL.createObjectURL(new Blob([header, new Uint8Array(samples).fill(128)], { type: 'audio/wav' }));
}

/** A real video file of a moving square. Takes as long as it lasts. */
export async function recordPicture(seconds: number, width: number, height: number): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.start();
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    context.fillStyle = '#345';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#fc6';
    context.fillRect(((performance.now() - start) / 10) % width, height / 3, 40, 40);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  recorder.stop();
  await event(recorder, 'stop');
  return URL.createObjectURL(new Blob(parts, { type: 'video/webm' }));
}

export const isOverlapping = (one: Element, other: Element): boolean => {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const [x, y] = [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  ];
  return x > 0.05 && y > 0.05;
};

/** Whether an element, and all its words, lie inside another. */
export const isInside = (inner: Element, outer: Element): boolean => {
  const whole = document.createRange();
  whole.selectNodeContents(inner);
  const b = outer.getBoundingClientRect();
  return [inner.getBoundingClientRect(), ...whole.getClientRects()].every(
    (a) =>
      a.left >= b.left - 0.5 &&
      a.right <= b.right + 0.5 &&
      a.top >= b.top - 0.5 &&
      a.bottom <= b.bottom + 0.5,
  );
};
