import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { Bell } from '../notifications/bell.tsx'
import { useWords } from '../words/index.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { Launcher } from './launcher.tsx'
import { searchOpened } from './opened.ts'
import classes from './top-bar.module.css'
import { UserMenu } from './user-menu.tsx'

const mac = /mac|iphone|ipad/i.test(navigator.platform)

/** Where one is, and what is always at hand: search, theme, bell, language, user. */
export function TopBar() {
  const w = useWords()
  return (
    <header className={classes.top}>
      <Launcher />
      <Breadcrumbs />
      <button type="button" className={classes.search} onClick={() => searchOpened.set(true)}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className="clip" data-may-cut>
          {w.frame.searchHint}
        </span>
        <kbd>{mac ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      <ActionIcon
        className={classes.searchIcon ?? ''}
        aria-label={w.common.search}
        onClick={() => searchOpened.set(true)}
      >
        <IconSearch size={18} stroke={1.75} />
      </ActionIcon>
      <ThemeSwitch />
      <Bell />
      <LanguageMenu save />
      <UserMenu />
    </header>
  )
}

/** One press between light and dark. */
export function ThemeSwitch() {
  const w = useWords()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  const label = dark ? w.frame.toLight : w.frame.toDark
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        {dark ? <IconSun size={18} stroke={1.75} /> : <IconMoon size={18} stroke={1.75} />}
      </ActionIcon>
    </Tooltip>
  )
}
