const minute = 60_000
const hour = 60 * minute

/** What is waited between one attempt and the next: 1, 5, 15, 60 minutes, then hourly for 24 hours. */
const waits = [1, 5, 15, 60].map((minutes) => minutes * minute).concat(Array<number>(24).fill(hour))

/** When a mail is tried again after its `attempts`th attempt at that moment has failed; null: it is given up. */
export function nextAttempt(attempts: number, at: Date): Date | null {
  const wait = waits[attempts - 1]
  return wait === undefined ? null : new Date(at.getTime() + wait)
}
