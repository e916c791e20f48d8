/** Does something to each item, four at a time; answers the items that failed. `onDone` hears how many are through. */
export async function forEach<T>(
  items: readonly T[],
  act: (item: T) => Promise<unknown>,
  onDone: (done: number) => void,
): Promise<T[]> {
  const failed: T[] = []
  let next = 0
  let done = 0
  const worker = async () => {
    for (let item = items[next]; item !== undefined; item = items[next]) {
      next += 1
      try {
        await act(item)
      } catch {
        failed.push(item)
      }
      done += 1
      onDone(done)
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, items.length) }, worker))
  return failed
}
