import { useEffect } from 'react'
import { useGo } from '../ui/link.tsx'
import { awaited, isTaken, singleKeys } from '../ui/shortcuts.ts'
import { useDestinations } from './destinations.ts'
import { helpOpened, searchOpened } from './opened.ts'

/** `g` and a letter goes to a page, `/` searches, `?` shows the keys. */
export function useGoKeys(): void {
  const go = useGo()
  const places = useDestinations()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event) || !singleKeys.get()) return
      if (awaited.get()) {
        clearTimeout(timer)
        const place = places.find(({ key }) => key === event.key)
        if (place) {
          event.preventDefault()
          go(place.to)
        }
        setTimeout(() => awaited.set(false))
      } else if (event.key === 'g') {
        awaited.set(true)
        timer = setTimeout(() => awaited.set(false), 1500)
      } else if (event.key === '?') helpOpened.set(true)
      else if (event.key === '/') {
        event.preventDefault()
        searchOpened.set(true)
      }
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', onKey, { capture: true })
    }
  }, [go, places])
}
