import { rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type LogLevel } from 'vite'
import { ShippedPackages } from './shipped-packages.ts'

const root = resolve(import.meta.dirname, '..')
const at = (path: string) => resolve(root, path)

/** What Node and Electron bring along; everything else goes into the bundle. */
const fromOutside = ['electron', /^node:/, ...builtinModules]

/** No remarks on where a module lay: two builds of one source are the same, wherever they are made. */
const withoutPaths = { experimental: { attachDebugInfo: 'none' as const } }

function common(logLevel: LogLevel): InlineConfig {
  return { root, configFile: false, envDir: false, logLevel, clearScreen: false, publicDir: false }
}

/** Entries that run on Node: ES modules, side by side, with what they share in files of their own. */
function onNode(entries: Record<string, string>, outDir: string): InlineConfig {
  return {
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir: at(outDir),
      emptyOutDir: true,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        ...withoutPaths,
        input: entries,
        external: fromOutside,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}

/** One file that holds everything it needs: a sandboxed preload can load no second one. */
function oneFile(entry: string, outDir: string, fileName: string, name?: string): InlineConfig {
  return {
    build: {
      target: 'es2023',
      outDir: at(outDir),
      emptyOutDir: false,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      lib: {
        entry: at(entry),
        formats: [name === undefined ? 'cjs' : 'iife'],
        fileName: () => fileName,
        ...(name === undefined ? {} : { name }),
      },
      rolldownOptions: { ...withoutPaths, external: ['electron'] },
    },
  }
}

const mainProcesses = onNode(
  {
    main: at('main/electron/main.ts'),
    'vault-process': at('main/vault-process/entry.ts'),
    kdf: at('main/vault-process/kdf.ts'),
  },
  'out/main',
)

const renderer: InlineConfig = {
  root: at('renderer'),
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome140',
    outDir: at('out/renderer'),
    emptyOutDir: true,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: withoutPaths,
    // It is read from the disk beside it, not fetched over a line.
    chunkSizeWarningLimit: 10_000,
    modulePreload: { polyfill: false },
    // A data: address would need a hole in the page's policy.
    assetsInlineLimit: 0,
  },
}

const chromiumHost = [
  onNode(
    {
      electron: at('build/chromium-host/electron.ts'),
      register: at('build/chromium-host/register.ts'),
      'resolve-electron': at('build/chromium-host/resolve-electron.ts'),
      'parent-port': at('build/chromium-host/parent-port.ts'),
      'window-driver': at('build/chromium-host/window-driver.ts'),
    },
    'out/chromium-host',
  ),
  oneFile(
    'build/chromium-host/page-world.ts',
    'out/chromium-host',
    'page-world.iife.js',
    'hearthPage',
  ),
  oneFile(
    'build/chromium-host/preload-world.ts',
    'out/chromium-host',
    'preload-world.iife.js',
    'hearthHost',
  ),
]

/** Builds the app into `out/`, and where it is asked for the preview's stand-in beside it. */
export async function bundle({
  withChromiumHost = false,
  logLevel = 'warn' as LogLevel,
} = {}): Promise<void> {
  // Whoever builds, and be it a test, gets what ships: React without its aids for developers.
  const { NODE_ENV: before } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await buildAll(withChromiumHost, logLevel)
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

async function buildAll(withChromiumHost: boolean, logLevel: LogLevel): Promise<void> {
  rmSync(at('out/preload'), { recursive: true, force: true })
  const shipping = [
    mainProcesses,
    oneFile('main/electron/preload.ts', 'out/preload', 'preload.cjs'),
    renderer,
  ]
  const shipped = new ShippedPackages()
  for (const part of shipping) {
    const plugins = [...(part.plugins ?? []), shipped.plugin()]
    await build({ ...common(logLevel), ...part, plugins })
  }
  shipped.write()
  // One after the other: the stand-in's files of one folder come from three builds.
  if (withChromiumHost) {
    for (const part of chromiumHost) await build({ ...common(logLevel), ...part })
  }
}
