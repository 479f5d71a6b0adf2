#!/usr/bin/env node
// The command line: `serve`, `audit`, `check`. Thin: parses, calls a room, prints.
import { drawOn } from './drawOn.js';
import { runTingying } from './runTingying.js';

process.exitCode = await runTingying(process.argv.slice(2), {
  env: process.env,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  ...(process.stderr.isTTY && { draw: drawOn(process.stderr) }),
});
