import { AppLink } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { useWords } from '../words/index.tsx'
import classes from './overview.module.css'
import { type Place, usePlaces } from './places.ts'

const groups = ['sales', 'configuration', 'catalogues', 'people', 'channels'] as const

/** All settings as tiles, each with a sentence what it is for. */
export function Overview() {
  const w = useWords()
  usePage(w.frame.settings)
  const places = usePlaces()
  return (
    <div className={classes.page}>
      <h1>{w.frame.settings}</h1>
      {groups.map((group) => {
        const shown = places.filter((place) => place.group === group)
        if (shown.length === 0) return null
        return (
          <section key={group} aria-labelledby={`settings-${group}`}>
            <h2 id={`settings-${group}`}>{w.settings.groups[group]}</h2>
            <Tiles places={shown} />
          </section>
        )
      })}
    </div>
  )
}

/** The settings of selling alone: Big Deal, targets, and what opportunities are made of. */
export function SalesSettings() {
  const w = useWords()
  usePage(w.frame.salesSettings)
  return (
    <div className={classes.page}>
      <h1>{w.frame.salesSettings}</h1>
      <Tiles places={usePlaces().filter((place) => place.group === 'sales')} />
    </div>
  )
}

function Tiles({ places }: { places: readonly Place[] }) {
  const w = useWords()
  return (
    <ul className={classes.tiles}>
      {places.map(({ word, to, icon: Shown }) => (
        <li key={to}>
          <AppLink to={to} className={classes.tile}>
            <span className={classes.icon}>
              <Shown size={20} stroke={1.75} aria-hidden />
            </span>
            <span>
              <b>{w.settings.places[word]}</b>
              <small>{w.settings.sentences[word]}</small>
            </span>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
