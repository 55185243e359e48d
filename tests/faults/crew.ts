import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Answer, Job } from './engine.ts'

/** Worker processes that run one bundled engine. */
export class Crew {
  readonly #engine: string
  readonly #idle: ChildProcess[] = []
  readonly #all: ChildProcess[] = []

  constructor(engine: string) {
    this.#engine = engine
  }

  /**
   * Gives a job to a worker, starting one where none is idle.
   *
   * @param patienceMs after so long without an answer the worker is killed, and the job has failed
   */
  async work(job: Job, patienceMs: number | null = null): Promise<Answer> {
    const worker = this.#idle.pop() ?? this.#start()
    let watch: NodeJS.Timeout | undefined
    const answered = new Promise<Answer>((done, failed) => {
      const ended = (code: number | null) => failed(new Error(`a worker ended with ${code}`))
      worker.once('exit', ended)
      worker.once('message', (answer) => {
        worker.off('exit', ended)
        done(answer as Answer)
      })
    })
    if (patienceMs !== null) watch = setTimeout(() => worker.kill('SIGKILL'), patienceMs)
    worker.send(job)
    const answer = await answered.finally(() => clearTimeout(watch))
    this.#idle.push(worker)
    return answer
  }

  async dismiss(): Promise<void> {
    await Promise.all(
      this.#all.map(async (worker) => {
        if (worker.exitCode !== null || worker.signalCode !== null) return
        const gone = once(worker, 'exit')
        worker.kill()
        await gone
      }),
    )
  }

  #start(): ChildProcess {
    const worker = fork(this.#engine, { serialization: 'advanced', execArgv: [] })
    this.#all.push(worker)
    return worker
  }
}

/** Runs `count` loops at once; each asks `next` for work until there is none. */
export async function inParallel(count: number, next: () => (() => Promise<void>) | null) {
  const loop = async () => {
    for (let work = next(); work !== null; work = next()) await work()
  }
  await Promise.all(Array.from({ length: count }, loop))
}
