import type { Language } from '@kohoi/contract'

/**
 * What one printed document says, and nothing of where it comes from: every noun of the trade maps its record to this, and the rest is the printer's.
 * Amounts and quantities are decimal strings, dates `YYYY-MM-DD` of the company, texts as the customer shall read them.
 */
export type Paper = {
  /** What it is called, one name or several on one sheet: tax invoice / invoice / delivery note. */
  names: readonly PaperName[]
  /** One language, or two side by side. */
  languages: readonly [Language] | readonly [Language, Language]
  /** The country under whose law it is printed. */
  country: string
  currency: string
  /** Null while it has none. */
  number: string | null
  /** Revisions of quotations: 1, 2, … */
  revision?: number | undefined
  date: string
  /** Across every page. */
  mark?: 'draft' | 'cancelled' | undefined
  copy?: 'original' | 'copy' | undefined
  /** One of several sheets made in one go, of which the tax invoice is not the first: Thai law wants the words on it. */
  inSet?: boolean | undefined
  seller: Party & { logo?: Uint8Array | undefined }
  buyer: Party
  /** Where the goods go, when elsewhere. */
  deliverTo?: readonly string[] | undefined
  facts?: readonly Fact[] | undefined
  lines: readonly PaperLine[]
  pricesIncludeVat?: boolean | undefined
  /** Left out where nothing is counted in money: delivery notes. */
  totals?: PaperTotals | undefined
  correction?: Correction | undefined
  instalments?: readonly { dueOn: string; amount: string }[] | undefined
  /** How it was paid; on receipts. `certificate`: of the tax that the payer withheld. */
  paid?: { method: PaymentMethod; on: string; reference?: string | null; certificate?: string | null } | undefined
  payTo?: PayTo | undefined
  paymentTerms?: string | null | undefined
  deliveryTerms?: string | null | undefined
  note?: string | null | undefined
  signatures?: readonly Signature[] | undefined
}

export type PaperName =
  | 'quotation'
  | 'order'
  | 'depositRequest'
  | 'depositReceipt'
  | 'taxInvoice'
  | 'invoice'
  | 'deliveryNote'
  | 'receipt'
  | 'creditNote'
  | 'debitNote'

export type Party = {
  name: string
  /** Lines as printed; `addressLines` makes them. */
  address?: readonly string[] | undefined
  /** Of the address, once more by itself. */
  postalCode?: string | null | undefined
  country?: string | null | undefined
  taxId?: string | null | undefined
  /** Thai branch: `00000` is the head office; null leaves it out. */
  branch?: string | null | undefined
  phone?: string | null | undefined
  email?: string | null | undefined
  /** Whom it is for. */
  contact?: string | null | undefined
}

export type FactName =
  | 'validUntil'
  | 'dueOn'
  | 'salesperson'
  | 'quotation'
  | 'order'
  | 'invoice'
  | 'customerOrder'
  | 'creditDays'
  | 'deliverOn'
  | 'eInvoice'

export type Fact = { name: FactName; text: string } | { name: FactName; date: string }

export type PaperLine =
  | { kind: 'section' | 'note'; text: string }
  | {
      kind: 'item'
      code?: string | null | undefined
      /** Its first line is the name; what follows is printed smaller. */
      description: string
      quantity: string
      unit?: string | null | undefined
      unitPrice?: string | undefined
      discount?: { percent: string } | { amount: string } | null | undefined
      /** After its own discount. */
      amount?: string | undefined
      /** The amount without the VAT in it, where that is not known by its rate. */
      beforeVat?: string | undefined
      /** Null: exempt. Printed when the document has more than one rate. */
      vatRate?: string | null | undefined
      gift?: boolean | undefined
      /** Offered beside; not in the totals. */
      optional?: boolean | undefined
    }

export type PaperTotals = {
  /** Sum of the lines. */
  lines: string
  /** Bill-end discount, without sign. */
  discount?: { amount: string; percent?: string | undefined } | undefined
  /** Deposits invoiced before, taken off before VAT. */
  deposits?: readonly { number: string; date: string; amount: string }[] | undefined
  beforeVat: string
  /** Per rate, null: exempt. Empty: no VAT is shown. */
  vat: readonly { rate: string | null; base: string; amount: string }[]
  total: string
  /** List prices of the gifts. */
  gifts?: string | undefined
  /** Money received before without a tax invoice: taken off what is to be paid, not off the total. */
  prepaid?: readonly { number: string; date: string; amount: string }[] | undefined
  /** What is left to be paid, where that is not the total. */
  toPay?: string | undefined
  /** Withheld by the payer; information, never part of the total. */
  withholding?: { rate: string | null; amount: string; net: string } | undefined
}

/** A credit or debit note against an earlier document: values before VAT. */
export type Correction = {
  /** What was issued: a tax invoice, or a bill for which it comes with the money. */
  of: 'taxInvoice' | 'invoice'
  number: string
  date: string
  original: string
  correct: string
  difference: string
  reason: string
}

export type PaymentMethod = 'transfer' | 'cash' | 'cheque' | 'card'

export type PayTo = {
  bank?: string | null | undefined
  accountName?: string | null | undefined
  accountNumber?: string | null | undefined
  /** A code to scan: PromptPay by phone, tax or e-wallet number; VietQR by the bank's number and the account. */
  code?:
    | { kind: 'promptPay'; id: string; amount?: string | undefined }
    | {
        kind: 'vietQr'
        bank: string
        account: string
        amount?: string | undefined
        message?: string | undefined
      }
    | undefined
}

export type Signature = {
  role: 'salesperson' | 'approver' | 'customer' | 'issuer' | 'collector' | 'deliverer' | 'receiver'
  name?: string | null | undefined
  on?: string | null | undefined
  /** PNG or JPEG. */
  picture?: Uint8Array | undefined
}
