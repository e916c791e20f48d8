import type { Label } from '@kohoi/rules'

export type { Label, Language } from '@kohoi/rules'

/** The languages of the product, in the order they are offered. */
export const languages = ['en', 'th', 'vi'] as const

/** A text in every language of the product; leaving one out does not compile. */
export const l = (en: string, th: string, vi: string): Label => ({ en, th, vi })
