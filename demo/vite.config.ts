import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The demo theatre: a site that uses the package's source as a site would use the package. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  publicDir: fileURLToPath(new URL('./films', import.meta.url)),
  build: { outDir: 'dist', emptyOutDir: true },
});
