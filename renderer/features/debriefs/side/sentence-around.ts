/** Where the sentence begins and ends in which a stretch of the text stands, in UTF-16 units. */
export function sentenceAround(text: string, start: number, end: number): [number, number] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)
  let [from, to] = [start, end]
  for (const { segment, index } of segments) {
    const stop = index + segment.trimEnd().length
    if (index <= start && start < index + segment.length) from = index + leading(segment)
    if (index < end && end <= index + segment.length) to = Math.max(end, stop)
  }
  return [Math.min(from, start), to]
}

function leading(segment: string): number {
  return segment.length - segment.trimStart().length
}
