import { usePage } from '../ui/page.ts'
import classes from '../ui/tiles.module.css'
import { Tiles } from '../ui/tiles.tsx'
import { useWords } from '../words/index.tsx'
import { type Place, usePlaces } from './places.ts'

const groups = ['sales', 'configuration', 'catalogues', 'people', 'channels'] as const

/** All settings as tiles, each with a sentence what it is for. */
export function Overview() {
  const w = useWords()
  return <Grouped title={w.frame.settings} groups={groups} />
}

/** What leads and opportunities are made of and how they are divided, by the words of the menu: configuration and catalogues. */
export function CrmAdministration() {
  const w = useWords()
  return <Grouped title={w.frame.crmAdministration} groups={['configuration', 'catalogues']} />
}

function Grouped({ title, groups }: { title: string; groups: readonly Place['group'][] }) {
  const w = useWords()
  usePage(title)
  const places = usePlaces()
  return (
    <div className={classes.page}>
      <h1>{title}</h1>
      {groups.map((group) => {
        const shown = places.filter((place) => place.group === group)
        if (shown.length === 0) return null
        return (
          <section key={group} aria-labelledby={`settings-${group}`}>
            <h2 id={`settings-${group}`}>{w.settings.groups[group]}</h2>
            <Places places={shown} />
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
      <Places places={usePlaces().filter((place) => place.group === 'sales')} />
    </div>
  )
}

function Places({ places }: { places: readonly Place[] }) {
  const w = useWords()
  const { places: names, sentences } = w.settings
  return (
    <Tiles tiles={places.map(({ word, to, icon }) => ({ to, icon, name: names[word], sentence: sentences[word] }))} />
  )
}
