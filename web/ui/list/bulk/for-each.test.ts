import { expect, test } from 'vitest'
import { forEach } from './for-each.ts'

const numbers = Array.from({ length: 25 }, (_, at) => at)

test('each is done once, four at a time; what fails is named with its reason and does not stop the rest', async () => {
  const seen: number[] = []
  let running = 0
  let most = 0
  const heard: number[] = []
  const { done, failed } = await forEach(
    numbers,
    async (one) => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      seen.push(one)
      running -= 1
      if (one % 10 === 3) throw new Error(`no ${one}`)
    },
    (through) => heard.push(through),
  )
  expect(seen.toSorted((a, b) => a - b)).toEqual(numbers)
  expect(most).toBe(4)
  expect(failed.map(({ item, error }) => [item, (error as Error).message])).toEqual([
    [3, 'no 3'],
    [13, 'no 13'],
    [23, 'no 23'],
  ])
  expect(done).toHaveLength(22)
  expect(heard.at(-1)).toBe(25)
})

test('who stops it gets what was begun, not more', async () => {
  let stop = false
  const { done } = await forEach(
    numbers,
    async (one) => {
      await Promise.resolve()
      if (one === 5) stop = true
    },
    undefined,
    () => stop,
  )
  expect(done.length).toBeGreaterThanOrEqual(6)
  expect(done.length).toBeLessThan(12)
})
