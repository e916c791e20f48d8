import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconArrowsSort, IconCheck } from '@tabler/icons-react'
import { useWords } from '../words/index.tsx'

const orders = {
  stage: undefined,
  revenue: '-expectedRevenue',
  probability: '-probability',
  close: 'expectedCloseDate',
  due: 'dueAt',
  created: '-createdAt',
  name: 'name',
} as const

/** In which order the cards of each column stand. */
export function SortMenu({ sort, onSort }: { sort: string | undefined; onSort: (sort: string | undefined) => void }) {
  const w = useWords()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={w.board.order}>
          <ActionIcon aria-label={w.board.order}>
            <IconArrowsSort size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(orders).map(([name, order]) => (
          <Menu.Item
            key={name}
            aria-current={order === sort || undefined}
            rightSection={order === sort && <IconCheck size={16} stroke={1.75} aria-hidden />}
            onClick={() => onSort(order)}
          >
            {w.board.orders[name as keyof typeof orders]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
