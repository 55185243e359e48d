import { test } from 'vitest'
import { checks } from './checks.ts'

test.each(Object.entries(checks))('%s', async (_name, check) => {
  await check()
})
