/**
 * What `read` gives for each item, in their order. While one is looked at the next few are on their way
 * from the disk, which would stand idle otherwise.
 */
export async function* readAhead<Item, Value>(
  items: readonly Item[],
  read: (item: Item) => Promise<Value>,
  many = 4,
): AsyncGenerator<Value> {
  const coming: Promise<Value>[] = []
  for (let next = 0; next < items.length || coming.length > 0; ) {
    while (next < items.length && coming.length < many) {
      const value = read(items[next]!)
      // Whoever takes it hears of it; whoever stops before that need not.
      value.catch(() => undefined)
      coming.push(value)
      next += 1
    }
    yield await coming.shift()!
  }
}
