import { useRef, useState } from 'react'

/** What somebody has chosen that is still being kept, and their way to choose. */
export interface Choosing<Part, Answer> {
  chosen: Partial<Part>
  choose(part: Part): Promise<Answer>
}

/**
 * What somebody has just chosen, to stand over what was kept until that has followed. Whoever goes on by keys does so
 * faster than a disk: what they press next counts from what they see. Once nothing is on its way there is nothing over
 * it: what was kept stands there, or what was before where that was refused.
 *
 * @param keep answers when a choice is kept, or was refused
 * @param reread answers when what is kept has been read again
 */
export function useChosen<Part extends object, Answer>(
  keep: (part: Part) => Promise<Answer>,
  reread: () => Promise<unknown>,
): Choosing<Part, Answer> {
  const [chosen, setChosen] = useState<Partial<Part>>({})
  const underWay = useRef(0)
  return {
    chosen,
    choose: async (part) => {
      underWay.current += 1
      setChosen((now) => ({ ...now, ...part }))
      const answer = await keep(part)
      if (underWay.current === 1) await reread()
      underWay.current -= 1
      if (underWay.current === 0) setChosen({})
      return answer
    },
  }
}
