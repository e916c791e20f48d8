import type { Language } from '@kohoi/contract'
import { plain } from '../papers/figures.ts'

/** Sentences that documents are made with, in the customer's language; kept in them as they were. */
export const documentWords: Record<
  Language,
  {
    deposit: (about: { order: string; percent: string | null }) => string
    adjustment: (about: { invoice: string; reason: string; taxInvoice: boolean }) => string
    payment: (about: { invoice: string }) => string
  }
> = {
  en: {
    deposit: ({ order, percent }) => `Deposit${percent ? ` of ${plain(percent, 'en')} %` : ''} for sale order ${order}`,
    adjustment: ({ invoice, reason, taxInvoice }) => `${reason} (${taxInvoice ? 'tax invoice' : 'invoice'} ${invoice})`,
    payment: ({ invoice }) => `Payment of invoice ${invoice}`,
  },
  th: {
    deposit: ({ order, percent }) => `เงินมัดจำ${percent ? `ร้อยละ ${plain(percent, 'th')} ` : ''}ตามใบสั่งขายเลขที่ ${order}`,
    adjustment: ({ invoice, reason, taxInvoice }) =>
      `${reason} (${taxInvoice ? 'ใบกำกับภาษี' : 'ใบแจ้งหนี้'}เลขที่ ${invoice})`,
    payment: ({ invoice }) => `ชำระเงินตามใบแจ้งหนี้เลขที่ ${invoice}`,
  },
  vi: {
    deposit: ({ order, percent }) =>
      `Tiền đặt cọc${percent ? ` ${plain(percent, 'vi')} %` : ''} theo đơn bán hàng ${order}`,
    adjustment: ({ invoice, reason }) => `${reason} (hóa đơn ${invoice})`,
    payment: ({ invoice }) => `Thanh toán hóa đơn ${invoice}`,
  },
}
