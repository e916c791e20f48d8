import { useEffect, useState } from 'react'
import { listen } from './live.ts'

/** False while the browser or the line to the server is down for more than three seconds. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const up = () => {
      clearTimeout(timer)
      setOnline(true)
    }
    const down = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setOnline(false), 3000)
    }
    const unlisten = listen('connected', (connected) => (connected ? up() : down()))
    addEventListener('online', up)
    addEventListener('offline', down)
    return () => {
      clearTimeout(timer)
      unlisten()
      removeEventListener('online', up)
      removeEventListener('offline', down)
    }
  }, [])
  return online
}
