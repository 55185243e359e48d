import { test } from 'vitest'
import { checks } from './checks.ts'

// Slow machines take their time; nothing here is measured by the clock.
test.each(Object.entries(checks))('%s', { timeout: 10 * 60_000 }, async (_name, check) => {
  // `npm run faults` looks at every place.
  await check(false)
})
