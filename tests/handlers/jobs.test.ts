import { expect, test } from 'vitest'
import { Jobs } from '../../main/handlers/jobs.ts'
import type { VaultEvent } from '../../shared/events.ts'
import type { JobId } from '../../shared/ids.ts'

const job = 'c'.repeat(26) as JobId
const other = 'g'.repeat(26) as JobId

function listening() {
  const told: VaultEvent[] = []
  const jobs = new Jobs((event) => told.push(event))
  const steps = () =>
    told.map((event) => {
      if (event.event !== 'progress') throw new Error('only progress is told')
      return event.progress
    })
  return { jobs, steps }
}

test('however small the steps, the window hears of a few hundred, and of the first and the last', async () => {
  const { jobs, steps } = listening()
  await jobs.run(job, async (work) => {
    for (let done = 0; done <= 100_000; done++) work.at('reading', done, 100_000)
    work.at('writing', 0, 3)
    work.at('writing', 3, 3)
  })
  const reading = steps().filter(({ phase }) => phase === 'reading')
  expect(reading.length).toBeLessThan(300)
  expect(reading[0]).toEqual({ job, phase: 'reading', done: 0, total: 100_000 })
  expect(reading.at(-1)?.done).toBe(100_000)
  expect(steps().slice(-2)).toEqual([
    { job, phase: 'writing', done: 0, total: 3 },
    { job, phase: 'writing', done: 3, total: 3 },
  ])
})

test('while nobody knows how many steps there are, the window hears of a few all the same', async () => {
  const { jobs, steps } = listening()
  await jobs.run(job, async (work) => {
    for (let done = 1; done <= 3_413; done++) work.at('reading', done, 0)
  })
  expect(steps().length).toBeLessThan(100)
  expect(steps().at(-1)?.done).toBeGreaterThan(3_000)
})

test('work that is asked to stop ends with that, and only that work', async () => {
  const { jobs } = listening()
  const steps = { stopped: 0, other: 0 }
  const stopped = jobs.run(job, async (work) => {
    for (;;) {
      steps.stopped += 1
      await work.breathe()
    }
  })
  const finished = jobs.run(other, async (work) => {
    while (steps.other < 20) {
      steps.other += 1
      await work.breathe()
    }
    return 'all of it'
  })
  jobs.cancel(job)
  await expect(stopped).rejects.toThrow('request.cancelled')
  expect(await finished).toBe('all of it')
  expect(steps.stopped).toBe(1)
})

test('stopping what is over already does nothing, not even to the next of that name', async () => {
  const { jobs } = listening()
  jobs.cancel(job)
  await jobs.run(job, async () => undefined)
  jobs.cancel(job)
  await jobs.run(job, (work) => work.breathe())
})

test('two works never go by one name at a time', async () => {
  const { jobs } = listening()
  const first = jobs.run(job, (work) => work.breathe())
  await expect(jobs.run(job, async () => undefined)).rejects.toThrow('request.invalid')
  await first
})
