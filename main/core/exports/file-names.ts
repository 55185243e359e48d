/** What Windows keeps for devices, in any case, with or without an ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** Names that every system takes, each once: a number where one is taken already, in any case. */
export class FileNames {
  readonly #taken = new Set<string>()

  /** A name for what begins with a calendar day and may have a title. */
  forDay(day: string, title: string): string {
    return this.#free(`${day} ${plainWords(title, 60)}`.trim(), '.md')
  }

  /** A name for a file that had one where it came from. */
  forFile(given: string): string {
    const ending = /\.[A-Za-z0-9]{1,12}$/.exec(given)?.[0] ?? ''
    const start = plainWords(given.slice(0, given.length - ending.length), 80)
    return this.#free(devices.test(start) ? `file ${start}` : start || 'file', ending)
  }

  #free(stem: string, ending: string): string {
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? `${stem}${ending}` : `${stem} (${number})${ending}`
      const key = name.toLowerCase()
      if (this.#taken.has(key)) continue
      this.#taken.add(key)
      return name
    }
  }
}

function plainWords(text: string, most: number): string {
  const words = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}'_ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...words].slice(0, most).join('').trim()
}
