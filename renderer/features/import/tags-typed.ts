import { limits } from '../../../shared/limits.ts'

/** Tags out of what was typed: parted by commas, each once, as many as an import may add. */
export function tagsTyped(typed: string): string[] {
  const tags = typed
    .split(/[,;]/)
    .map((tag) =>
      tag.replace(/\s+/g, ' ').trim().replace(/^#/, '').slice(0, limits.tagLength).trim(),
    )
    .filter((tag) => tag !== '')
  return [...new Set(tags)].slice(0, limits.importTags)
}
