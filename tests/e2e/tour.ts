import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Settings } from '../../shared/model/settings.ts'
import { typed } from './acts/typing.ts'
import { speak } from './acts/words.ts'
import { setup } from './host/build-once.ts'
import { scanForPlaintext } from './plaintext-scan.ts'
import { themes } from './tour/light.ts'
import { layOutPlaces, settleIn } from './tour/places.ts'
import { Reporter } from './tour/reporter.ts'
import { liveThrough } from './tour/story.ts'
import { waysCalled } from './tour/ways.ts'

/**
 * `npm run tour -- --out DIR [--profile DIR] [--locale en-XL] [--ways narrow,large]`: lives through Hearth on a
 * scratch vault and leaves a picture of each screen in both lights, and `tour.json`. `--ways` looks at each
 * screen in further ways (`tour/ways.ts`), in the `--lights` that are named, and by Tab. Exits with 0 only when all is well.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist/tour' },
    profile: { type: 'string' },
    locale: { type: 'string', default: 'en' },
    ways: { type: 'string', default: '' },
    lights: { type: 'string', default: themes.join() },
  },
})
const out = resolve(values.out)
const locale = Settings.shape.locale.exclude(['system']).parse(values.locale)
const lights = themes.filter((theme) => values.lights.split(',').includes(theme))
const also = values.ways === '' ? [] : waysCalled(values.ways)

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
const places = await layOutPlaces(values.profile)
await settleIn(places.userData, { locale, theme: 'daylight' })
speak(locale)
await setup()

const reporter = new Reporter(out, also, lights)
const hearth = await liveThrough(places, reporter)
const watched = [places.userData, places.temporary, places.home, places.stick]
// While it runs, and once it has gone: a window's own files end with the window.
await findsNothing('nothing that was typed lies on the disk while Hearth runs')
await hearth.close()
await findsNothing('nothing that was typed lies on the disk afterwards')
await findsAPlantedOne()

const report = {
  host: hearth.host,
  commit: commit(),
  locale,
  ok: reporter.isAllWell,
  steps: reporter.steps,
  typed: [...typed],
}
await writeFile(join(out, 'tour.json'), `${JSON.stringify(report, null, 2)}\n`)
if (values.profile === undefined) await rm(places.root, { recursive: true, force: true })
process.stdout.write(
  `${reporter.steps.length} steps, ${reporter.isAllWell ? 'all is well' : 'NOT all is well'}: ${out}\n`,
)
process.exit(reporter.isAllWell ? 0 : 1)

async function findsNothing(name: string): Promise<void> {
  try {
    await reporter.check(name, async () => {
      const { leaks, files } = await scanForPlaintext(watched, typed)
      if (files === 0) throw new Error('there was nothing to look through')
      if (leaks.length > 0) throw new Error(JSON.stringify(leaks, null, 2))
    })
  } catch (error) {
    reporter.fail(name, error)
  }
}

/** A search that finds nothing means something only if it finds what is there. */
async function findsAPlantedOne(): Promise<void> {
  const name = 'a planted leak is found'
  const file = join(places.temporary, 'planted.bin')
  try {
    await reporter.check(name, async () => {
      const [secret = ''] = typed
      const bytes = Buffer.concat([Buffer.alloc(777, 7), Buffer.from(secret, 'utf16le')])
      await writeFile(file, bytes.toString('base64'))
      const { leaks } = await scanForPlaintext(watched, typed)
      if (!leaks.some((leak) => leak.file === file)) throw new Error('it was not found')
    })
  } catch (error) {
    reporter.fail(name, error)
  } finally {
    await rm(file, { force: true })
  }
}

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return null
  }
}
