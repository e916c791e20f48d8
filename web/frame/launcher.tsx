import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconLayoutGrid } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../words/index.tsx'
import classes from './app-tiles.module.css'
import { AppTiles } from './app-tiles.tsx'

/** All Apps from everywhere: one press shows the tiles over the page. */
export function Launcher() {
  const w = useWords()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Tooltip label={w.frame.allApps} disabled={opened}>
          <ActionIcon
            data-wide-only
            aria-label={w.frame.allApps}
            aria-haspopup="dialog"
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            <IconLayoutGrid size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.launcher ?? ''} aria-label={w.frame.allApps}>
        <AppTiles onChosen={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
