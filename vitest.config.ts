import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Every core that is there. Left to itself Vitest keeps one free, which is half of a small computer. */
const maxWorkers = availableParallelism()

/**
 * Projects, so that a test of the vault cannot lean on a browser by accident. The stories of `e2e` live in
 * the built app; they mostly wait for it, so several files run side by side whatever the computer.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'tests/{core,shared,handlers,house,node,cli,electron,build,faults,vectors}/**/*.test.ts',
          ],
          maxWorkers,
          testTimeout: 900_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'happy-dom',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          // A screen is a race of answers and presses. What passes only then is named, see build/test.ts.
          retry: 1,
          setupFiles: ['tests/renderer/patience.ts', 'tests/renderer/read-words.ts'],
          maxWorkers,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/{e2e,house}/**/*.spec.ts'],
          globalSetup: ['tests/e2e/host/build-once.ts', 'tests/e2e/host/shelf.ts'],
          maxWorkers: 4,
          testTimeout: 900_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
