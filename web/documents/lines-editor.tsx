import { languageIn } from '@kohoi/contract/countries'
import type { Discount } from '@kohoi/contract/document-totals'
import { knownVatRates, vatRateOn, vatRatesOn } from '@kohoi/contract/vat-rates'
import type { Language } from '@kohoi/rules'
import { Button } from '@mantine/core'
import { IconGift, IconHeading, IconPlus, IconRefresh, IconTextPlus } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useCompany } from '../api/company.ts'
import { useReferenced } from '../api/references.ts'
import { useSettings } from '../settings/use-settings.ts'
import { DragList } from '../ui/drag-list.tsx'
import type { FormValues, InputGiven } from '../ui/form/record-form.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './documents.module.css'
import { type EditedLine, newLine, totalsWhileTyping } from './edited.ts'
import { LineRow } from './line-row.tsx'
import { pricedAnew, priceOf } from './prices.ts'
import { BillDiscount, TotalsBox } from './totals-box.tsx'

type Given = Pick<InputGiven, 'value' | 'set' | 'values' | 'problems' | 'setOther'> & {
  /** Prices may be left to the day the lines are used: nothing is summed up. */
  open?: boolean
  /** Further acts beside those that add lines. */
  acts?: ReactNode
}

/** The lines of a document and what they come to, while one types. */
export function LinesEditor({ value, set, values, problems, setOther, open = false, acts }: Given) {
  const w = useWords()
  const d = w.documents
  // Lines of templates hold only what was said of them.
  const lines = ((value ?? []) as readonly Partial<EditedLine>[]).map(newLine)
  const [fresh, setFresh] = useState<string | null>(null)
  const { currency, language, rates, usualRate } = useTerms(values)
  const discount = (values.discount ?? null) as Discount | null
  const { amounts, totals } = totalsWhileTyping({
    ...{ currency, discount, lines, usualRate },
    pricesIncludeVat: values.pricesIncludeVat === true,
  })
  const end = {
    ...{ currency, discount },
    error: problems['discount.amount'] ?? problems['discount.percent'] ?? problems.discount,
    onDiscount: (next: Discount | null) => setOther('discount', next),
  }
  const put = (at: number, line: EditedLine) => {
    setFresh(line.id)
    set([...lines.slice(0, at), line, ...lines.slice(at)])
  }
  // A price comes when the line may have changed already.
  const latest = useRef(lines)
  useEffect(() => {
    latest.current = lines
  })
  const change = (id: string, part: Partial<EditedLine>) => {
    latest.current = latest.current.map((line) => (line.id === id ? { ...line, ...part } : line))
    set(latest.current)
  }
  /** After another customer was chosen, or another day has come. */
  const priceAnew = async () => {
    const before = latest.current
    set(await pricedAnew(before, currency, values))
    showSnack(d.pricedAnew, { undo: () => set(before) })
  }
  const add = (more: Partial<EditedLine>) => put(lines.length, newLine(more))
  return (
    <div className={classes.editor}>
      {problems.lines && <Note look="bad">{problems.lines}</Note>}
      {lines.length > 0 && (
        <div className={classes.heads} aria-hidden>
          <span>{d.product}</span>
          <span>{d.quantity}</span>
          <span>{d.unit}</span>
          <span>{d.price}</span>
          <span>{d.discount}</span>
          <span>{d.vat}</span>
          <span>{d.amount}</span>
        </div>
      )}
      <DragList
        items={lines}
        idOf={(line) => line.id}
        nameOf={(line) => line.description.split('\n')[0] ?? ''}
        label={d.sections.lines}
        onMove={(moved) => set(moved)}
      >
        {(line, at) => (
          <LineRow
            line={line}
            at={at}
            currency={currency}
            language={language}
            amount={open ? null : (amounts[at] ?? '0')}
            rates={rates}
            usualRate={usualRate}
            problems={problems}
            fresh={fresh === line.id}
            priceOf={async (productId) => (open ? {} : priceOf(productId, currency, values))}
            onChange={(part) => change(line.id, part)}
            onNext={() => put(at + 1, newLine())}
            onCopy={() => put(at + 1, newLine({ ...line, id: newLine().id }))}
            onRemove={() => set(lines.filter((one) => one.id !== line.id))}
          />
        )}
      </DragList>
      <div className={classes.adds}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => add({})}
        >
          {d.addLine}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconGift size={15} aria-hidden />}
          onClick={() => add({ gift: true })}
        >
          {d.addGift}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconHeading size={15} aria-hidden />}
          onClick={() => add({ kind: 'section' })}
        >
          {d.addSection}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconTextPlus size={15} aria-hidden />}
          onClick={() => add({ kind: 'note' })}
        >
          {d.addNote}
        </Button>
        {!open && lines.some(({ productId }) => productId) && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconRefresh size={15} aria-hidden />}
            onClick={() => void priceAnew()}
          >
            {d.priceAnew}
          </Button>
        )}
        {acts}
        <span className={classes.keys}>
          <kbd>Enter</kbd> {d.lineKeys.next} · <kbd>Alt ↑↓</kbd> {d.lineKeys.move} · <kbd>Ctrl D</kbd> {d.lineKeys.copy}
        </span>
      </div>
      {open ? (
        <dl className={classes.totals}>
          <BillDiscount {...end} />
        </dl>
      ) : (
        <TotalsBox {...end} totals={totals} />
      )}
    </div>
  )
}

/** Currency and VAT of what is being written: its own company's, else the reader's. */
function useTerms(values: FormValues) {
  const format = useFormat()
  const mine = useCompany()
  const named = useReferenced('company', values.companyId as string | null | undefined)
  const company = (named ?? mine) as { country: string; currency: string; vatRate?: string | null } | undefined
  const country = company?.country ?? ''
  const known = useSettings('taxes').data?.rates ?? knownVatRates
  const today = format.isoDay(new Date().toISOString())
  return {
    currency: (values.currency as string | null | undefined) || company?.currency || 'THB',
    language: (values.language as Language | null | undefined) ?? languageIn(country),
    rates: vatRatesOn(known, country, today),
    usualRate: vatRateOn(known, country, today, [company?.vatRate]) ?? '0',
  }
}
