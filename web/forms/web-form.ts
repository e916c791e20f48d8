import type { Field } from '@kohoi/contract/field'
import { lead } from '@kohoi/contract/nouns/lead'
import { useMemo } from 'react'
import { useCustomFields } from '../fields/custom.ts'

export type WebForm = {
  id: string
  version: number
  name: string
  key: string
  title: string
  fields: string[]
  sourceId: string | null
  language: 'en' | 'th' | 'vi'
  active: boolean
}

/** The fields a stranger may be asked for; the server takes no others. */
const askable = [
  'name',
  'contactName',
  'companyName',
  'email',
  'phone',
  'note',
  'jobTitle',
  'website',
  'country',
  'province',
  'city',
  'language',
  'employees',
  'businessType',
  'productId',
  'needId',
  'expectedRevenue',
] as const
const closedKinds = new Set(['user', 'link', 'file'])

/** Everything a form may ask for, by name: `email`, `custom.size`. */
export function useAskable(): ReadonlyMap<string, Field> {
  const custom = useCustomFields('lead')
  return useMemo(() => {
    const own = askable.map((name): [string, Field] => [name, lead.fields[name]])
    const added = custom.list
      .filter(({ kind }) => !closedKinds.has(kind))
      .flatMap(({ code }): [string, Field][] => {
        const field = custom.fields[`custom.${code}`]
        return field ? [[`custom.${code}`, field]] : []
      })
    return new Map([...own, ...added])
  }, [custom])
}

/** Where visitors fill it in. */
export const publicAddress = (key: string): string => `${location.origin}/f/${key}`

/** What is put into a page to show the form there. */
export const embedCode = (key: string, title: string): string =>
  `<iframe src="${publicAddress(key)}" title="${escaped(title)}" style="width:100%;height:720px;border:0" loading="lazy"></iframe>`

const escaped = (text: string) =>
  text.replace(/[&"<>]/g, (sign) => ({ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
