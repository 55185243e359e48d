export function expectEqual(found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${found} instead of ${expected}`)
}
