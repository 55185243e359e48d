import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The real screens on a fake vault, for looking at. Nothing of it is part of the app. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  base: './',
  // Two people may look at the same time.
  cacheDir: join(tmpdir(), `hearth-preview-${process.pid}`),
  build: {
    outDir: fileURLToPath(new URL('../../../out/screens-preview', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1', fs: { strict: false } },
})
