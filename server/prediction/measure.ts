import { type Closed, chanceOf, learn, type Pipeline } from './model.ts'

/** Between two percentages: how often it was predicted so, what was predicted on average, and what share was won. */
export type Band = { from: number; to: number; count: number; predicted: string; won: string }
/** A fifth of the opportunities, the likeliest first: how many were won, their share of all won, and how many times the usual that is. */
export type Fifth = { fifth: number; count: number; won: number; share: string; lift: string }

export type Measured = {
  trained: number
  tested: number
  /** The mean squared distance from what happened, of the prediction and of saying the usual share to everything; less is better. */
  error: { predicted: string; usual: string }
  calibration: Band[]
  lift: Fifth[]
}

const trainedShare = 0.7

/**
 * Learns from the earlier seven tenths of closed opportunities and measures by the later three. Each is asked at every stage it came to, as
 * it would have been day by day; the order of the likeliest is that of the day they came.
 */
export function measure(closed: readonly Closed[], pipeline: Pipeline): Measured {
  const cut = Math.floor(closed.length * trainedShare)
  const [earlier, later] = [closed.slice(0, cut), closed.slice(cut)]
  const model = learn(earlier)
  const usual = earlier.filter(({ won }) => won).length / Math.max(1, earlier.length)
  const asked = later.flatMap((one) =>
    stagesOf(one, pipeline).map((stageId) => ({
      chance: chanceOf(model, { ...one, stageId }, pipeline),
      won: one.won,
    })),
  )
  const squared = (chance: (one: (typeof asked)[number]) => number) =>
    mean(asked.map((one) => (chance(one) - Number(one.won)) ** 2))
  return {
    trained: earlier.length,
    tested: later.length,
    error: { predicted: squared(({ chance }) => chance).toFixed(3), usual: squared(() => usual).toFixed(3) },
    calibration: calibrationOf(asked),
    lift: liftOf(later.map((one) => ({ chance: chanceOf(model, { ...one, stageId: null }, pipeline), won: one.won }))),
  }
}

/** The stages a closed one came to: a won one all, a lost one those up to where it was lost. */
function stagesOf({ won, stageId }: Closed, pipeline: Pipeline): (string | null)[] {
  const last = won ? pipeline.length : pipeline.indexOf(stageId ?? '') + 1
  return last > 0 ? pipeline.slice(0, last) : [null]
}

type Asked = { chance: number; won: boolean }

function calibrationOf(asked: readonly Asked[]): Band[] {
  return Array.from({ length: 10 }, (_, at) => {
    const within = asked.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === at)
    return {
      from: at * 10,
      to: at * 10 + 10,
      count: within.length,
      predicted: (100 * mean(within.map(({ chance }) => chance))).toFixed(1),
      won: (100 * mean(within.map(({ won }) => Number(won)))).toFixed(1),
    }
  }).filter(({ count }) => count > 0)
}

function liftOf(asked: readonly Asked[]): Fifth[] {
  const sorted = [...asked].sort((a, b) => b.chance - a.chance)
  const won = sorted.filter((one) => one.won).length
  return Array.from({ length: 5 }, (_, at) => {
    const part = sorted.slice(Math.round((at * sorted.length) / 5), Math.round(((at + 1) * sorted.length) / 5))
    const hits = part.filter((one) => one.won).length
    const share = won ? hits / won : 0
    const lift = won && part.length ? hits / part.length / (won / sorted.length) : 0
    return { fifth: at + 1, count: part.length, won: hits, share: (100 * share).toFixed(1), lift: lift.toFixed(2) }
  })
}

const mean = (numbers: readonly number[]): number =>
  numbers.length ? numbers.reduce((sum, n) => sum + n, 0) / numbers.length : 0
