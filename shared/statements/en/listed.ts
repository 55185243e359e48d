/** The entries of a list, parted by commas. */
export function listed(entries: string): readonly string[] {
  return entries.trim().split(/,\s+/)
}
