import type { Filter } from '@kohoi/rules'
import { Button, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { same } from '../api/merge.ts'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { useWords } from '../words/index.tsx'
import classes from './filters.module.css'

/** Whose rules can be written as text. */
export const hasDomains: ReadonlySet<string> = new Set(['lead', 'opportunity', 'account', 'contact', 'product'])

type Props = { entity: string; value: Filter; onChange: (filter: Filter) => void }
type Fault = { message: string; position?: number; suggestions?: readonly string[] }

/** The same rule as an Odoo domain, for those who know it by heart: what cannot be read is shown at its character, with what may be meant. */
export function DomainText({ entity, value, onChange }: Props) {
  const w = useWords()
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const told = useRef<Filter | null>(null)
  // Null until somebody types: then the text is his, and the rule follows it.
  const [typed, setTyped] = useState<string | null>(null)
  const [asked] = useDebouncedValue(typed, 250)
  const printed = useQuery({
    queryKey: ['rules', 'print', entity, JSON.stringify(value)],
    queryFn: ({ signal }) => api.ask<{ domain: string }>('/rules/print', { entity, filter: value }, signal),
    enabled: typed === null,
    retry: false,
  })
  const parsed = useQuery({
    queryKey: ['rules', 'parse', entity, asked],
    queryFn: ({ signal }) => api.ask<{ filter: Filter }>('/rules/parse', { entity, text: asked }, signal),
    enabled: asked !== null,
    retry: false,
  })
  const read = parsed.data?.filter
  useEffect(() => {
    // Each reading is told once: the rule may be changed elsewhere meanwhile.
    if (!read || told.current === read) return
    told.current = read
    if (!same(read, value)) onChange(read)
  }, [read, value, onChange])
  const fault = isRefusal(parsed.error)
    ? faultOf(parsed.error.errors[0] as Fault | undefined, sentenceOf(parsed.error, w.problems))
    : null
  const unwritable = typed === null && isRefusal(printed.error) ? printed.error.errors[0]?.message : undefined
  const text = typed ?? printed.data?.domain ?? ''
  const isRead = typed === null || (typed === asked && read !== undefined)
  const goTo = (position: number) => {
    box.current?.focus()
    box.current?.setSelectionRange(position, position + 1)
  }
  const replace = ({ position }: Fault, by: string) => setTyped(replaceWord(text, position ?? 0, by))
  return (
    <div className={classes.domain}>
      <Textarea
        ref={box}
        id={id}
        label={w.filters.odooText}
        description={w.filters.odooHint}
        classNames={{ input: classes.domainInput ?? '' }}
        autosize
        minRows={3}
        maxRows={12}
        spellCheck={false}
        data-unreadable={!isRead || undefined}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={fault && typed === asked ? fault.message : unwritable}
      />
      {fault?.position !== undefined && typed === asked && (
        <p className={classes.fault}>
          <code aria-hidden>
            {text.slice(Math.max(0, fault.position - 24), fault.position)}
            <mark>{text[fault.position] ?? ' '}</mark>
            {text.slice(fault.position + 1, fault.position + 24)}
          </code>
          <Button variant="subtle" size="compact-sm" onClick={() => goTo(fault.position ?? 0)}>
            {w.filters.goToCharacter(fault.position + 1)}
          </Button>
          {fault.suggestions?.map((name) => (
            <Button key={name} variant="default" size="compact-sm" onClick={() => replace(fault, name)}>
              {w.filters.meant(name)}
            </Button>
          ))}
        </p>
      )}
    </div>
  )
}

const faultOf = (error: Fault | undefined, sentence: string): Fault => error ?? { message: sentence }

/** Puts a name in the place of the quoted or bare word that begins at a character. */
function replaceWord(text: string, position: number, by: string): string {
  const word = /^(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[\p{L}\p{N}_.]+)/u.exec(text.slice(position))?.[0] ?? ''
  return `${text.slice(0, position)}'${by.replace(/['\\]/g, '\\$&')}'${text.slice(position + word.length)}`
}
