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
