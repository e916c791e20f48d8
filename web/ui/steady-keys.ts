import { useRef } from 'react'

/** Steady keys for rows that have no id of their own; tell it where one was removed or moved, new ones are added at the end. */
export function useSteadyKeys(length: number) {
  const made = useRef(0)
  const keys = useRef<number[]>([])
  while (keys.current.length < length) {
    made.current += 1
    keys.current.push(made.current)
  }
  return {
    of: (at: number) => String(keys.current[at]),
    remove: (at: number) => keys.current.splice(at, 1),
    move: (from: number, to: number) => keys.current.splice(to, 0, ...keys.current.splice(from, 1)),
  }
}
