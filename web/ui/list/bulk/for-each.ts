export type Failure<T> = { item: T; error: unknown }
export type Outcome<T> = { done: T[]; failed: Failure<T>[] }

/**
 * Does something to each item, four at a time, and answers which went through and which did not, and why. `onDone` hears how many are
 * through; once `stopped` says yes no further item is begun.
 */
export async function forEach<T>(
  items: readonly T[],
  act: (item: T) => Promise<unknown>,
  onDone: (done: number) => void = () => undefined,
  stopped: () => boolean = () => false,
): Promise<Outcome<T>> {
  const outcome: Outcome<T> = { done: [], failed: [] }
  let next = 0
  const worker = async () => {
    for (let item = items[next]; item !== undefined && !stopped(); item = items[next]) {
      next += 1
      try {
        await act(item)
        outcome.done.push(item)
      } catch (error) {
        outcome.failed.push({ item, error })
      }
      onDone(outcome.done.length + outcome.failed.length)
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, items.length) }, worker))
  return outcome
}
