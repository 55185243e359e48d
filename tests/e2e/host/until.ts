/** How long a story waits for something to appear, also on a slow and busy computer. */
export const patienceMs = 60_000

/** Asks again and again until the answer is not null. @throws Error naming `what` after a minute. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | null>,
  atMostMs = patienceMs,
): Promise<Value> {
  const giveUp = Date.now() + atMostMs
  for (;;) {
    const found = await look()
    if (found !== null) return found
    if (Date.now() > giveUp) throw new Error(`waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Waits for a promise, but not for ever. @throws Error naming `what` after a minute, with what `more` says. */
export async function within<Value>(
  what: string,
  promise: Promise<Value>,
  { atMostMs = patienceMs, more = async () => '' } = {},
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = Symbol('late')
  const over = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), atMostMs)
  })
  const first = await Promise.race([promise, over]).finally(() => clearTimeout(timer))
  if (first !== late) return first as Value
  throw new Error(`waited in vain for ${what}${await more()}`)
}
