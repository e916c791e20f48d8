import type { Filter } from '@kohoi/rules'
import { CloseButton } from '@mantine/core'
import { useWords } from '../words/index.tsx'
import classes from './filters.module.css'
import { Sentence, usePlainSentence } from './sentence.tsx'

type Props = { entity: string; filter: Filter; onChange: (filter: Filter | undefined) => void; onOpen: () => void }

/** What a list is narrowed to, in words: one chip per condition, each can be taken away. */
export function FilterChips({ entity, filter, onChange, onOpen }: Props) {
  const parts = 'all' in filter && filter.all.length > 0 ? filter.all : [filter]
  const without = (at: number) => {
    const rest = parts.filter((_, one) => one !== at)
    onChange(rest.length > 0 ? { all: rest } : undefined)
  }
  return (
    <ul className={classes.chips}>
      {parts.map((part, at) => (
        <li key={JSON.stringify(part)}>
          <FilterChip entity={entity} filter={part} onOpen={onOpen} onRemove={() => without(at)} />
        </li>
      ))}
    </ul>
  )
}

function FilterChip({
  entity,
  filter,
  onOpen,
  onRemove,
}: {
  entity: string
  filter: Filter
  onOpen: () => void
  onRemove: () => void
}) {
  const w = useWords()
  const plain = usePlainSentence(entity, filter)
  return (
    <span className={classes.chip}>
      <button type="button" className="clip" title={plain} onClick={onOpen}>
        <Sentence entity={entity} filter={filter} />
      </button>
      <CloseButton
        size={24}
        iconSize={14}
        c="inherit"
        aria-label={`${w.filters.removeCondition}: ${plain}`}
        onClick={onRemove}
      />
    </span>
  )
}
