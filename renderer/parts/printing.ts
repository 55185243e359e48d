/** What can be printed now; what was opened last comes last. */
const printable: { print(): void }[] = []

/** Offers something to whoever presses the key for printing; the answer takes it back. */
export function offerToPrint(print: () => void): () => void {
  const mine = { print }
  printable.push(mine)
  return () => {
    printable.splice(printable.indexOf(mine), 1)
  }
}

/** Prints what lies on top; nothing where nothing is meant to be printed. */
export function printNow(): void {
  printable.at(-1)?.print()
}
