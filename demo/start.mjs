// Builds the demo theatre and serves it. `PORT` says where; 4173 where it does not.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const configFile = path.join(path.dirname(fileURLToPath(import.meta.url)), 'vite.config.ts');
const port = Number(process.env.PORT ?? 4173);

await build({ configFile, logLevel: 'warn' });
const server = await preview({ configFile, preview: { host: '127.0.0.1', port, strictPort: true } });
console.log(`tingying: the theatre is open at http://127.0.0.1:${server.config.preview.port}`);
