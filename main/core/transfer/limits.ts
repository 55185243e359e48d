/** Far more than any journal holds; past it a file was made to keep us busy. */
export const importLimits = {
  /** All the text that one import may read, in bytes. */
  textBytes: 2 * 1024 * 1024 * 1024,
  entries: 500_000,
  /** One text file that holds one page, in bytes. */
  pageBytes: 16 * 1024 * 1024,
  /** Files in a folder, and how deep folders may lie in one another. */
  files: 150_000,
  depth: 40,
  /** JSON of a page's text stays below this, well within what the vault takes for one record. */
  bodyBytes: 7 * 1024 * 1024,
  /** What packs better than this, past so many bytes, was neither written nor photographed. */
  packing: { times: 200, from: 64 * 1024 * 1024 },
  /** How many of the things that were set aside are named one by one. */
  problems: 50,
} as const
