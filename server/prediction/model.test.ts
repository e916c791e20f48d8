import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measure } from './measure.ts'
import { type Closed, chanceOf, type Example, learn, predict } from './model.ts'

const pipeline = ['new', 'offer', 'talks']
const none: Example = { stageId: null, typeId: null, sourceId: null, teamId: null, country: null, tagIds: [] }

/** Numbers between 0 and 1 that are the same in every run. */
function dice(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A past in which every trait has a known effect: the web wins half as often as fairs, tagged ones more. */
function past(n: number, seed = 7): Closed[] {
  const roll = dice(seed)
  return Array.from({ length: n }, () => {
    const sourceId = roll() < 0.6 ? 'web' : 'fair'
    const tagIds = roll() < 0.2 ? ['vip'] : []
    const country = roll() < 0.5 ? 'TH' : 'VN'
    const won = roll() < (sourceId === 'web' ? 0.25 : 0.5) + (tagIds.length ? 0.25 : 0)
    return { ...none, sourceId, tagIds, country, stageId: won ? null : (pipeline[Math.floor(roll() * 3)] ?? null), won }
  })
}

test('what is learnt comes near the truth, and says nothing of what does not matter', () => {
  const model = learn(past(6000))
  const chance = (more: Partial<Example>) => chanceOf(model, { ...none, ...more }, pipeline)
  expect(chance({ sourceId: 'web' })).toBeCloseTo(0.3, 1)
  expect(chance({ sourceId: 'fair' })).toBeCloseTo(0.55, 1)
  expect(chance({ sourceId: 'fair', tagIds: ['vip'] })).toBeGreaterThan(chance({ sourceId: 'fair' }) + 0.12)
  expect(Math.abs(chance({ country: 'TH' }) - chance({ country: 'VN' }))).toBeLessThan(0.05)
  expect(model.trust).toBeGreaterThan(0.5)
})

test('it is well calibrated on what came later, and the likeliest fifth holds more of the won than its share', () => {
  const { calibration, lift, error, trained, tested } = measure(past(6000), pipeline)
  expect([trained, tested]).toEqual([4200, 1800])
  for (const { count, predicted, won } of calibration)
    if (count > 100) expect(Math.abs(Number(predicted) - Number(won)), `${predicted} predicted`).toBeLessThan(8)
  expect(Number(lift[0]?.lift)).toBeGreaterThan(1.4)
  expect(Number(lift[0]?.share)).toBeGreaterThan(Number(lift[4]?.share))
  expect(lift.reduce((sum, { count }) => sum + count, 0)).toBe(1800)
  expect(Number(error.predicted)).toBeLessThan(Number(error.usual))
})

test('where nothing can be learnt it says the usual share: chance is not mistaken for knowledge', () => {
  const roll = dice(3)
  const noise = Array.from(
    { length: 400 },
    (): Closed => ({
      ...none,
      sourceId: `s${Math.floor(roll() * 80)}`,
      tagIds: [`t${Math.floor(roll() * 80)}`],
      won: roll() < 0.3,
      stageId: 'new',
    }),
  )
  const model = learn(noise)
  for (let at = 0; at < 80; at++) {
    const chance = chanceOf(model, { ...none, sourceId: `s${at}`, tagIds: [`t${at}`] }, pipeline)
    expect(Math.abs(chance - 0.3)).toBeLessThan(0.15)
  }
})

const id = fc.constantFrom('a', 'b', 'c')
const example = fc.record({
  stageId: fc.option(fc.constantFrom(...pipeline, 'gone')),
  typeId: fc.option(id),
  sourceId: fc.option(id),
  teamId: fc.option(id),
  country: fc.option(fc.constantFrom('TH', 'VN', '__proto__')),
  tagIds: fc.uniqueArray(fc.constantFrom('x', 'y', 'constructor')),
})
const closed = fc.array(
  fc.tuple(example, fc.boolean()).map(([one, won]): Closed => ({ ...one, won })),
  { maxLength: 60 },
)

test('whatever the past: between 1 and 99, higher with each stage, moved by what was never seen not at all', () => {
  fc.assert(
    fc.property(closed, example, (before, one) => {
      const model = learn(before)
      const { probability, parts } = predict(model, one, pipeline)
      expect(Number.isInteger(probability) && probability >= 1 && probability <= 99).toBe(true)
      for (const { won, lost, points } of parts)
        expect([won >= 0, lost >= 0, Number.isInteger(points)]).toEqual([true, true, true])
      const chances = pipeline.map((stageId) => chanceOf(model, { ...one, stageId }, pipeline))
      expect(chances).toEqual([...chances].sort((a, b) => a - b))
      const stranger = { ...one, sourceId: 'never seen' }
      expect(chanceOf(model, stranger, pipeline)).toBeCloseTo(chanceOf(model, { ...one, sourceId: null }, pipeline), 12)
      // It survives being kept.
      const kept = JSON.parse(JSON.stringify(model))
      expect(predict(kept, one, pipeline)).toEqual({ probability, parts })
    }),
  )
})

test('stages put in another order are judged in the new one', () => {
  const model = learn(past(2000))
  const at = (order: string[]) => chanceOf(model, { ...none, stageId: 'talks' }, order)
  expect(at(['talks', 'new', 'offer'])).toBeLessThan(at(pipeline))
})
