const most = 200
const keyOf = (userId: string) => `kohoi.alertsClosed.${userId}`

/** The alerts this person closed by hand on this device: they do not come back with the next visit. */
export function closedBy(userId: string): ReadonlySet<string> {
  return new Set(read(userId))
}

export function rememberClosed(userId: string, ids: readonly string[]): void {
  localStorage.setItem(keyOf(userId), JSON.stringify([...read(userId), ...ids].slice(-most)))
}

function read(userId: string): string[] {
  const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]')
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
}
