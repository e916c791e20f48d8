import { Button, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconFlask } from '@tabler/icons-react'
import { useState } from 'react'
import classes from '../../settings/settings.module.css'
import { useWords } from '../../words/index.tsx'
import { TryIt } from './try-it.tsx'

const useWide = () => useMediaQuery('(min-width: 80em)', true, { getInitialValueInEffect: false }) ?? true

/** "Try it" at the right of the routing settings, where there is room for it. */
export function TryItAside() {
  return useWide() ? (
    <aside className={classes.aside}>
      <TryIt />
    </aside>
  ) : null
}

/** Where there is no room: a button that opens it. */
export function TryItButton() {
  const w = useWords()
  const wide = useWide()
  const [opened, setOpened] = useState(false)
  if (wide) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFlask size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {w.teams.tryIt}
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="right"
        size={420}
        title={w.teams.tryIt}
        closeButtonProps={{ 'aria-label': w.common.close }}
      >
        <TryIt />
      </Drawer>
    </>
  )
}
