import { AppLink } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { useWords } from '../words/index.tsx'
import classes from './overview.module.css'
import { usePlaces } from './places.ts'

const groups = ['configuration', 'catalogues', 'people', 'channels'] as const

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
            <ul className={classes.tiles}>
              {shown.map(({ word, to, icon: Shown }) => (
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
          </section>
        )
      })}
    </div>
  )
}
