interface Resolved {
  url: string
  shortCircuit?: boolean
}
type Next = (specifier: string, context: unknown) => Promise<Resolved>

/** Node's hook for finding modules: the one name `electron` leads to the stand-in. */
export async function resolve(specifier: string, context: unknown, next: Next): Promise<Resolved> {
  if (specifier !== 'electron') return next(specifier, context)
  return { url: new URL('./electron.js', import.meta.url).href, shortCircuit: true }
}
