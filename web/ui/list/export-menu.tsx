import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { address } from '../../api/request.ts'
import { useWords } from '../../words/index.tsx'
import type { ListSearch } from './list-search.ts'

/** Everything the list would show, as a file. */
export function ExportMenu({ path, search }: { path: string; search: ListSearch }) {
  const w = useWords()
  const href = (format: 'csv' | 'xlsx') => address(`/exports/${path}`, { filter: search.filter, q: search.q, format })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={w.list.export}>
          <ActionIcon aria-label={w.list.export}>
            <IconDownload size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={href('xlsx')} download>
          {w.list.exportXlsx}
        </Menu.Item>
        <Menu.Item component="a" href={href('csv')} download>
          {w.list.exportCsv}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
