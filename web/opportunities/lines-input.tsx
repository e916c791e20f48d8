import type { Money } from '@kohoi/contract/money'
import { opportunity } from '@kohoi/contract/nouns/opportunity'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useReferenceTitle } from '../api/references.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { problemOf } from '../ui/form/problems.ts'
import { Note } from '../ui/note.tsx'
import { useSteadyKeys } from '../ui/steady-keys.ts'
import { useLabel, useWords } from '../words/index.tsx'
import type { Line } from './lines.ts'
import classes from './opportunities.module.css'

type Problems = Readonly<Record<string, string>>
const product = { type: 'reference', label: opportunity.fields.lines.label, to: 'product', required: true } as const

/** What is to be sold: product, quantity and price a line. A price left empty is the product's own. */
export function LinesInput(props: { value: unknown; onChange: (lines: Line[] | null) => void; problems: Problems }) {
  const { value, onChange, problems } = props
  const w = useWords()
  const lines = Array.isArray(value) ? (value as Line[]) : []
  const keys = useSteadyKeys(lines.length)
  const change = (at: number, part: Partial<Line>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  const remove = (at: number) => {
    keys.remove(at)
    const rest = lines.filter((_, index) => index !== at)
    onChange(rest.length > 0 ? rest : null)
  }
  return (
    <div className={classes.lines}>
      {problems.lines && <Note look="bad">{problems.lines}</Note>}
      {lines.map((line, at) => (
        <LineRow
          key={keys.of(at)}
          line={line}
          at={at}
          problems={problems}
          onChange={(part) => change(at, part)}
          onRemove={() => remove(at)}
        />
      ))}
      <Button
        variant="default"
        justify="start"
        w="fit-content"
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        onClick={() => onChange([...lines, { productId: null, quantity: '1' }])}
      >
        {w.opportunities.addLine}
      </Button>
    </div>
  )
}

type RowProps = {
  line: Line
  at: number
  problems: Problems
  onChange: (part: Partial<Line>) => void
  onRemove: () => void
}

function LineRow({ line, at, problems, onChange, onRemove }: RowProps) {
  const w = useWords()
  const say = useLabel()
  const name = useReferenceTitle('product', line.productId) || say(product.label)
  const path = `lines.${at}`
  return (
    <div className={classes.line}>
      <FieldInput
        name={`${path}.productId`}
        field={product}
        value={line.productId}
        error={problems[`${path}.productId`]}
        onChange={(productId) => onChange({ productId: productId as string | null })}
      />
      <FieldInput
        name={`${path}.quantity`}
        field={{ type: 'decimal', label: product.label, required: true }}
        label={w.opportunities.quantity}
        value={line.quantity}
        error={problems[`${path}.quantity`]}
        onChange={(quantity) => onChange({ quantity: String(quantity ?? '') })}
      />
      <FieldInput
        name={`${path}.unitPrice`}
        field={{ type: 'money', label: product.label }}
        label={w.opportunities.unitPrice}
        value={line.unitPrice ?? null}
        error={problemOf(problems, `${path}.unitPrice`)}
        onChange={(unitPrice) => onChange({ unitPrice: unitPrice as Money | null })}
      />
      <ActionIcon size={34} aria-label={w.opportunities.removeLine(name)} onClick={onRemove}>
        <IconTrash size={16} stroke={1.75} />
      </ActionIcon>
    </div>
  )
}
