/** Chance that falls the same way each time: one seed, one story. */
export type Chance = ReturnType<typeof chanceOf>

export function chanceOf(seed: number) {
  let state = seed >>> 0
  /** Mulberry32 (Tommy Ettinger, public domain): 0 up to 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    /** True so many times in a hundred. */
    happens: (percent: number) => next() * 100 < percent,
    whole,
    /** Between the two, broken. */
    between: (low: number, high: number) => low + next() * (high - low),
    one<T>(of: readonly T[]): T {
      const found = of[whole(0, of.length - 1)]
      if (found === undefined) throw new Error('nothing to choose from')
      return found
    },
    /** One of them, each as likely as its weight. */
    weighed<T extends { readonly weight: number }>(of: readonly T[]): T {
      const mark = next() * of.reduce((sum, { weight }) => sum + weight, 0)
      let passed = 0
      for (const each of of) {
        passed += each.weight
        if (mark < passed) return each
      }
      throw new Error('nothing to choose from')
    },
  }
}
