import { TextInput, type TextInputProps } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { useLanguage } from '../words/index.tsx'
import { localeOf } from '../words/slots.ts'
import { retype, separatorsOf, showNumber } from './typing.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'onKeyDown'> & {
  /** A plain decimal string. */
  value: string | null
  onChange: (value: string | null) => void
  /** Most decimals one may type. */
  places: number
  /** Fill up to all decimals when the field is left: amounts of money. */
  fill?: boolean
}

/** A number with the separators of the language, moving along while one types. It holds a decimal string and never rounds. */
export function DecimalInput({ value, onChange, places, fill = false, ...rest }: Props) {
  const { language } = useLanguage()
  const separators = separatorsOf(localeOf[language])
  const show = (one: string | null) => (one === null ? '' : showNumber(one, separators, fill ? places : undefined))
  // No caret yet: the whole number is selected, so that the first key replaces it.
  const [typing, setTyping] = useState<{ shown: string; caret: number | null } | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const pad = useRef(false)
  const shown = typing?.shown ?? show(value)

  useLayoutEffect(() => {
    if (typing && typing.caret !== null && document.activeElement === input.current)
      input.current?.setSelectionRange(typing.caret, typing.caret)
  }, [typing])

  return (
    <TextInput
      {...rest}
      ref={input}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      onFocus={(event) => {
        setTyping({ shown, caret: null })
        event.currentTarget.select()
      }}
      onKeyDown={(event) => {
        pad.current = event.code === 'NumpadDecimal'
      }}
      onChange={(event) => {
        const { value: text, selectionStart } = event.currentTarget
        const { inputType = '' } = event.nativeEvent as InputEvent
        const key = { pad: pad.current, pasted: inputType.startsWith('insertFrom') }
        const typed = retype(text, selectionStart ?? text.length, shown, separators, places, key)
        setTyping(typed)
        onChange(typed.value)
      }}
      onBlur={() => {
        setTyping(null)
        if (fill && value !== null) onChange(padded(value, places))
      }}
    />
  )
}

/** `5000` → `5000.00`. */
export function padded(value: string, places: number): string {
  const [whole = '0', part = ''] = value.split('.')
  return places === 0 ? whole : `${whole}.${part.padEnd(places, '0').slice(0, places)}`
}
