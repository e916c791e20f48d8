import type { Noun } from '@kohoi/contract/noun'
import { Button } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useGo } from '../../ui/link.tsx'
import { useWords } from '../../words/index.tsx'
import { type Entry, type RemoveOptions, useRemove } from './use-remove.ts'

type Props = RemoveOptions & {
  noun: Noun
  record: Entry
  name: string
  /** Where another like it is begun; left out where none can be. */
  copy?: string
}

/** What the form of an entry offers for it as a whole: another like it, and its deletion. */
export function EntryActs({ noun, record, name, copy, ...options }: Props) {
  const w = useWords()
  const go = useGo()
  const remove = useRemove(noun, options)
  return (
    <>
      {copy && (
        <Button
          variant="default"
          leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
          onClick={() => go(copy)}
        >
          {w.settings.duplicate}
        </Button>
      )}
      <Button
        variant="default"
        c="var(--danger)"
        leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
        onClick={() => void remove(record, name)}
      >
        {w.common.delete}
      </Button>
    </>
  )
}
