import { Button } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useWords } from '../../words/index.tsx'

export function FilterButton({ opened, active, onToggle }: { opened: boolean; active: boolean; onToggle: () => void }) {
  const w = useWords()
  return (
    <Button
      variant="default"
      leftSection={<IconFilter size={16} stroke={1.75} aria-hidden />}
      aria-expanded={opened}
      onClick={onToggle}
      {...(active && {
        styles: {
          root: { borderColor: 'var(--accent-line)', background: 'var(--accent-soft)', color: 'var(--accent-text)' },
        },
      })}
    >
      {w.list.filter}
    </Button>
  )
}
