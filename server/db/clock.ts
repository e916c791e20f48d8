/** The one clock of the product. */
export type Clock = {
  now(): Date
  /** Set only on the manual clock. */
  manual?: { moveTo(time: Date): void }
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved (KOHOI_TEST_CLOCK). */
export function manualClock(start: Date): Clock {
  let present = start
  return {
    now: () => new Date(present),
    manual: {
      moveTo: (time) => {
        present = time
      },
    },
  }
}
