import type { Filter } from '@kohoi/rules'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconUsersGroup } from '@tabler/icons-react'
import type { Referenced } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { useWords } from '../words/index.tsx'
import { teamOf } from './use-board.ts'

type Props = { filter: Filter | undefined; onChange: (filter: Filter | undefined) => void }

const isTeam = (part: Filter) => 'field' in part && part.field === 'teamId'

/** Whose board: one team's, with its own stages, or all. It is a condition like any other and shows as a chip. */
export function TeamPicker({ filter, onChange }: Props) {
  const w = useWords()
  const teams = (useAll<Referenced & { usesOpportunities?: boolean }>('teams').data ?? []).filter(
    (team) => team.active !== false && team.usesOpportunities !== false,
  )
  const now = teamOf(filter)
  if (teams.length < 2) return null
  const choose = (id: string | undefined) => {
    const parts = (filter ? ('all' in filter ? filter.all : [filter]) : []).filter((part) => !isTeam(part))
    const next: Filter[] = id ? [{ field: 'teamId', op: 'is', value: id }, ...parts] : parts
    onChange(next.length > 0 ? { all: next } : undefined)
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconUsersGroup size={16} stroke={1.75} aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}
        >
          {w.board.team}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item aria-current={!now || undefined} onClick={() => choose(undefined)}>
          {w.board.allTeams}
        </Menu.Item>
        {teams.map((team) => (
          <Menu.Item key={team.id} lang="" aria-current={team.id === now || undefined} onClick={() => choose(team.id)}>
            {team.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
