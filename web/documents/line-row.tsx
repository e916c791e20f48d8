import { decimals } from '@kohoi/contract/money'
import type { Language } from '@kohoi/rules'
import { ActionIcon, Menu, Select, Textarea, TextInput } from '@mantine/core'
import { IconCopy, IconDots, IconGift, IconPuzzle, IconTextPlus, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { type Referenced, titleOf } from '../api/references.ts'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { Chip } from '../ui/chip.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { DiscountInput } from './discount-input.tsx'
import classes from './documents.module.css'
import type { EditedLine } from './edited.ts'
import { ProductInput } from './product-input.tsx'

type Props = {
  line: EditedLine
  at: number
  currency: string
  /** Of the document: what products are called in it. */
  language: Language
  /** After its own discount, as it stands now; null where its price is still open. */
  amount: string | null
  rates: readonly (string | null)[]
  usualRate: string
  problems: Readonly<Record<string, string>>
  /** What a product usually costs this customer. */
  priceOf: (productId: string) => Promise<Partial<Pick<EditedLine, 'unitPrice' | 'vatRate'>>>
  /** The cursor goes here: the line is new. */
  fresh: boolean
  onChange: (part: Partial<EditedLine>) => void
  onNext: () => void
  onCopy: () => void
  onRemove: () => void
}

/** One line while it is edited. Enter goes to a new one, Ctrl+D copies it. */
export function LineRow(props: Props) {
  const { line, at, problems, onChange, onNext, onCopy } = props
  const w = useWords()
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const isOpen = (event.target as HTMLElement).getAttribute('aria-activedescendant')
    if (event.key === 'Enter' && !isOpen && !(event.target instanceof HTMLTextAreaElement)) {
      event.preventDefault()
      onNext()
    } else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onCopy()
    }
  }
  if (line.kind === 'item') return <Item {...props} onKey={onKey} />
  const label = line.kind === 'section' ? w.documents.section : w.documents.note
  return (
    <fieldset
      className={classes.words}
      data-kind={line.kind}
      aria-label={w.documents.lineActs(label)}
      onKeyDown={onKey}
    >
      {line.kind === 'section' ? (
        <TextInput
          name={`lines.${at}.description`}
          aria-label={label}
          placeholder={label}
          autoFocus={props.fresh}
          value={line.description}
          error={problems[`lines.${at}.description`]}
          onChange={(event) => onChange({ description: event.currentTarget.value })}
        />
      ) : (
        <Textarea
          name={`lines.${at}.description`}
          aria-label={label}
          placeholder={label}
          autosize
          minRows={1}
          autoFocus={props.fresh}
          value={line.description}
          error={problems[`lines.${at}.description`]}
          onChange={(event) => onChange({ description: event.currentTarget.value })}
        />
      )}
      <LineMenu {...props} />
    </fieldset>
  )
}

function Item(props: Props & { onKey: (event: KeyboardEvent) => void }) {
  const { line, at, currency, language, amount, rates, usualRate, problems, onChange } = props
  const w = useWords()
  const format = useFormat()
  const d = w.documents
  const [detailed, setDetailed] = useState(false)
  const path = `lines.${at}`
  const [name = '', ...rest] = line.description.split('\n')
  const choose = (product: Referenced) => {
    const description = [titleOf(product, undefined, language), ...rest].join('\n')
    onChange({ productId: product.id, description, unit: (product.unit as string | null | undefined) ?? null })
    void props.priceOf(product.id).then(onChange)
  }
  const rateNow = line.vatRate === undefined ? usualRate : line.vatRate
  const offered = [...new Set([...rates, rateNow])]
  return (
    <fieldset
      className={classes.item}
      data-gift={line.gift || undefined}
      data-optional={line.optional || undefined}
      aria-label={d.lineActs(name || String(at + 1))}
      onKeyDown={props.onKey}
    >
      <div className={classes.what}>
        <ProductInput
          name={`${path}.description`}
          label={d.product}
          value={name}
          autoFocus={props.fresh}
          error={problems[`${path}.description`] ?? problems[`${path}.productId`]}
          onType={(text) => onChange({ description: [text, ...rest].join('\n') })}
          onChoose={choose}
        />
        {(detailed || rest.length > 0) && (
          <Textarea
            size="xs"
            name={`${path}.details`}
            aria-label={d.details}
            placeholder={d.details}
            autosize
            minRows={1}
            autoFocus={detailed && rest.length === 0}
            value={rest.join('\n')}
            onChange={(event) =>
              onChange({ description: event.currentTarget.value ? `${name}\n${event.currentTarget.value}` : name })
            }
          />
        )}
        {(line.gift || line.optional) && (
          <span className={classes.marks}>
            {line.gift && (
              <Chip look="accent" icon={<IconGift aria-hidden />}>
                {d.gift}
              </Chip>
            )}
            {line.optional && <Chip icon={<IconPuzzle aria-hidden />}>{d.optional}</Chip>}
          </span>
        )}
      </div>
      <Cell label={d.quantity}>
        <DecimalInput
          name={`${path}.quantity`}
          aria-label={d.quantity}
          places={4}
          value={line.quantity}
          error={problems[`${path}.quantity`]}
          onChange={(quantity) => onChange({ quantity })}
        />
      </Cell>
      <Cell label={d.unit}>
        <TextInput
          name={`${path}.unit`}
          aria-label={d.unit}
          value={line.unit ?? ''}
          error={problems[`${path}.unit`]}
          onChange={(event) => onChange({ unit: event.currentTarget.value || null })}
        />
      </Cell>
      <Cell label={d.price}>
        <DecimalInput
          name={`${path}.unitPrice`}
          aria-label={d.price}
          places={decimals(currency)}
          fill
          placeholder={amount === null ? d.templates.dayPrice : undefined}
          value={line.unitPrice}
          error={problems[`${path}.unitPrice`]}
          onChange={(unitPrice) => onChange({ unitPrice })}
        />
      </Cell>
      <Cell label={d.discount}>
        <DiscountInput
          name={`${path}.discount`}
          label={d.discount}
          currency={currency}
          value={line.discount}
          error={
            problems[`${path}.discount.amount`] ?? problems[`${path}.discount.percent`] ?? problems[`${path}.discount`]
          }
          onChange={(discount) => onChange({ discount })}
        />
      </Cell>
      <Cell label={d.vat}>
        <Select
          name={`${path}.vatRate`}
          aria-label={d.vat}
          allowDeselect={false}
          value={rateNow ?? 'exempt'}
          error={problems[`${path}.vatRate`]}
          data={offered.map((rate) => ({
            value: rate ?? 'exempt',
            label: rate === null ? d.exempt : format.decimal(rate),
          }))}
          comboboxProps={{ width: 140, position: 'bottom-end' }}
          onChange={(rate) => onChange({ vatRate: rate === 'exempt' ? null : rate })}
        />
      </Cell>
      <Cell label={d.amount}>
        <output className={classes.amount}>{amount === null ? '' : format.amount({ amount, currency })}</output>
      </Cell>
      <LineMenu {...props} onDetails={() => setDetailed(true)} />
    </fieldset>
  )
}

/** On a phone every value says what it is. */
function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.cell}>
      <span className={classes.cellName} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  )
}

function LineMenu({ line, at, onChange, onCopy, onRemove, onDetails }: Props & { onDetails?: () => void }) {
  const w = useWords()
  const d = w.documents
  const name = line.description.split('\n')[0] || String(at + 1)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={30} aria-label={d.lineActs(name)}>
          <IconDots size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {line.kind === 'item' && (
          <>
            <Menu.Item leftSection={<IconTextPlus size={16} stroke={1.75} />} onClick={onDetails}>
              {d.details}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconGift size={16} stroke={1.75} />}
              onClick={() => onChange({ gift: !line.gift, discount: null })}
            >
              {line.gift ? d.sellAgain : d.makeGift}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPuzzle size={16} stroke={1.75} />}
              onClick={() => onChange({ optional: !line.optional })}
            >
              {line.optional ? d.takeIn : d.makeOptional}
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<IconCopy size={16} stroke={1.75} />} onClick={onCopy}>
          {d.copyLine}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} c="var(--danger)" onClick={onRemove}>
          {d.removeLine}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
