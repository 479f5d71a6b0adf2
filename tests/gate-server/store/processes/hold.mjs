// Takes a folder and says whether it has it; then stays until it is ended.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , gate, dir] = process.argv;
const { lockFolder } = await import(pathToFileURL(join(gate, 'gate-server/store/lockFolder.js')).href);
try {
  lockFolder(dir);
  writeSync(1, 'held\n');
  setInterval(() => undefined, 1_000);
} catch (error) {
  writeSync(1, `${error.because}\n`);
}
