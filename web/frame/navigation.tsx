import { Tooltip } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { useCompany } from '../api/company.ts'
import { AppLink } from '../ui/link.tsx'
import { pageHead } from '../ui/page.ts'
import { useStore } from '../ui/store.ts'
import { useWords } from '../words/index.tsx'
import { type Destination, useDestinations } from './destinations.ts'
import { Mark } from './mark.tsx'
import classes from './navigation.module.css'

const sections = ['top', 'sales', 'documents', 'manage'] as const

/** The menu by noun at the left edge; folded it keeps the icons, each with its name as a tooltip. Without `onFold` it stays as it is. */
export function Navigation({ folded, onFold }: { folded: boolean; onFold?: (() => void) | undefined }) {
  const w = useWords()
  const places = useDestinations().filter((place) => !place.tileOnly)
  // A page whose address lies elsewhere, such as a team below the settings, says by its breadcrumbs where it belongs.
  const above = useStore(pageHead).crumbs[0]?.to
  const home = places.find(({ to }) => to === above)
  const company = useCompany()
  const Fold = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={classes.nav} data-folded={folded || undefined} aria-label={w.frame.navigation}>
      <AppLink to="/" className={classes.brand}>
        <Mark />
        <b className={folded ? 'sr' : 'clip'} lang="">
          {company?.name ?? w.common.product}
        </b>
        <span className="sr">{w.frame.allApps}</span>
      </AppLink>
      <div className={classes.scroll}>
        {sections.map((section) => {
          const shown = places.filter((place) => place.section === section)
          if (shown.length === 0) return null
          return (
            <section key={section} aria-label={section === 'top' ? undefined : w.frame[section]}>
              {section !== 'top' && (
                <p className={classes.label} aria-hidden>
                  {w.frame[section]}
                </p>
              )}
              <ul>
                {shown.map((place) => (
                  <li key={place.to}>
                    <NavItem place={place} home={home} name={w.frame[place.word]} folded={folded} />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      {onFold && (
        <Tooltip label={w.frame.expand} position="right" disabled={!folded}>
          <button type="button" className={classes.item} onClick={onFold}>
            <Fold size={17} stroke={1.75} aria-hidden />
            <span className={folded ? 'sr' : undefined}>{folded ? w.frame.expand : w.frame.collapse}</span>
          </button>
        </Tooltip>
      )}
    </nav>
  )
}

type NavItemProps = { place: Destination; home: Destination | undefined; name: string; folded: boolean }

function NavItem({ place, home, name, folded }: NavItemProps) {
  return (
    <Tooltip label={name} position="right" disabled={!folded}>
      <AppLink
        to={place.to}
        className={classes.item}
        activeOptions={{ exact: place.to === '/' || home !== undefined, includeSearch: false }}
        {...(place === home && { 'aria-current': 'page' as const })}
      >
        <place.icon size={17} stroke={1.75} aria-hidden />
        <span className={folded ? 'sr' : 'clip'}>{name}</span>
      </AppLink>
    </Tooltip>
  )
}
