import { scrub } from '../../main/core/vault/scrub.ts'
import { withFile } from './damage.ts'
import { bitOf, type Damage } from './damages.ts'
import { everyKind, kindsIn } from './every-kind.ts'
import { enter } from './small-vault.ts'

/** Checks of what a look at every byte finds; see `checks`. */
export const scrubChecks: Record<string, (isThorough: boolean) => Promise<void>> = {
  'whoever looks at every byte finds each that was changed, in files that they cannot open too':
    async (isThorough) => {
      const vault = await everyKind('long')
      const whole = await enter(vault, 'ada', vault.disk.copy())
      const { findings } = await scrub(whole)
      await whole.close()
      if (findings.length > 0) throw new Error(`${findings[0]!.path} is told for damaged`)
      const paths = [...kindsIn(vault, 'ada'), ...kindsIn(vault, 'ben')]
      for (const path of new Set(paths)) {
        const { length } = vault.disk.files().get(path)!
        // Somewhere in a head, in a body, behind it, and in what ends a file.
        const places = [5, 0.3, 0.9, -3].map((at) =>
          at < 0 ? length + at : at < 1 ? length * at : at,
        )
        const wanted = places.map((at) => 8 * Math.floor(at) + 2)
        if (isThorough) for (let bit = 7; bit < 8 * length; bit += 8_009) wanted.push(bit)
        for (const bit of wanted) await isFound(vault, bitOf(vault.disk, path, bit))
      }
    },
}

async function isFound(
  vault: Awaited<ReturnType<typeof everyKind>>,
  damage: Damage,
): Promise<void> {
  const disk = withFile(vault.disk, damage.path, damage.bytes)
  const open = await enter(vault, 'ada', disk).catch(() => null)
  if (open === null) return
  const { findings } = await scrub(open)
  await open.close()
  if (findings.some(({ path }) => path === damage.path)) return
  throw new Error(`${damage.path}, ${damage.what} is not found`)
}
