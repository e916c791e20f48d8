import { type KeyboardEvent, useRef } from 'react'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import classes from './app-tiles.module.css'
import { useDestinations } from './destinations.ts'

/** Every place one may go to as a tile; arrow keys walk them. */
export function AppTiles({ onChosen }: { onChosen?: () => void }) {
  const w = useWords()
  const grid = useRef<HTMLUListElement>(null)
  const places = useDestinations().filter((place) => place.to !== '/')
  const walk = (event: KeyboardEvent) => {
    const links = [...(grid.current?.querySelectorAll('a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    const top = links[0]?.offsetTop
    const columns = Math.max(1, links.filter((link) => link.offsetTop === top).length)
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key]
    if (step === undefined || at < 0) return
    event.preventDefault()
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus()
  }
  return (
    <ul className={classes.tiles} ref={grid} onKeyDown={walk}>
      {places.map((place) => (
        <li key={place.to}>
          <AppLink to={place.to} className={classes.tile} {...(onChosen && { onClick: onChosen })}>
            <span className={classes.icon}>
              <place.icon size={24} stroke={1.75} aria-hidden />
            </span>
            <span>{w.frame[place.word]}</span>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
