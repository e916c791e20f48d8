import { IconMenu2 } from '@tabler/icons-react'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useDestinations } from './destinations.ts'
import classes from './phone-bar.module.css'

const wanted = ['myDay', 'leads', 'opportunities', 'accounts', 'quotations', 'orders'] as const

/** The five places under the thumb. The last one opens everything else. */
export function PhoneBar() {
  const w = useWords()
  const places = useDestinations()
  const shown = wanted
    .flatMap((word) => {
      const place = places.find((one) => one.word === word)
      return place ? { ...place, word } : []
    })
    .slice(0, 4)
  return (
    <nav className={classes.bar} aria-label={w.frame.navigation}>
      {shown.map((place) => (
        <AppLink key={place.to} to={place.to} className={classes.item} activeOptions={{ includeSearch: false }}>
          <place.icon size={20} stroke={1.75} aria-hidden />
          <span>{w.frame.short[place.word]}</span>
        </AppLink>
      ))}
      <AppLink to="/" className={classes.item} activeOptions={{ exact: true, includeSearch: false }}>
        <IconMenu2 size={20} stroke={1.75} aria-hidden />
        <span>{w.frame.short.allApps}</span>
      </AppLink>
    </nav>
  )
}
