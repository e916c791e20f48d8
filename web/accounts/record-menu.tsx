import type { Noun } from '@kohoi/contract/noun'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Versioned } from '../api/use-record.ts'
import { useGo } from '../ui/link.tsx'
import { useDeleteRecord } from '../ui/record/delete-record.ts'
import { useShortcut } from '../ui/shortcuts.ts'
import { useWords } from '../words/index.tsx'

type Props = { noun: Noun; record: Versioned; name: string; canEdit: boolean; children?: ReactNode }

/** What one does seldom with a record: edit all of it, the record's own acts, delete. Nothing for those who have nothing to do here. */
export function RecordMenu({ noun, record, name, canEdit, children }: Props) {
  const w = useWords()
  const go = useGo()
  const remove = useDeleteRecord(noun)
  useShortcut('e', canEdit ? () => go(`/${noun.path}/${record.id}/edit`) : false)
  if (!canEdit && !children) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon size={32} aria-label={w.common.more}>
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {canEdit && (
          <Menu.Item
            leftSection={<IconPencil size={16} stroke={1.75} />}
            onClick={() => go(`/${noun.path}/${record.id}/edit`)}
          >
            {w.common.edit}
          </Menu.Item>
        )}
        {children}
        {canEdit && (
          <Menu.Item
            c="var(--danger)"
            leftSection={<IconTrash size={16} stroke={1.75} />}
            onClick={() => void remove(record, name)}
          >
            {w.common.delete}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
