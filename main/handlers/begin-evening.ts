import { dayOfDate } from '../../shared/days.ts'
import { Bin } from '../core/bin/bin.ts'
import { type Contents, contentsOf } from '../core/contents.ts'
import { Dreams } from '../core/dreams/dreams.ts'
import { Cues } from '../core/jar/cues.ts'
import { Jar } from '../core/jar/jar.ts'
import type { Clock } from '../core/ports.ts'
import { NarrowedPages } from '../core/search/narrowed-pages.ts'
import { openSearch } from '../core/search/open-search.ts'
import type { UnlockedVault } from '../core/vault/index.ts'
import { breathe } from './breathe.ts'
import { faultOf } from './fault.ts'
import type { Evening, World } from './room.ts'

/** What those who came in are served from. What waited for them is done before, as far as it goes. */
export async function beginEvening(
  world: World,
  vault: UnlockedVault,
  mustChoosePassphrase: boolean,
): Promise<Evening> {
  const { clock } = world
  const contents = contentsOf(vault, clock)
  const { journal, gratitude, responses } = contents
  const jar = new Jar(vault)
  const cues = new Cues(vault)
  for (const error of await settle(contents, [jar, cues], clock)) {
    world.report(faultOf('settle', error))
  }
  const read = { ...contents, clock }
  const search = openSearch(read, {
    breath: { now: () => performance.now(), breathe },
    onRead: () => world.announce({ event: 'changed', scopes: ['search'] }),
    onFault: (error) => world.report(faultOf('search', error)),
  })
  const dreams = new Dreams(vault, clock)
  return {
    ...contents,
    bin: new Bin(vault, clock, journal, gratitude, responses, dreams),
    dreams,
    jar,
    cues,
    search,
    narrowed: new NarrowedPages(search, journal),
    mustChoosePassphrase,
  }
}

/**
 * Before anything is shown: a key that everyone waits for, an end that broke off, a note whose time has come,
 * and what all who sit here said yes to, each on their own. Answers with what went wrong.
 */
async function settle(
  contents: Contents,
  saidApart: readonly (Jar | Cues)[],
  clock: Clock,
): Promise<unknown[]> {
  const failures = [
    ...(await contents.debriefs.settle()),
    ...(await contents.agreements.settle()),
    ...(await contents.rituals.days.settle()),
    ...(await contents.dayViews.settle()),
    ...(await contents.checkIns.settle()),
    ...(await contents.gratitude.deliver(dayOfDate(clock.now()))),
  ]
  for (const said of saidApart) {
    await said.settle().catch((error: unknown) => failures.push(error))
  }
  return failures
}
