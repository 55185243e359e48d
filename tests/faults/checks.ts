/** Checks of what a fault point alone does not show, each a promise by name. Throwing means broken. */
export const checks: Record<string, () => Promise<void>> = {}
