/** The platform's own source, which libsodium asks too: there it costs one call for every four bytes. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }

/** Asked for in one call; a call takes longer than the bytes. Who takes so many leaves the stock empty. */
export const stockBytes = 1024
const stock = new Uint8Array(stockBytes)
let used = stock.length

/** So many bytes that nobody can guess. None of them is given twice, or kept. */
export function randomBytes(length: number): Uint8Array {
  if (length > stock.length) return crypto.getRandomValues(new Uint8Array(length))
  if (used + length > stock.length) {
    crypto.getRandomValues(stock)
    used = 0
  }
  const bytes = stock.slice(used, used + length)
  stock.fill(0, used, used + length)
  used += length
  return bytes
}
