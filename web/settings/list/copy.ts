const own = new Set(['id', 'version', 'createdAt', 'updatedAt', 'createdById', 'position'])

/** What a copy of a record begins with: everything but what is its own, under a name that says so. */
export function without(
  original: Readonly<Record<string, unknown>> & { name: string },
  copyOf: (name: string) => string,
  more: readonly string[] = [],
): Record<string, unknown> {
  const kept = Object.entries(original).filter(([name]) => !own.has(name) && !more.includes(name))
  const { names } = original as { names?: Record<string, string> | null }
  return {
    ...Object.fromEntries(kept),
    name: copyOf(original.name),
    ...(names && { names: Object.fromEntries(Object.entries(names).map(([at, text]) => [at, copyOf(text)])) }),
  }
}

/** For the route of a form that may begin as a copy: `?copy=<id>`. */
export const copied = (search: Record<string, unknown>): { copy?: string } =>
  typeof search.copy === 'string' ? { copy: search.copy } : {}
