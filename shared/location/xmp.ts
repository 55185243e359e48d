/** Names, without the part before the colon, of what XMP says about a place. */
const placeNames =
  /^(?:gps\w*|\w*latitude|\w*longt?itude|\w*altitude|city|state|country|countryname|countrycode|provincestate|worldregion|sublocation|location|locationid|locationname|locationcreated|locationshown)$/i
const isPlace = (name: string) => placeNames.test(name.slice(name.indexOf(':') + 1))

/** Longer ones are emptied whole: nobody reads a megabyte of what a camera has to say. */
const longest = 4 * 1024 * 1024

/**
 * The same bytes with blanks for every element and attribute that tells a place; null where there is none.
 * The packet keeps its length, and all else in it stands where it stood.
 */
export function withoutPlaceInXmp(xmp: Uint8Array): Uint8Array | null {
  if (xmp.length > longest) return new Uint8Array(xmp.length).fill(blank)
  const text = latin(xmp)
  // Two bytes to a sign are rare. They are not taken apart; where they speak of a place, all goes.
  if (/G\0P\0S|C\0i\0t\0y|L\0o\0c\0a/.test(text)) return new Uint8Array(xmp.length).fill(blank)
  const result = xmp.slice()
  let isChanged = false
  const clear = (from: number, to: number) => {
    result.fill(blank, from, to)
    isChanged = true
  }
  const tag = /<([A-Za-z_][\w.-]*:[\w.-]+)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/g
  for (let match = tag.exec(text); match !== null; match = tag.exec(text)) {
    const [whole, name, inside] = match as unknown as [string, string, string]
    if (isPlace(name)) {
      const end = inside.endsWith('/') ? tag.lastIndex : endOf(text, name, tag.lastIndex)
      clear(match.index, end)
      tag.lastIndex = end
      continue
    }
    const from = match.index + whole.length - 1 - inside.length
    for (const { index, 0: said, 1: attribute } of inside.matchAll(
      /([A-Za-z_][\w.-]*:[\w.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g,
    )) {
      if (isPlace(attribute!)) clear(from + index, from + index + said.length)
    }
  }
  return isChanged ? result : null
}

const blank = 0x20

/** Where an element ends; without an end, all that follows belongs to it. */
function endOf(text: string, name: string, from: number): number {
  const close = text.indexOf(`</${name}`, from)
  const end = close < 0 ? -1 : text.indexOf('>', close)
  return end < 0 ? text.length : end + 1
}

/** One sign for each byte: the names are ASCII, and whatever else there is stays as it is. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return text
}
