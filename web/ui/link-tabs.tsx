import { AppLink } from './link.tsx'
import classes from './link-tabs.module.css'

/** Pages that belong together, each with an address of its own. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly { to: string; name: string }[] }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ to, name }) => (
        <AppLink key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {name}
        </AppLink>
      ))}
    </nav>
  )
}
