import type { Icon } from '@tabler/icons-react'
import { AppLink } from './link.tsx'
import classes from './tiles.module.css'

export type Tile = { to: string; icon: Icon; name: string; sentence: string }

/** Pages to choose from, each with a sentence what it is for. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul className={classes.tiles}>
      {tiles.map(({ to, icon: Shown, name, sentence }) => (
        <li key={to}>
          <AppLink to={to} className={classes.tile}>
            <span className={classes.icon}>
              <Shown size={20} stroke={1.75} aria-hidden />
            </span>
            <span>
              <b>{name}</b>
              <small>{sentence}</small>
            </span>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
