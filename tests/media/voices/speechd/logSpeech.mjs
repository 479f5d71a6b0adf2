#!/usr/bin/env node
// A voice that writes down what it is given and lasts as long as speech would: an output module of speech-dispatcher,
// which talks to it by lines. Its own `sd_generic` loses a stop that comes before its shell has begun, so that on a busy
// machine it says to the end what a browser had called off; here a stop is obeyed whenever it comes.
import { appendFileSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** The module's configuration is the path of the log. */
const log = readFileSync(process.argv[2], 'utf8').trim();
const voices = [
  { name: 'en1', language: 'en-US', variant: 'MALE1' },
  { name: 'en2', language: 'en-GB', variant: 'FEMALE1' },
  { name: 'zh1', language: 'zh-CN', variant: 'MALE1' },
];
const settings = { rate: '0', volume: '100', language: 'en-US', synthesis_voice: 'NULL' };

const answer = (...lines) => process.stdout.write(lines.map((line) => `${line}\n`).join(''));
const write = (what, id, ...more) =>
  appendFileSync(log, [what, id, (Date.now() / 1000).toFixed(3), ...more].join('\t') + '\n');

function chooseVoice() {
  const { synthesis_voice: named, language } = settings;
  const primary = language.split('-')[0];
  return (
    voices.find(({ name }) => name === named) ??
    voices.find((voice) => voice.language === language) ??
    voices.find((voice) => voice.language.startsWith(primary)) ??
    voices[0]
  ).name;
}

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const readText = (ssml) =>
  ssml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, name) => entities[name])
    .replaceAll(/[\n\t]/g, ' ');

/**
 * 30 ms a letter at rate 0, as for a practised listener, and thrice that for a Chinese character, which is three bytes
 * and a whole syllable; -100 is half as fast, 100 three times.
 */
const lengthOf = (text, rate) =>
  (Buffer.byteLength(text) * 30) / (rate >= 0 ? 1 + rate / 50 : 1 + rate / 200);

let said = 0;
let speaking = null;
function speak(ssml) {
  const text = readText(ssml);
  const id = (said += 1);
  const end = () => {
    write('ended', id);
    speaking = null;
    answer('702 END');
  };
  const begin = () => {
    write('begun', id, chooseVoice(), settings.rate, settings.volume, text);
    answer('701 BEGIN');
    speaking = setTimeout(end, lengthOf(text, Number(settings.rate)));
  };
  answer('200 OK SPEAKING');
  // The service must have read this answer before it is told more: what comes with it waits unread for the next event.
  speaking = setTimeout(begin, 50);
}
function stop() {
  if (speaking === null) return;
  clearTimeout(speaking);
  speaking = null;
  answer('703 STOP');
}

/** What follows a command until a line of one dot, and what is done with it. */
let collecting = null;
const collect = (reply, done) => {
  collecting = { lines: [], done };
  answer(reply);
};
const set = (lines) => {
  for (const line of lines) {
    const at = line.indexOf('=');
    settings[line.slice(0, at)] = line.slice(at + 1);
  }
  answer('203 OK SETTINGS RECEIVED');
};
const receive = () => collect('202 OK RECEIVING MESSAGE', (lines) => speak(lines.join('\n')));
const commands = {
  INIT: () => answer('299-Writes down what it is given.', '299 OK LOADED SUCCESSFULLY'),
  AUDIO: () => collect('207 OK RECEIVING AUDIO SETTINGS', () => answer('203 OK AUDIO INITIALIZED')),
  LOGLEVEL: () => collect('207 OK RECEIVING LOGLEVEL SETTINGS', () => answer('203 OK LOGLEVEL SET')),
  SET: () => collect('207 OK RECEIVING SETTINGS', set),
  SPEAK: receive,
  CHAR: receive,
  KEY: receive,
  'LIST VOICES': () =>
    answer(
      ...voices.map(({ name, language, variant }) => `200-${name}\t${language}\t${variant}`),
      '200 OK VOICE LIST SENT',
    ),
  STOP: stop,
  PAUSE: stop,
  QUIT: () => {
    answer('210 OK QUIT');
    process.exit(0);
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  if (collecting === null) (commands[line] ?? (() => answer('300 ERR UNKNOWN COMMAND')))();
  else if (line === '.') {
    const { lines, done } = collecting;
    collecting = null;
    done(lines);
  } else collecting.lines.push(line.startsWith('.') ? line.slice(1) : line);
}
