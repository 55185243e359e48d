import { bundle } from './bundle.ts'
import { findHost, runApp } from './run-app.ts'

/** `npm start`: builds Hearth and opens it, in Electron or else in the preview. */
const host = findHost((line) => console.log(line))
if (host.name === 'none') {
  console.error(host.missing)
  process.exitCode = 1
} else {
  await bundle({ withChromiumHost: host.name === 'chromium' })
  if (host.name === 'chromium') console.log('Hearth: preview in Chromium.')
  const app = runApp(host, process.argv.slice(2))
  app.once('exit', (code) => {
    process.exitCode = code ?? 1
  })
  // Ctrl+C reaches the app as well; it leaves in its own way, and then this ends.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => app.kill('SIGTERM'))
}
