import fc from 'fast-check'

/**
 * fast-check as every test uses it: tries the same things in each run, so that a change is told by what it
 * does and not by what chance brought. `SEED=any` tries others each time, any number tries those again.
 */
const { SEED = '20261122' } = process.env
if (SEED !== 'any') fc.configureGlobal({ seed: Number(SEED) })

export { default } from 'fast-check'
